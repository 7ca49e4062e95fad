using System.Globalization;
using System.Text;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Output;
using Parents.Site.Pages;
using Parents.Theme;

namespace Parents.Site.Discovery;

/// <summary>The opening and the end of a consultation for a person's own calendar (iCalendar, RFC 5545).</summary>
internal static class ConsultationCalendar
{
    /// <summary>In octets, without the line's end.</summary>
    private const int longestLine = 75;

    public static SiteFile Of(SiteSettings site, PublishedConsultation published)
    {
        var (page, consultation, _) = published;
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Parents//Consultations//FR",
            .. EventOf(site, published, "ouverture", consultation.Opens, Texts.French.CalendarOpening(page.Title)),
            .. EventOf(site, published, "cloture", consultation.Closes, Texts.French.CalendarClosing(page.Title)),
            "END:VCALENDAR",
        ];
        return new SiteFile(LivingPages.CalendarAddress(consultation.Slug)[1..], Encoding.UTF8.GetBytes(string.Concat(lines.Select(Fold))), "text/calendar; charset=utf-8");
    }

    private static IEnumerable<string> EventOf(SiteSettings site, PublishedConsultation published, string name, DateTimeOffset at, string title)
    {
        var (page, consultation, _) = published;
        var address = site.Whole(page.Address);
        return
        [
            "BEGIN:VEVENT",
            // The page's id stays when it moves, so a calendar replaces the event that it has.
            $"UID:{page.Id}-{name}@{site.Address.Host}",
            $"DTSTAMP:{Utc(page.LastChange is { } day ? Domain.Brussels.Moment(day.ToDateTime(TimeOnly.MinValue)) : consultation.Opens)}",
            $"DTSTART:{Utc(at)}",
            $"SUMMARY:{Escape(title)}",
            $"DESCRIPTION:{Escape($"{page.Summary}\n{address}")}",
            $"URL:{address}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(sign => sign switch
    {
        '\\' or ';' or ',' => $"\\{sign}",
        '\n' => "\\n",
        _ when char.IsControl(sign) => "",
        _ => sign.ToString(),
    }));

    /// <summary>A line that is too long goes on after a space; no character is cut.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > longestLine)
            {
                folded.Append("\r\n ");
                length = 1;
            }

            folded.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
