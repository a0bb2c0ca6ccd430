using System.Buffers.Text;
using Goldseam.Store;

namespace Goldseam.Web.Health;

/// <summary>What has to answer before people can be let in.</summary>
interface IAnswering
{
    Task<bool> Answers();
}

/// <summary>
/// The store answers when it says of a browser it has never seen that it does not know it: one read, whichever engine it is.
/// </summary>
sealed class StoreAnswering(SealedStore store) : IAnswering
{
    static readonly string NobodysCookie = Base64Url.EncodeToString(new byte[32]);

    public async Task<bool> Answers() => !await store.Devices.Knows(NobodysCookie);
}
