namespace Goldseam.Web.Layout;

public sealed record StatusView(int Status, string Heading, string Sentence, IReadOnlyList<string>? KeptWords);
