using Parents.Domain.Consultations;

namespace Parents.Theme.Rendering;

/// <summary>The ids of what belongs to a field: links, labels and tests name them.</summary>
internal static class FieldId
{
    /// <summary>The first choice, where a link to the field leads.</summary>
    public static string Of(string field) => $"champ-{Plain(field)}";

    /// <summary>A choice by its place. No identifier of an editor holds an underscore, so these meet no other field's.</summary>
    public static string Of(Field field, int place) => place == 0 ? Of(field.Name) : $"{Of(field.Name)}_{place + 1}";

    /// <summary>One of the inputs that a question is typed in, by its place.</summary>
    public static string OfPlace(Question question, int place) => place == 0 ? Of(question.Id) : $"{Of(question.Id)}_{place + 1}";

    /// <summary>A box to tick, by its place.</summary>
    public static string Tick(string name, int place, bool isBeside) => isBeside ? $"{Of(name)}__{place + 1}" : place == 0 ? Of(name) : $"{Of(name)}_{place + 1}";

    public static string Legend(Question question) => $"question-{question.Id}";

    public static string Error(string field) => $"erreur-{Plain(field)}";

    public static string Help(Question question) => $"aide-{question.Id}";

    public static string Table(Field field) => $"tableau-{Plain(field.Name)}";

    /// <summary>A dot would have to be escaped in selectors; an underscore stands in no identifier of an editor.</summary>
    private static string Plain(string field) => field.Replace('.', '_');
}
