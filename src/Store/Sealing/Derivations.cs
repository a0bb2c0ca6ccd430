using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Goldseam.Store.Sealing;

/// <summary>How dear a guess is. The floor is what the program refuses to go below, whatever the store says.</summary>
public sealed record DerivationCost(int Iterations, int Floor)
{
    /// <summary>PBKDF2-HMAC-SHA512, three times what OWASP asks for.</summary>
    public static readonly DerivationCost Recommended = new(600_000, 600_000);

    /// <summary>Before anything is derived: what asks for less would make a guess cheap, what asks for far more would keep the server busy.</summary>
    /// <exception cref="SlotDowngradedException">The slot was changed.</exception>
    internal void Require(SealedSlot slot)
    {
        if (slot.Iterations < Floor || slot.Iterations > Slot.MostIterations) throw new SlotDowngradedException();
    }
}

/// <summary>
/// Turns passphrases into keys, on threads of its own: at most one fewer than there are cores, so that a storm of sign-ins leaves
/// room for those who read, and with a bounded queue.
/// </summary>
sealed class Derivations : IDisposable
{
    public const int MostWaiting = 32;

    /// <summary>The rest of the queue is for browsers that have been here: a stranger's storm may not close the door to them.</summary>
    public const int MostStrangers = 12;

    readonly BlockingCollection<Work> waiting = new(MostWaiting);

    public Derivations(int threads)
    {
        for (var i = 0; i < threads; i++)
            new Thread(Run) { IsBackground = true, Name = "derivation", Priority = ThreadPriority.BelowNormal }.Start();
    }

    public static Derivations ForThisMachine() => new(Math.Max(1, Environment.ProcessorCount - 1));

    public bool HasRoom => waiting.Count < MostWaiting;

    /// <param name="deriving">What PBKDF2 makes of it: 64 bytes, from which the key of a slot is derived.</param>
    /// <returns>False, at once, where too many wait already.</returns>
    public bool TryDerive(string passphrase, byte[] salt, int iterations, bool isStranger, [NotNullWhen(true)] out Task<byte[]>? deriving)
    {
        deriving = null;
        if (isStranger && waiting.Count >= MostStrangers) return false;
        var bytes = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        var work = new Work(bytes, salt, iterations, new(TaskCreationOptions.RunContinuationsAsynchronously));
        deriving = waiting.TryAdd(work) ? work.Done.Task : null;
        if (deriving is null) CryptographicOperations.ZeroMemory(bytes);
        return deriving is not null;
    }

    void Run()
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            var derived = Rfc2898DeriveBytes.Pbkdf2(work.Passphrase, work.Salt, work.Iterations, HashAlgorithmName.SHA512, 64);
            CryptographicOperations.ZeroMemory(work.Passphrase);
            work.Done.SetResult(derived);
        }
    }

    public void Dispose() => waiting.CompleteAdding();

    sealed record Work(byte[] Passphrase, byte[] Salt, int Iterations, TaskCompletionSource<byte[]> Done);
}
