using Goldseam.Domain.Couples;
using NodaTime.TimeZones;
using NodaTime.Utility;

namespace Goldseam.Web.Couples;

/// <summary>Rules of time zones that are newer than the program: the file that NodaTime makes of each release of the database.</summary>
static class ZoneFile
{
    /// <summary>Reads it, once, when the program starts.</summary>
    /// <param name="path">Null where the program's own are used.</param>
    /// <exception cref="SettingsNotUsableException">It cannot be used. Going on with older rules would hide that.</exception>
    public static void Use(string? path)
    {
        if (string.IsNullOrEmpty(path)) return;
        try
        {
            using var file = File.OpenRead(path);
            var source = TzdbDateTimeZoneSource.FromStream(file);
            source.Validate();
            ZoneRules.Use(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsNotUsableException($"{path} cannot be read: look at the setting Goldseam__Zones, or leave it out.");
        }
        catch (InvalidNodaDataException)
        {
            throw new SettingsNotUsableException(
                $"{path} holds no rules of time zones: fetch the newest .nzd file from https://nodatime.org/tzdb/, or leave the setting Goldseam__Zones out.");
        }
        catch (MissingZoneException e)
        {
            throw new SettingsNotUsableException($"{path} knows no {e.Zone}, where somebody may live: leave the setting Goldseam__Zones out.");
        }
    }

    /// <summary>There is a file, and it is no newer than the program.</summary>
    public static bool IsOutdated(string? path) => !string.IsNullOrEmpty(path) && ReferenceEquals(ZoneRules.Source, TzdbDateTimeZoneSource.Default);
}
