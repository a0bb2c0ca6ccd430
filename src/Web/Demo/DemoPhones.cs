namespace Goldseam.Web.Demo;

/// <summary>A prepared browser for each of the two: the cookies that open with the digits. Only a demonstration has them.</summary>
sealed record DemoPhones(string Kim, string Sam)
{
    /// <returns>Null for a name that nobody has here.</returns>
    public string? Of(string name) => name switch
    {
        "kim" => Kim,
        "sam" => Sam,
        _ => null,
    };
}
