using System.Text.Json.Serialization;

namespace Parents.Domain.Library;

/// <summary>Where people write to about the site.</summary>
/// <param name="Address">Of mail (<c>mailto:</c>) or of a page.</param>
/// <param name="Verified">The day on which somebody last made sure that what is written there is read.</param>
public sealed record Contact(Uri Address, DateOnly Verified)
{
    /// <summary>The last day on which it is worth its word: just under a year, as RFC 9116 asks.</summary>
    [JsonIgnore]
    public DateOnly Until => Verified.AddYears(1).AddDays(-1);
}
