using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;

namespace Goldseam.Store.Members;

/// <summary>
/// What opens one browser that its member signed in with before: 6 to 12 digits, not all alike and not in a row. It counts only
/// together with that browser's own secret, and for five tries.
/// </summary>
public sealed record Pin
{
    public const int Least = 6;
    public const int Most = 12;

    static readonly string[] Lines = ["147258", "258369", "369258", "147369", "741852", "159357", "357159", "142536", "102030", "135790", "246810"];

    Pin(string digits) => Digits = digits;

    internal string Digits { get; }

    public static bool TryRead(string? typed, [NotNullWhen(true)] out Pin? pin, [NotNullWhen(false)] out Refusal? refusal)
    {
        pin = null;
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(Digit));
        refusal = digits.Length is < Least or > Most || !digits.All(char.IsAsciiDigit) ? new NotAPin()
            : IsGuessable(digits) ? new PinGuessable()
            : null;
        if (refusal is null) pin = new(digits);
        return refusal is null;
    }

    /// <summary>Digits that shall open, and are not being chosen: nobody could choose these, so the try is none.</summary>
    public static bool TryReadToOpen(string? typed, [NotNullWhen(true)] out Pin? pin, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (TryRead(typed, out pin, out refusal)) return true;
        if (refusal is PinGuessable) refusal = new NotTheDigits();
        return false;
    }

    /// <summary>The number pad of a phone may have the digits of its language.</summary>
    static char Digit(char c) => char.IsDigit(c) ? (char)('0' + char.GetNumericValue(c)) : c;

    /// <summary>Few digits over and over, a straight run, or a line on the pad: what a finger finds first.</summary>
    static bool IsGuessable(string digits) =>
        digits.Distinct().Count() < 4
        || Lines.Contains(digits)
        || Enumerable.Range(1, digits.Length - 1).All(i => digits[i] - digits[i - 1] == 1)
        || Enumerable.Range(1, digits.Length - 1).All(i => digits[i - 1] - digits[i] == 1);

    public override string ToString() => "(a PIN)";
}

public sealed record NotAPin() : Refusal(RefusalKind.NotLikeThis, "Six digits, or up to twelve. Nothing else.", nameof(Pin));

public sealed record PinGuessable() : Refusal(RefusalKind.NotLikeThis,
    "These digits are tried first by anybody. Take others, and not a birthday or a day that both of you know.", nameof(Pin));

public sealed record NotTheDigits() : Refusal(RefusalKind.NotLikeThis,
    "These are not the digits. Look at them once more; this try does not count.", nameof(Pin));

public sealed record WrongPin(int Left) : Refusal(RefusalKind.NotLikeThis,
    "These are not the digits. Tries left on this phone: {0}. Your passphrase opens it at any time.", nameof(Pin))
{
    public override IReadOnlyList<object> Arguments => [Left];
}

/// <summary>Never set up here, too many tries, too long ago, or ended from elsewhere: all look the same.</summary>
public sealed record DeviceGone() : Refusal(RefusalKind.NotLikeThis,
    "This phone does not open with digits any more. Your passphrase does, and then you can choose new digits.");
