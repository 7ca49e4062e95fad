namespace Parents.Theme;

/// <content>What calendars show, and what leads to them.</content>
public sealed partial class Texts
{
    public string CalendarLink => Say();

    public string CalendarOpening(string title) => Fill(nameof(CalendarOpening), title);

    public string CalendarClosing(string title) => Fill(nameof(CalendarClosing), title);
}
