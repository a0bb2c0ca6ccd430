using System.Reflection;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Pages;

namespace Goldseam.Web.Tests.Routes;

/// <summary>Whoever reads an address finds the method that answers it: the last word of a form's address is the deed.</summary>
public sealed class DeedNamesTests
{
    [Fact]
    public async Task A_form_leads_to_the_deed_that_its_method_is_called_after()
    {
        await using var place = await Place.Opens();
        var deeds = RouteSamples.Mapped(place)
            .Where(r => r.Key.StartsWith("POST ", StringComparison.Ordinal) && r.Key.Count(c => c == '/') > 1 && !r.Key.EndsWith('}'))
            .Select(r => (Word: r.Key[(r.Key.LastIndexOf('/') + 1)..], Method: r.Value.Metadata.GetMetadata<MethodInfo>()!.Name))
            .Where(d => !d.Method.StartsWith('<')).ToList();
        Assert.True(deeds.Count > 20, $"{deeds.Count} deeds");
        Assert.Empty(deeds.Where(d => !$"-{Source.Kebab(d.Method)}".EndsWith($"-{d.Word}", StringComparison.Ordinal))
            .Select(d => $"{d.Word} is answered by {d.Method}"));
    }
}
