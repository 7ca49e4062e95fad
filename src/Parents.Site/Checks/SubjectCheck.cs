using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>The themes of a synthesis are those of the list: two spellings would be two themes.</summary>
internal static class SubjectCheck
{
    public static void Run(PageDraft draft, ImmutableArray<Subject> subjects, Findings findings)
    {
        var known = subjects.Select(subject => subject.Id).ToList();
        foreach (var id in draft.Subjects.Where(id => !known.Contains(id, StringComparer.Ordinal)))
        {
            findings.Add(FindingCode.UnknownSubject, draft.Keys.PlaceOf("themes"), $"Le thème « {id} » n’est pas dans {SubjectReader.File}.", $"{EditDistance.Guess(id, known)}Ajoutez-le à ce fichier, ou prenez l’un de ceux-ci : {string.Join(", ", known)}.");
        }
    }
}
