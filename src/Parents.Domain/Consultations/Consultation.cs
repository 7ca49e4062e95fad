using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Questions that are asked from an opening to a closing moment.</summary>
public sealed record Consultation
{
    /// <summary>How long after the closing moment a form that was open in somebody's hand is still taken.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    /// <summary>How long the last batch waits, after the grace, for a person to decide on answers that came beyond a day's budget.</summary>
    public static readonly TimeSpan ReviewTime = TimeSpan.FromDays(7);

    /// <summary>Where a consultation says nothing else, how many answers without a code are counted in a day before a person looks.</summary>
    public const int UsualDailyBudget = 2000;

    public required string Slug { get; init; }

    /// <summary>Rises when a question changes its meaning: each version has its own answers and results.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset Opens { get; init; }

    public required DateTimeOffset Closes { get; init; }

    /// <summary>The smallest group of answers that may move a published table (k).</summary>
    public required int MinimumGroup { get; init; }

    public Access Access { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>The day in Brussels from which the answers are erased; the published results stay.</summary>
    public DateOnly Erases { get; init; } = DateOnly.MaxValue;

    /// <summary>How many answers are expected; null where nobody can say.</summary>
    public int? ExpectedAnswers { get; init; }

    /// <summary>How many answers without a code are counted in a day; those beyond wait for a person.</summary>
    public int DailyBudget { get; init; } = UsualDailyBudget;

    /// <summary>Codes of the languages that every question is translated into, beside French.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What was corrected since the opening, as it came.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The name of its answers in the store: each version has its own.</summary>
    [JsonIgnore]
    public string LogName => Version == 1 ? Slug : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Slug}.{Version}");

    [JsonIgnore]
    public IEnumerable<Field> Fields => Questions.SelectMany(question => question.Fields);

    /// <summary>The pages of a form that shows one part after the other.</summary>
    [JsonIgnore]
    public ImmutableArray<FormStep> Steps
    {
        get
        {
            var steps = ImmutableArray.CreateBuilder<FormStep>();
            var shown = new List<Question>();
            foreach (var (place, question) in Questions.Index())
            {
                if (shown is [.., var last] && (last.Section != question.Section || DependsOn(question, shown)))
                {
                    steps.Add(new FormStep(steps.Count + 1, last.Section, place - shown.Count, [.. shown]));
                    shown.Clear();
                }

                shown.Add(question);
            }

            if (shown is [])
            {
                return [];
            }

            steps.Add(new FormStep(steps.Count + 1, shown[^1].Section, Questions.Length - shown.Count, [.. shown]));
            return steps.ToImmutable();
        }
    }

    /// <summary>The number of answers from which the first tables appear.</summary>
    [JsonIgnore]
    public int FirstTablesAt => 2 * MinimumGroup;

    public bool IsOpen(DateTimeOffset now) => Opens <= now && now < Closes;

    private static bool DependsOn(Question question, List<Question> shown) =>
        question.When is { } when && shown.SelectMany(earlier => earlier.Fields).Any(field => when.All.Any(any => any.Any(match => match.Field == field.Name)));
}
