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

    /// <summary>Who publishes the site; null while nobody is named.</summary>
    public string? Organization { get; init; }

    /// <summary>Where people write to; null while nobody can be written to.</summary>
    public Contact? Contact { get; init; }

    public required ImmutableArray<MenuEntry> Menu { get; init; }

    /// <summary>The links at the foot of every page.</summary>
    public ImmutableArray<MenuEntry> Footer { get; init; } = [];

    /// <summary>Where each language begins in which something stands, French first; empty where there is nothing but French.</summary>
    public ImmutableArray<Alternate> Homes { get; init; } = [];

    /// <summary>The whole web address of a path below the site's.</summary>
    public string Whole(string address) => new Uri(Address, address.TrimStart('/')).AbsoluteUri;
}
