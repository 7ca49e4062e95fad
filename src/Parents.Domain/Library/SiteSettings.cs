using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>What every page shares.</summary>
public sealed record SiteSettings
{
    public required string Name { get; init; }

    /// <summary>One line under the name.</summary>
    public required string Tagline { get; init; }

    /// <summary>Where the site is published; ends with a slash.</summary>
    public required Uri Address { get; init; }

    /// <summary>The origin of the API where it is another than the site's, else null.</summary>
    public Uri? Api { get; init; }

    public required ImmutableArray<MenuEntry> Menu { get; init; }

    /// <summary>The links at the foot of every page.</summary>
    public ImmutableArray<MenuEntry> Footer { get; init; } = [];
}
