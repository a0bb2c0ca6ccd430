namespace Goldseam.Store;

/// <summary>What is stored cannot be reached for a while. Its message is for the log: what the engine says, never what was asked of it.</summary>
public sealed class StoreAwayException(string reason, Exception inner) : Exception(reason, inner);
