using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>A language that readers may choose.</summary>
public sealed record Language
{
    private Language(string code, string ownName, bool isRightToLeft = false) => (Code, OwnName, IsRightToLeft) = (code, ownName, isRightToLeft);

    public static Language French { get; } = new("fr", "Français");

    public static Language English { get; } = new("en", "English");

    public static Language Dutch { get; } = new("nl", "Nederlands");

    public static Language German { get; } = new("de", "Deutsch");

    public static Language Arabic { get; } = new("ar", "العربية", isRightToLeft: true);

    public static Language Turkish { get; } = new("tr", "Türkçe");

    /// <summary>In the order in which they are offered.</summary>
    public static ImmutableArray<Language> All { get; } = [French, English, Dutch, German, Arabic, Turkish];

    /// <summary>BCP 47, as in the <c>lang</c> of HTML.</summary>
    public string Code { get; }

    /// <summary>As its speakers write it.</summary>
    public string OwnName { get; }

    public bool IsRightToLeft { get; }

    /// <summary>The <c>dir</c> of HTML.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Where the site begins in this language.</summary>
    public string Home => this == French ? "/" : $"/{Code}/";

    /// <returns>Null where the site has no such language.</returns>
    public static Language? Find(string code) => All.FirstOrDefault(language => language.Code == code);
}
