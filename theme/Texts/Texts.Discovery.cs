namespace Parents.Theme;

/// <content>What calendars show, and pages that have moved.</content>
public sealed partial class Texts
{
    public string CalendarLink => Say();

    public string CalendarOpening(string title) => Fill(nameof(CalendarOpening), title);

    public string CalendarClosing(string title) => Fill(nameof(CalendarClosing), title);

    public string MovedTitle(string title) => Fill(nameof(MovedTitle), title);

    public string MovedLink(string title) => Fill(nameof(MovedLink), title);
}
