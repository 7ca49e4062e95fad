namespace Parents.Theme;

/// <content>What calendars show, and what leads to them.</content>
public static partial class Texts
{
    public static string CalendarLink => "Ajouter les dates à mon agenda";

    public static string CalendarOpening(string title) => $"Une consultation ouvre\u00a0: {title}";

    public static string CalendarClosing(string title) => $"Dernier moment pour répondre\u00a0: {title}";
}
