using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Devices;

public sealed record DigitsView : IRefusing
{
    public required DeviceForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}
