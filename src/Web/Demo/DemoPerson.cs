using Goldseam.Domain.Entries;
using Goldseam.Store.Members;

namespace Goldseam.Web.Demo;

/// <summary>One of the two who are shown around with. Nobody is real here, so everything about them may be told.</summary>
sealed record DemoPerson(string Name, string SignInName, string Passphrase, string Story)
{
    /// <summary>The same six for both: they open only the browser that was prepared for one of them.</summary>
    public const string Digits = "482615";

    public const string Zone = "Europe/Berlin";

    public static readonly DemoPerson Kim = new("Kim", "kim.demo", "copper lantern under seven stairs", "was hurt, and sets the pace");

    public static readonly DemoPerson Sam = new("Sam", "sam.demo", "grey heron on the harbour wall", "broke something the two had agreed");

    public static readonly IReadOnlyList<DemoPerson> Both = [Kim, Sam];

    public PersonName CalledName => Taken(Typed.TryRead<PersonName>(Name, nameof(Name), out var name, out _), name);

    public SignInName SignsInAs => Taken(Store.Members.SignInName.TryRead(SignInName, out var name), name);

    public Passphrase OpensWith =>
        Taken(Store.Members.Passphrase.TryRead(Passphrase, [Name, SignInName], out var passphrase, out _), passphrase);

    public static Pin Pin => Taken(Pin.TryRead(Digits, out var pin, out _), pin);

    static T Taken<T>(bool isTaken, T? read) where T : class =>
        isTaken ? read! : throw new InvalidOperationException($"What the demonstration types as {typeof(T).Name} is refused.");
}
