using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Layout;

/// <param name="Said">Another answer than a refusal, in its own words.</param>
public sealed record RefusedView(Refusal? Refusal, string? Said = null) : IRefusing;
