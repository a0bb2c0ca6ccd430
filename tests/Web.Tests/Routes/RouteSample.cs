using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Routes;

/// <summary>One way to ask for one route.</summary>
/// <param name="Route">Verb and pattern, as the program maps it.</param>
/// <param name="Address">As a browser asks for it; <c>{id}</c> stands for one of <paramref name="Ids"/>.</param>
/// <param name="Form">What is typed, where it is a form.</param>
/// <param name="Ids">Whose things the address can name.</param>
/// <param name="Elsewhere">The answer to an id that is not within reach.</param>
sealed record RouteSample(
    string Route, string Address, Func<Scene, (string Name, string Value)[]>? Form = null, Func<Scene, Ids>? Ids = null,
    int Elsewhere = 404)
{
    /// <summary>Why its form carries nothing of what its page showed, although an old tab may send it.</summary>
    public string? SawNothing { get; init; }

    public string Verb => Route[..Route.IndexOf(' ', StringComparison.Ordinal)];

    public bool IsForm => Verb == "POST";

    public string AddressFor(Guid id) => Address.Replace("{id}", id.ToString(), StringComparison.Ordinal);

    /// <summary>The address with an id of Mara's own.</summary>
    public string AddressIn(Scene scene) => Ids is null ? Address : AddressFor(Ids(scene).Mara);

    public (string Name, string Value)[] Typed(Scene scene) => Form?.Invoke(scene) ?? [];

    public Task<Reply> Asked(Scene scene, Person by, Guid? id = null, params (string, string)[] headers)
    {
        var address = id is { } one ? AddressFor(one) : AddressIn(scene);
        return IsForm ? by.Sends(address, Typed(scene), headers) : by.Opens(address, headers);
    }

    /// <summary>With something else in some of its fields.</summary>
    public Task<Reply> Asked(Scene scene, Person by, Guid? id, Func<(string Name, string Value), (string, string)> typed) =>
        by.Sends(id is { } one ? AddressFor(one) : AddressIn(scene), [.. Typed(scene).Select(typed)]);

    public override string ToString() => Route;
}

/// <summary>The same kind of thing, once for each who can reach it. What Mara and Jonas share is the same for both.</summary>
sealed record Ids(Guid Mara, Guid Jonas, Guid Vera)
{
    public Guid Of(Person person) => person.Name switch { "Mara" => Mara, "Jonas" => Jonas, _ => Vera };
}
