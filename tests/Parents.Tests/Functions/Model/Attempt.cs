namespace Parents.Tests.Functions.Model;

/// <summary>What one parent sends, and what is known of it: the model is a list of these.</summary>
internal sealed class Attempt
{
    public required string Slug { get; init; }

    public required string Option { get; init; }

    /// <summary>Null where the consultation asks for none.</summary>
    public required string? Code { get; init; }

    /// <summary>The page's script makes it; null without JavaScript.</summary>
    public required string? Key { get; init; }

    /// <summary>What the check page's button sends; null before there is one, and with JavaScript.</summary>
    public IReadOnlyList<(string Name, string Value)>? Page { get; set; }

    /// <summary>Where its receipt is; null while nobody was told.</summary>
    public string? Receipt { get; set; }

    public bool IsRefused { get; set; }

    /// <summary>Null where a withdrawal was asked for and nobody was told.</summary>
    public bool? IsWithdrawn { get; set; } = false;

    /// <summary>Whether it is received for sure.</summary>
    public bool IsLive => Receipt is not null && IsWithdrawn == false;

    /// <summary>Whether it may be in the number received: what was withdrawn is, until it is counted.</summary>
    public bool MayBeReceived => !IsRefused;

    public override string ToString() => $"{Slug} {Option} {(Key is null ? "page" : "script")}: {Receipt ?? (IsRefused ? "refused" : "unknown")}, withdrawn {IsWithdrawn?.ToString() ?? "unknown"}";
}
