using Parents.Domain.Library;

namespace Parents.Tests.Theme;

/// <summary>A page of the theme with what it is shown with.</summary>
internal sealed record ThemePage(Type Type, bool Standalone, IReadOnlyDictionary<string, object?> Parameters)
{
    public Language Language { get; init; } = Language.French;
}
