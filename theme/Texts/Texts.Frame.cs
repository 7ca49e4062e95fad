using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>What frames a page, and pages that editors wrote.</summary>
public sealed partial class Texts
{
    public string SkipLink => Say();

    public string MenuName => Say();

    public string Home => Say();

    public string TrailName => Say();

    public string Footer => Say();

    public string FooterConsultations => Say();

    public string ErrorPrefix => Say();

    public string BriefTitle => Say();

    public string ContentsTitle => Say();

    public string SourcesTitle => Say();

    public string RelatedTitle => Say();

    public string FooterName => Say();

    /// <summary>What stands over a block that must not be missed.</summary>
    public string WarningTitle => Say();

    public string GlossaryTitle => Say();

    public string SectionTitle => Say();

    public string SectionEmpty => Say();

    public string ReviewTitle => Say();

    public string MeetingDate => Say();

    public string MeetingPlace => Say();

    public string SchoolTitle => Say();

    public string SchoolName => Say();

    public string SchoolValid => Say();

    public string ExpiredTitle => Say();

    public string TemplateTitle => Say();

    public string Template => Say();

    public string FigureSource => Say();

    public string FigureTable => Say();

    public string FigureAnswer => Say();

    public string FigureMeasure => Say();

    public string FigureShare => Say();

    public string FigureAmount => Say();

    public string FigureNote => Say();

    public string SynthesisName => Say();

    /// <summary>Of the browser's tab.</summary>
    public string DocumentTitle(string title, string site) => title == site ? site : Fill(nameof(DocumentTitle), title, site);

    /// <summary>What a table that scrolls is called: « Tableau : Trouver la bonne porte », by the heading above it.</summary>
    /// <param name="heading">Empty where none stands above.</param>
    /// <param name="number">Which one under such a heading, from 1.</param>
    public string TableName(string heading, int number)
    {
        var name = number == 1 ? file["TableName.First"] : Fill("TableName.Next", Number(number));
        return heading is "" ? name : Fill("TableName.Under", name, heading);
    }

    public string MeetingTitle(Meeting meeting) => file[meeting.IsDocument ? "MeetingTitle.Document" : "MeetingTitle.Meeting"];

    public string MeetingPeople(Meeting meeting) => file[meeting.IsDocument ? "MeetingPeople.Document" : "MeetingPeople.Meeting"];

    public string? Country(Country country) => country == Domain.Library.Country.None ? null : SayOf(country);

    public string Expired(DateOnly day) => Fill(nameof(Expired), Day(day));

    public string Until(DateOnly day) => Fill(nameof(Until), Day(day));

    /// <summary>What follows a link to a page of another country.</summary>
    public string? Abroad(RelatedPage related, Country here) =>
        related.Country == here || here == Domain.Library.Country.None || related.Country == Domain.Library.Country.None ? null : $" ({In(related.Country)})";

    /// <summary>The words behind an acronym, as they stand where a page first uses it.</summary>
    /// <param name="acronym">Whose words.</param>
    /// <param name="isAbroad">Whether the page speaks of another country.</param>
    public string Expansion(Acronym acronym, bool isAbroad) => isAbroad ? $"{acronym.Expansion}, {In(acronym.Country)}" : acronym.Expansion;

    /// <summary>« En France »; null where it is no country's.</summary>
    public string? PlaceOf(Country country) => country == Domain.Library.Country.None ? null : SayOf(country);

    public string CheckWith(string with) => Fill(nameof(CheckWith), with);

    public string Verified(DateOnly verified, DateOnly? reviewBy) =>
        reviewBy is { } day ? Fill("Verified.AndReview", Day(verified), Day(day)) : Fill("Verified.Only", Day(verified));

    public string Updated(DateOnly day) => Fill(nameof(Updated), Day(day));

    public string Review(DateOnly? reviewBy) => reviewBy is { } day ? Fill("Review.Due", Day(day)) : file["Review.Undated"];

    public string SourceDetails(Source source) => Fill(nameof(SourceDetails), source.Publisher, source.Date is null ? Undated : Date(source.Date));

    public string Undated => Say();

    /// <summary>Where two groups are shown side by side, the name of the other one: « Hannut 2018 ».</summary>
    public string ComparedName(Figure figure)
    {
        var name = $"{figure.Place} {figure.Date?.Split('-')[0]}".Trim();
        return name.Length is > 0 and <= 14 ? name : SynthesisName;
    }

    public string FigureDescription(IEnumerable<(string Label, string Value)> values) =>
        string.Join(' ', values.Select(value => Fill(nameof(FigureDescription), value.Label, value.Value)));

    /// <summary>« en Belgique », inside a sentence.</summary>
    private string In(Country country) => SayOf(country);
}
