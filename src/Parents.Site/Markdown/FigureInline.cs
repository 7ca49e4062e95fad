using Markdig.Syntax.Inlines;
using Parents.Domain.Library;
using Parents.Theme;

namespace Parents.Site.Markdown;

/// <summary><c>{figure hannut-2018/roi-connu oui}</c>: a value of a figure inside a sentence.</summary>
/// <param name="figureId">Of the figure.</param>
/// <param name="valueId">Null where the figure has one value only.</param>
internal sealed class FigureInline(string figureId, string? valueId) : LeafInline
{
    public string FigureId => figureId;

    public string? ValueId => valueId;

    /// <returns>The words for the value: « plus de 12 % »; null where the figure has none, or several and none is named.</returns>
    public string? TextOf(Figure figure)
    {
        if (figure.Kind == FigureKind.Unanimous)
        {
            return valueId is null ? figure.Outcome : null;
        }

        var value = valueId is null && figure.Values.Length == 1 ? figure.Values[0] : figure.Values.FirstOrDefault(value => value.Id == valueId);
        return value is null ? null : Texts.French.Value(figure, value);
    }
}
