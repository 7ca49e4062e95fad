using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parents.Domain.Consultations;
using Parents.Site.Checks;
using Parents.Site.Checks.Questions;
using Parents.Site.Content;

namespace Parents.Tests.Site.Checks.Questions;

/// <summary>
/// A question of our corpus, and the rules that should find something in it. One stands on a line: <c>rules | answers | question | help</c>.
/// Rules are names of finding codes with commas, or <c>-</c>. Answers are options with slashes, after <c>plusieurs:</c>, <c>classer:</c> or
/// <c>lignes: rows &gt;</c> where they are not a single choice; or <c>1 à 5: low … high</c>, <c>nombre</c>, <c>date</c>, <c>texte</c>. Behind them, in brackets
/// and with commas: <c>facultatif</c>, <c>jnsp</c> (it may be declined), <c>profil</c>, <c>attendues 40</c> (answers), <c>au plus 1</c>.
/// </summary>
/// <param name="Line">As it is written.</param>
/// <param name="Expected">Names of finding codes.</param>
/// <param name="Question">Its kind and words.</param>
/// <param name="Consultation">With this question alone.</param>
internal sealed partial record LabelledQuestion(string Line, ImmutableHashSet<string> Expected, Question Question, Consultation Consultation)
{
    private static readonly QuestionLinter linter = CreateLinter();

    /// <summary>Names of the codes that the rules find in it.</summary>
    public ImmutableHashSet<string> Found => [.. Flaws.Select(found => found.Code.Name)];

    public IEnumerable<(FindingCode Code, Flaw Flaw)> Flaws => linter.Judge(Question, Consultation);

    public static IEnumerable<LabelledQuestion> Read(string file) =>
        File.ReadLines(Path.Combine(RealPages.Root, "tests", "Parents.Tests", "Site", "Checks", "Questions", file)).Where(line => line is not "" && line[0] != '#').Select(Parse);

    public static LabelledQuestion Parse(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var (answers, marks) = Marks.Match(columns[1]) is { Success: true } match ? (columns[1][..match.Index].Trim(), match.Groups["marks"].Value.Split(',', StringSplitOptions.TrimEntries)) : (columns[1], []);
        var most = NumberAfter(marks, "au plus ");
        var question = Create(answers, columns[2], most) with
        {
            Help = columns.ElementAtOrDefault(3),
            Required = !marks.Contains("facultatif"),
            Declines = marks.Contains("jnsp") ? [new Option(Decline.DoNotKnow, "Je ne sais pas")] : [],
            Profile = marks.Contains("profil") ? ProfileTrait.Role : null,
        };
        return new LabelledQuestion(line, columns[0] is "-" ? [] : [.. columns[0].Split(',', StringSplitOptions.TrimEntries)], question, ConsultationOf([question], NumberAfter(marks, "attendues ")));
    }

    public static Consultation ConsultationOf(ImmutableArray<Question> questions, int? expected) => new()
    {
        Slug = "essai",
        Version = 1,
        Opens = default,
        Closes = default,
        MinimumGroup = 5,
        ExpectedAnswers = expected,
        Questions = questions,
    };

    private static Question Create(string answers, string text, int? most) => answers.Split(": ", 2) switch
    {
        ["nombre"] => new NumberQuestion { Id = "q", Text = text, Required = true, Smallest = 0, Largest = 100 },
        ["date"] => new DateQuestion { Id = "q", Text = text, Required = true, Earliest = DateOnly.MinValue, Latest = DateOnly.MaxValue },
        ["texte"] => new TextQuestion { Id = "q", Text = text, Required = true, IsLong = true, Longest = 500 },
        ["plusieurs", var options] => new MultipleChoice { Id = "q", Text = text, Required = true, Options = Options(options), Most = most },
        ["classer", var items] => new Ranking { Id = "q", Text = text, Required = true, Items = Options(items), Ranks = 1 },
        ["lignes", var table] => new Matrix { Id = "q", Text = text, Required = true, Rows = [.. Options(table.Split('>')[0]).Select(row => new Row(row.Id, row.Label, null))], Options = Options(table.Split('>')[1]) },
        [var range, var ends] when Range.Match(range) is { Success: true } match => new Scale { Id = "q", Text = text, Required = true, From = Number(match.Groups["from"].Value), To = Number(match.Groups["to"].Value), Low = ends.Split('…')[0].Trim(), High = ends.Split('…')[1].Trim() },
        _ => new SingleChoice { Id = "q", Text = text, Required = true, Options = Options(answers) },
    };

    private static ImmutableArray<Option> Options(string labels) => [.. labels.Split(" / ", StringSplitOptions.TrimEntries).Select((label, place) => new Option($"o{Number(place)}", label))];

    private static int? NumberAfter(string[] marks, string word) => Array.Find(marks, mark => mark.StartsWith(word, StringComparison.Ordinal)) is { } mark ? Number(mark[word.Length..]) : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With the words of this repository's content.</summary>
    private static QuestionLinter CreateLinter()
    {
        var findings = new Findings();
        string Text(string file) => File.ReadAllText(Path.Combine(RealPages.Root, "content", file));
        return new QuestionLinter(GlossaryReader.Read(Text(GlossaryReader.File), ImmutableHashSet<string>.Empty, findings), new AdministrativeWords(SimpleWordsReader.Read(Text(SimpleWordsReader.File), findings)), findings);
    }

    [GeneratedRegex(@"\((?<marks>[^()]+)\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"^(?<from>\d+) à (?<to>\d+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Range { get; }
}
