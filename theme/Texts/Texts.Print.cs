using Parents.Domain;
using Parents.Domain.Consultations;
using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>This part: what is printed, and what a copy says that is read without a connection.</summary>
public sealed partial class Texts
{
    public string PosterLink => Say();

    public string PosterHow => Say();

    public string PosterReadMore => Say();

    public string PosterAnswer => Say();

    public string PosterFree => Say();

    public string PosterTitle(string page) => Fill(nameof(PosterTitle), page);

    public string PosterSummary(string page) => Fill(nameof(PosterSummary), page);

    public string QrCodeOf(string address) => Fill(nameof(QrCodeOf), address);

    /// <summary>On paper nobody learns that a consultation is over, so the sheet says until when.</summary>
    public string OpenFromTo(Consultation consultation) =>
        Fill(nameof(OpenFromTo), Day(Brussels.Day(consultation.Opens)), Day(Brussels.Day(consultation.Closes)));

    /// <summary>The last line of a printed page: where it stands, and how to read the short addresses in it.</summary>
    public string PrintedPage(string address, SiteSettings site) =>
        Fill(nameof(PrintedPage), address, site.Address.AbsoluteUri.TrimEnd('/'));

    /// <summary>What stands in place of the search.</summary>
    public string CopyTopics => Say();

    public string CopyAnswer => Say();

    public string CopyMade(DateOnly day) => Fill(nameof(CopyMade), Day(day));

    /// <summary>For whoever is given the copy, and wonders what to open.</summary>
    public Message CopyReadMe(string site, DateOnly day, string address)
    {
        var said = Tell();
        return new(With(said.Title), [.. said.Paragraphs.Select(With)]);

        string With(string sentence) => Fill(sentence, [site, Day(day), address], nameof(CopyReadMe));
    }
}
