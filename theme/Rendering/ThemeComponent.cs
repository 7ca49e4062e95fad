using Microsoft.AspNetCore.Components;

namespace Parents.Theme.Rendering;

/// <summary>What every component of the theme is: it speaks the language of its page.</summary>
public abstract class ThemeComponent : ComponentBase
{
    [CascadingParameter] public Texts Texts { get; set; } = Texts.French;
}
