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

public static class Access
{
    public static T ForEveryone<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Public.Yes);

    /// <summary>For pages that the phone keeps: open to everyone, the same for everyone, and no visit stays alive by them.</summary>
    public static T ForEveryoneAlike<T>(this T route) where T : IEndpointConventionBuilder =>
        route.ForEveryone().WithoutProlonging().WithMetadata(Alike.Yes);

    public static T WithoutProlonging<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Unattended.Yes);
}
