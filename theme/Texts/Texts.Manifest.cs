using Parents.Domain.Consultations;

namespace Parents.Theme;

/// <summary>What a consultation promises, and what became of earlier versions of it.</summary>
public sealed partial class Texts
{
    public string ManifestTitle => Say();

    public string ManifestKept => Say();

    public string ManifestFile => Say();

    public string CorrectionsTitle => Say();

    public string CurrentVersion => Say();

    public string FrenchOnly => Say();

    public string OnlyAnIndication => Say();

    public string ManifestAccess(Consultation consultation) => file[$"{nameof(ManifestAccess)}.{consultation.Access}"];

    public string ManifestDates(Consultation consultation) => Fill(nameof(ManifestDates), Moment(consultation.Opens), Moment(consultation.Closes));

    public string ManifestErases(Consultation consultation) => Fill(nameof(ManifestErases), Day(consultation.Erases));

    public string ManifestFrozen(DateOnly day) => Fill(nameof(ManifestFrozen), Day(day));

    /// <summary>When tables are shown, and how.</summary>
    public string WhenTables(Consultation consultation) => consultation.Visibility switch
    {
        Visibility.Live => TablesMove(consultation),
        Visibility.AtClose => Count($"{nameof(WhenTables)}.AtClose", consultation.MinimumGroup),
        _ => Say($"{nameof(WhenTables)}.Never"),
    };

    public string Correction(Correction correction) => Fill($"{nameof(Correction)}.{correction.Kind}", Day(correction.Day), correction.Before, correction.After);

    public string FormerTitle(string consultation, int version) => Fill(nameof(FormerTitle), consultation, Number(version));

    public string FormerResults(int version) => Fill(nameof(FormerResults), Number(version));

    public string FormerVersion(Consultation former) => Fill(nameof(FormerVersion), Number(former.Version), Moment(former.Closes));
}
