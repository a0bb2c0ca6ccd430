using Goldseam.Domain.Practices.WhatHelps;

namespace Goldseam.Web.Practices.WhatHelps;

public sealed record HelpWordsShownView(HelpKind Kind, HelpWords Words);
