using System.Diagnostics.CodeAnalysis;
using System.Text;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Members;

/// <summary>The name a member signs in with. It is stored in clear, so it need not be anybody's real name: 3 to 40 letters, digits or . - _ @</summary>
public sealed record SignInName
{
    public const int Least = 3;
    public const int Most = 40;

    SignInName(string text) => Text = text;

    public string Text { get; }

    public static bool TryRead(string? typed, [NotNullWhen(true)] out SignInName? name)
    {
        name = null;
        var text = (typed ?? "").Trim();
        if (text.Length is < Least or > Most || !text.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '.' or '-' or '_' or '@')) return false;
        name = new(text.Normalize(NormalizationForm.FormC).ToLowerInvariant());
        return true;
    }

    public override string ToString() => Text;
}

public sealed record NotASignInName() : Refusal(RefusalKind.NotLikeThis,
    "A sign-in name has 3 to 40 letters, digits, dots or dashes, and no spaces.");

public sealed record SignInNameTaken() : Refusal(RefusalKind.NotLikeThis,
    "Somebody here has this sign-in name already. Add a word or a number.");
