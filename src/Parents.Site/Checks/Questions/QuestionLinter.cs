using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Content;

namespace Parents.Site.Checks.Questions;

/// <summary>Whether the questions of a consultation deserve an answer. An editor who is right may say so with <c>malgre</c>, but not where a rule protects people.</summary>
internal sealed class QuestionLinter(Glossary glossary, AdministrativeWords administrative, Findings findings)
{
    private readonly QuestionJargon jargon = new(glossary, administrative);

    public void Run(Consultation consultation, IEnumerable<QuestionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            Run(consultation, draft);
        }
    }

    /// <summary>Every flaw of a question, whatever its editor silences.</summary>
    public IEnumerable<(FindingCode Code, Flaw Flaw)> Judge(Question question, Consultation consultation) =>
    [
        .. DoubleQuestion.In(question).Select(flaw => (FindingCode.DoubleQuestion, flaw)),
        .. LeadingQuestion.In(question).Select(flaw => (FindingCode.LeadingQuestion, flaw)),
        .. NegatedQuestion.In(question).Select(flaw => (FindingCode.NegatedQuestion, flaw)),
        .. jargon.In(question).Select(flaw => (FindingCode.QuestionJargon, flaw)),
        .. TooManyOptions.In(question).Select(flaw => (FindingCode.TooManyOptions, flaw)),
        .. UnbalancedScale.In(question).Select(flaw => (FindingCode.UnbalancedScale, flaw)),
        .. MissingDoNotKnow.In(question).Select(flaw => (FindingCode.MissingDoNotKnow, flaw)),
        .. NumberClasses.In(question).Select(flaw => (FindingCode.NumberClasses, flaw)),
        .. SpecialCategory.In(question).Select(flaw => (FindingCode.SpecialCategory, flaw)),
        .. ChildIdentity.In(question).Select(flaw => (FindingCode.ChildIdentity, flaw)),
        .. HardQuestion.In(question).Select(flaw => (FindingCode.HardQuestion, flaw)),
        .. SmallCells.In(question, consultation).Select(flaw => (FindingCode.SmallCells, flaw)),
    ];

    private void Run(Consultation consultation, QuestionDraft draft)
    {
        var flaws = Judge(draft.Question, consultation).ToList();
        foreach (var (code, flaw) in flaws.Where(found => found.Code.Severity == Severity.Error || !draft.Despite.Contains(found.Code.Name)))
        {
            var place = flaw.Item is { } item ? draft.Keys.Maps(flaw.Key)[item].PlaceOf("libelle") : draft.Keys.PlaceOf(flaw.Key);
            findings.Add(code, place, flaw.What, code.Severity == Severity.Error ? flaw.Remedy : $"{flaw.Remedy} Si elle est voulue ainsi, ajoutez « malgre: [{code.Name}] » à la question.");
        }

        foreach (var name in draft.Despite.Where(name => !flaws.Any(found => found.Code.Name == name && found.Code.Severity == Severity.Warning)))
        {
            RefuseDespite(draft, name);
        }
    }

    private void RefuseDespite(QuestionDraft draft, string name)
    {
        var place = draft.Keys.PlaceOf("malgre");
        if (FindingCode.OfQuestions.FirstOrDefault(code => code.Name == name) is not { } code)
        {
            var names = FindingCode.OfQuestions.Where(known => known.Severity == Severity.Warning).Select(known => known.Name).ToList();
            findings.Add(FindingCode.WrongValue, place, $"« {name} » n’est pas une règle des questions.", $"{EditDistance.Guess(name, names)}Écrivez l’un de ces mots : {string.Join(", ", names)}.");
        }
        else if (code.Severity == Severity.Error)
        {
            findings.Add(FindingCode.WrongValue, place, $"La règle « {name} » protège des personnes : elle ne se lève pas.", "Retirez-la de « malgre », et changez la question.");
        }
        else
        {
            findings.Add(FindingCode.WrongValue, place, $"La règle « {name} » ne trouve rien à redire à cette question.", "Retirez-la de « malgre ».");
        }
    }
}
