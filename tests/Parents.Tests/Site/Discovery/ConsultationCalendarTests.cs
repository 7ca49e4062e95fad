using System.Text;
using Parents.Site.Content;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

/// <summary>The dates of consultations, read as RFC 5545 says that they are to be read.</summary>
public sealed class ConsultationCalendarTests(RealPages real) : IClassFixture<RealPages>
{
    [Fact]
    public void Has_the_opening_and_the_end_of_the_real_consultation()
    {
        var file = real.Files["consultations/hannut-et-chez-vous/dates.ics"];
        var events = Read(file.Bytes.Span);

        Assert.Equal("text/calendar; charset=utf-8", file.ContentType);
        Assert.Equal(2, events.Count);
        Assert.Equal(["20261120T070000Z", "20270630T160000Z"], events.Select(properties => properties["DTSTART"]));
        Assert.Equal(2, events.Select(properties => properties["UID"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(events, properties => Assert.Equal("https://parents.example/consultations/hannut-et-chez-vous/", properties["URL"]));
        Assert.All(events, properties => Assert.Matches(@"^\d{8}T\d{6}Z$", properties["DTSTAMP"]));
        Assert.Contains("Hannut\\, et chez vous", events[0]["SUMMARY"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folds_long_lines_between_characters_and_escapes_what_has_a_meaning()
    {
        const string title = "Été ; à, \\ é";
        var content = await ReadRightAsync(TinySite.WithPoll);
        var published = content.Consultations[0];
        var longTitle = title + string.Concat(Enumerable.Repeat("é", 200)) + "\r\nSUMMARY:deux\u0007";

        var events = Read(await CalendarOf(content, published with { Page = published.Page with { Title = longTitle } }));

        Assert.EndsWith($"Été \\; à\\, \\\\ é{new string('é', 200)}\\nSUMMARY:deux", events[0]["SUMMARY"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_the_same_one_when_its_date_changes()
    {
        var before = await ReadRightAsync(TinySite.WithPoll);
        var after = await ReadRightAsync(TinySite.WithPoll.But("cloture: 2999-12-31T18:00", "cloture: 2999-12-30T18:00"));

        var (first, second) = (Read(await CalendarOf(before, before.Consultations[0])), Read(await CalendarOf(after, after.Consultations[0])));

        Assert.Equal(first.Select(properties => properties["UID"]), second.Select(properties => properties["UID"]));
        Assert.NotEqual(first[1]["DTSTART"], second[1]["DTSTART"]);
    }

    [Fact]
    public void The_page_leads_to_it_while_there_is_something_to_come()
    {
        var link = real.Pages["1 consultations/hannut-et-chez-vous/index.html"].QuerySelector("a[href$='/dates.ics']");

        Assert.Equal("Ajouter les dates à mon agenda", link?.TextContent);
        Assert.Null(real.Pages["2 consultations/hannut-et-chez-vous/index.html"].QuerySelector("a[href$='/dates.ics']"));
    }

    private static async Task<byte[]> CalendarOf(SiteContent content, PublishedConsultation published) =>
        (await TinyPages.FilesAsync(content with { Consultations = [published] }))["consultations/essai/dates.ics"].Bytes.ToArray();

    /// <summary>Events by property; fails on what a calendar program need not take.</summary>
    private static List<Dictionary<string, string>> Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain('\ufffd', text);
        var physical = text.Split("\r\n");
        Assert.Equal("", physical[^1]);
        Assert.All(physical, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Any(char.IsControl), line));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        Assert.Contains(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
        var events = new List<Dictionary<string, string>>();
        foreach (var (name, value) in lines.Select(line => line.Split(':', 2)).Select(parts => (parts[0], parts[1])))
        {
            if ((name, value) == ("BEGIN", "VEVENT"))
            {
                events.Add(new Dictionary<string, string>(StringComparer.Ordinal));
            }
            else if (events.Count > 0 && name is not "END")
            {
                events[^1].Add(name, value);
            }
        }

        return events;
    }
}
