namespace Goldseam.Web.Tests.Pages;

/// <summary>One walk for all that only look at it.</summary>
[CollectionDefinition(nameof(Walk))]
public sealed class WalkCollection : ICollectionFixture<Walk>;
