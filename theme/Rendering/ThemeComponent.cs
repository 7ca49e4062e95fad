using Microsoft.AspNetCore.Components;
using Parents.Domain.Library;

namespace Parents.Theme.Rendering;

/// <summary>What every component of the theme is: it speaks the language of its page.</summary>
public abstract class ThemeComponent : ComponentBase
{
    [CascadingParameter] public Texts Texts { get; set; } = Texts.French;

    /// <summary>The <c>lang</c> of what editors wrote in French; null where the page says it already.</summary>
    protected string? FrenchLang => Texts.Language == Language.French ? null : Language.French.Code;

    /// <summary>The <c>dir</c> of what editors wrote in French; null where it is the page's.</summary>
    protected string? FrenchDir => Texts.Language.IsRightToLeft ? Language.French.Direction : null;
}
