using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Store.Members;

namespace Goldseam.Web.Members;

/// <summary>What somebody who begins, or joins, types about themselves.</summary>
sealed record NewAccount(PersonName Name, SignInName SignInName, Passphrase Passphrase)
{
    public static bool TryRead(
        string? name, string? signInName, string? passphrase, [NotNullWhen(true)] out NewAccount? account, [NotNullWhen(false)] out Refusal? refusal)
    {
        account = null;
        if (!Typed.TryRead<PersonName>(name, out var called, out refusal)) return false;
        if (!SignInName.TryRead(signInName, out var signsIn)) refusal = new NotASignInName();
        if (refusal is not null || !Passphrase.TryRead(passphrase, [name, signInName], out var secret, out refusal)) return false;
        account = new(called, signsIn!, secret);
        return true;
    }
}
