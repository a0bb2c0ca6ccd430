using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Members;

/// <summary>What somebody who begins, or joins, types about themselves.</summary>
public abstract record AccountForm
{
    public string? Name { get; init; }
    public string? SignInName { get; init; }
    public string? Passphrase { get; init; }

    /// <summary>The six words that were drawn for the page.</summary>
    public string? Suggestion { get; init; }

    public string? Pin { get; init; }
    public string? Zone { get; init; }
}

/// <summary>The same, understood.</summary>
/// <param name="Pin">Null where this browser shall ask for the passphrase.</param>
sealed record NewAccount(PersonName Name, SignInName SignInName, Passphrase Passphrase, Pin? Pin)
{
    public static bool TryRead(
        AccountForm form, [NotNullWhen(true)] out NewAccount? account, [NotNullWhen(false)] out Refusal? refusal)
    {
        account = null;
        Pin? digits = null;
        if (!Typed.TryRead<PersonName>(form.Name, nameof(form.Name), out var called, out refusal)) return false;
        if (!SignInName.TryRead(form.SignInName, out var signsIn)) refusal = new NotASignInName();
        if (refusal is not null || !Passphrase.TryRead(form.Passphrase, [form.Name, form.SignInName], out var secret, out refusal)) return false;
        if (!string.IsNullOrWhiteSpace(form.Pin) && !Pin.TryRead(form.Pin, out digits, out refusal)) return false;
        account = new(called, signsIn!, secret, digits);
        return true;
    }

    /// <summary>Their browser opens with the digits they chose, if they chose some. Where too many wait, they can choose them later.</summary>
    public async Task OpenThisBrowser(HttpContext context, Here here, SealedStore store, Entrance entrance)
    {
        if (Pin is null || entrance.VisitCookie is null) return;
        using var visit = (await store.Open(entrance.VisitCookie, seenCookie: null, prolong: false))!;
        await Devices.DevicesPages.Add(context, store, visit, Pin, Devices.DevicesPages.UsualName(here.Texts));
    }
}
