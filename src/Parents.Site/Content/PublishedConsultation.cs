using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Site.Content;

/// <summary>A consultation with its page and the figures that its results are shown beside.</summary>
/// <param name="Page">Introduces it; the form follows.</param>
/// <param name="Consultation">What is asked.</param>
/// <param name="Comparisons">By figure id.</param>
public sealed record PublishedConsultation(Page Page, Consultation Consultation, ImmutableSortedDictionary<string, Figure> Comparisons);
