
namespace Goldseam.Web.Guarding;

/// <summary>Marks what may be seen without a visit. Everything else may not.</summary>
public sealed class Public
{
    public static readonly Public Yes = new();
}

/// <summary>Marks what a page asks for by itself: it does not keep a visit alive.</summary>
public sealed class Unattended
{
    public static readonly Unattended Yes = new();
}

/// <summary>Marks files that are the same for everybody and have nothing to do with anyone.</summary>
public sealed class Asset
{
    public static readonly Asset Yes = new();
}

/// <summary>Marks pages that are the same bytes for everybody. There is nothing in them to guess from their size, so they may be packed.</summary>
public sealed class Alike
{
    public static readonly Alike Yes = new();
}

/// <summary>Marks what has nothing to do with whoever asks: no visit is looked for.</summary>
public sealed class Impersonal
{
    public static readonly Impersonal Yes = new();
}

/// <summary>Marks what must work also while nothing that is stored can be reached.</summary>
public sealed class WithoutStore
{
    public static readonly WithoutStore Yes = new();
}

public static class Access
{
    public static T ForEveryone<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Public.Yes);

    /// <summary>For pages that the phone keeps: open to everyone, the same for everyone, and no visit stays alive by them.</summary>
    public static T ForEveryoneAlike<T>(this T route) where T : IEndpointConventionBuilder =>
        route.ForEveryone().WithoutProlonging().WithMetadata(Alike.Yes).AlsoWithoutStore();

    public static T ForMachines<T>(this T route) where T : IEndpointConventionBuilder =>
        route.ForEveryone().WithoutProlonging().WithMetadata(Impersonal.Yes);

    public static T AlsoWithoutStore<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(WithoutStore.Yes);

    public static T WithoutProlonging<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Unattended.Yes);
}
