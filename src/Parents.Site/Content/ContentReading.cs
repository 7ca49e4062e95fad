using System.Collections.Immutable;

namespace Parents.Site.Content;

/// <summary>Either the content or the mistakes that prevent it, never both.</summary>
public sealed record ContentReading(SiteContent? Content, ImmutableArray<Mistake> Mistakes);
