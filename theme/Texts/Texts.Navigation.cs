using Parents.Domain.Library;

namespace Parents.Theme;

/// <summary>Finding one's way: doors, paths, what comes before and after.</summary>
public sealed partial class Texts
{
    public string OpenMenu => Say();

    public string CloseMenu => Say();

    public string DoorsTitle => Say();

    public string PathsTitle => Say();

    public string StepsTitle => Say();

    public string StepPrevious => Say();

    public string StepNext => Say();

    public string PagerName => Say();

    public string PagePrevious => Say();

    public string PageNext => Say();

    public string ReportMistake => Say();

    public string BackToText => Say();

    /// <summary>Before the number of the call.</summary>
    public string BackToCall => Say();

    public string BackToContents => Say();

    public string BackToLetters => Say();

    /// <summary>Opens what a figure folds away.</summary>
    public string FigureMore => Say();

    public string SubjectsTitle => Say();

    public string SubjectsOf => Say();

    public string NotFoundSummary => Say();

    /// <summary>What a letter about a page is called.</summary>
    public string ReportSubject(string address) => Fill(nameof(ReportSubject), address);

    /// <summary>Whom a figure speaks of: « Qui : les parents d’une école ».</summary>
    public string FigureOf(Figure figure) => Fill(nameof(FigureOf), figure.Group ?? NotSaid);

    /// <summary>« Étape 2 sur 4 : », before the title of the path.</summary>
    public string StepOf(StepPlace place) => Fill(nameof(StepOf), Number(place.Number), Number(place.Count));

    public string VerifiedOn(DateOnly day) => Fill(nameof(VerifiedOn), Day(day));

    public string FiguresOfPage(int count) => Count(nameof(FiguresOfPage), count);

    public string FiguresOfSubject(int count) => Count(nameof(FiguresOfSubject), count);
}
