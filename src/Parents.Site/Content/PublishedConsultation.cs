using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>A consultation with its page and the figures that its results are shown beside.</summary>
/// <param name="Page">Introduces it; the form follows.</param>
/// <param name="Consultation">What is asked.</param>
/// <param name="Comparisons">By figure id.</param>
public sealed record PublishedConsultation(Page Page, Consultation Consultation, ImmutableSortedDictionary<string, Figure> Comparisons)
{
    /// <summary>What was frozen when it was last published; null before that.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>The versions that this one replaced, oldest first: each keeps its answers and results.</summary>
    [JsonIgnore]
    public IEnumerable<Consultation> Former => Manifest?.Former.Where(version => version.Version < Consultation.Version) ?? [];

    /// <summary>Every version that has answers, this one last.</summary>
    [JsonIgnore]
    public IEnumerable<Consultation> Versions => Former.Append(Consultation);

    /// <summary>The same as each of its versions was, this one last.</summary>
    [JsonIgnore]
    public IEnumerable<PublishedConsultation> Editions => Versions.Select(version => this with { Consultation = version });
}
