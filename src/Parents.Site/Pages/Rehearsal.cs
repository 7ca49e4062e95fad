using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Domain.Statistics;
using Parents.Site.Content;

namespace Parents.Site.Pages;

/// <summary>
/// Pages as they will be when parents have answered everything: the timer writes those long after a publication, when nobody
/// is there to mend them. For checks only; nobody is shown these numbers.
/// </summary>
public static class Rehearsal
{
    public static IReadOnlyDictionary<string, Results> Of(SiteContent content) =>
        content.Consultations.SelectMany(published => published.Versions).ToDictionary(consultation => consultation.LogName, Of, StringComparer.Ordinal);

    private static Results Of(Consultation consultation)
    {
        var counts = consultation.Fields.ToImmutableSortedDictionary(
            field => field.Name,
            field => field.Options.Select(option => option.Id).Concat(field.IsTyped ? [Field.Typed] : []).ToImmutableSortedDictionary(id => id, _ => consultation.MinimumGroup, StringComparer.Ordinal),
            StringComparer.Ordinal);
        var answers = consultation.MinimumGroup * consultation.Fields.Max(field => Math.Max(1, field.Options.Length));
        return new Results(answers + 1, new Release(1, consultation.Version, answers, answers, new Counts(counts), Final: false, Domain.Brussels.Day(consultation.Opens)));
    }
}
