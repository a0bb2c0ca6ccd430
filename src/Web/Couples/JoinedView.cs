namespace Goldseam.Web.Couples;

/// <param name="SaysWhatIsYours">That what was written alone stays with its writer.</param>
public sealed record JoinedView(string Other, bool SaysWhatIsYours);
