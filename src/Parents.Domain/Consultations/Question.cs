using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Something that a consultation asks. Each kind says which inputs it has, reads what they sent, and which fields its answer fills.</summary>
[JsonDerivedType(typeof(SingleChoice), "single")]
[JsonDerivedType(typeof(MultipleChoice), "multiple")]
[JsonDerivedType(typeof(Scale), "scale")]
[JsonDerivedType(typeof(Matrix), "matrix")]
[JsonDerivedType(typeof(Ranking), "ranking")]
[JsonDerivedType(typeof(NumberQuestion), "number")]
[JsonDerivedType(typeof(DateQuestion), "date")]
[JsonDerivedType(typeof(TextQuestion), "text")]
public abstract record Question
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Explains the question's words, or null.</summary>
    public string? Help { get; init; }

    public required bool Required { get; init; }

    /// <summary>Ways not to answer, such as « je ne sais pas »; they are counted apart.</summary>
    public ImmutableArray<Option> Declines { get; init; } = [];

    /// <summary>The title of the part that the question stands in, or null where there are no parts.</summary>
    public string? Section { get; init; }

    /// <summary>When it is asked; null is always.</summary>
    public Condition? When { get; init; }

    /// <summary>What the answer says of who answers, so that others can be counted by it; null for most.</summary>
    public ProfileTrait? Profile { get; init; }

    /// <summary>The same words in other languages, by code.</summary>
    public ImmutableSortedDictionary<string, QuestionWords> Translations { get; init; } = ImmutableSortedDictionary<string, QuestionWords>.Empty;

    /// <summary>What is answered, counted and tabulated one by one.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<Field> Fields { get; }

    /// <summary>The names under which a form sends it.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<string> Inputs { get; }

    /// <summary>Reads what its inputs sent.</summary>
    public abstract void Read(SheetReading reading);

    /// <summary>What its inputs send that says the same as these answers.</summary>
    public virtual IEnumerable<(string Name, string Value)> Write(Answers answers) =>
        Fields.Where(field => answers[field.Name] is not null).Select(field => (field.Name, answers[field.Name]!));

    public bool IsAsked(Answers earlier) => When?.Holds(earlier) ?? true;

    protected ImmutableArray<Option> WithDeclines(ImmutableArray<Option> options) => [.. options, .. Declines];

    /// <summary>The question declined as a whole, where its answer has several fields; none where it cannot be declined.</summary>
    protected IEnumerable<Field> DeclineField() => Declines is [] ? [] : [new Field(Id, Text, Required: false, Declines)];

    /// <summary>Takes a decline that stands alone, or says what is wrong with one that does not.</summary>
    /// <param name="reading">Of the sheet.</param>
    /// <param name="sent">All that was filled in for the question.</param>
    /// <returns>False where nothing was declined, and what was sent is to be read.</returns>
    protected bool TryReadDecline(SheetReading reading, ImmutableArray<string> sent)
    {
        if (sent.FirstOrDefault(value => Declines.Any(decline => decline.Id == value)) is not { } declined)
        {
            return false;
        }

        if (sent.Length > 1)
        {
            reading.Refuse(Id, ProblemCode.DeclinedAndAnswered);
        }
        else
        {
            reading.Accept(Id, declined);
        }

        return true;
    }
}
