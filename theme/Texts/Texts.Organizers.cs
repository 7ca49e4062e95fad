using Parents.Domain.Consultations;
using Parents.Domain.Organizers;
using Parents.Theme.Pages;

namespace Parents.Theme;

/// <summary>The console of organizers and moderators, and the way in.</summary>
public sealed partial class Texts
{
    /// <summary>Also the button and the links to it.</summary>
    public string SignInTitle => Say();

    public string SignInLead => Say();

    public string SignInProblemTitle => Say();

    public string SignInLostTitle => Say();

    public string SignInLost => Say();

    public string SignOut => Say();

    public string PhraseTitle => Say();

    public string PhraseHint => Say();

    public string PhraseWords => Say();

    public string PhraseKeep => Say();

    public string PhraseUse => Say();

    public string PhraseDone => Say();

    public string InvitationTitle => Say();

    public string InvitationLead => Say();

    public string InvitationOnce => Say();

    public string InvitationButton => Say();

    public string ConsoleTitle => Say();

    public string BackToConsole => Say();

    public string QueueTitle => Say();

    public string QueueEmpty => Say();

    public string ConsoleConsultations => Say();

    public string ConsoleNone => Say();

    public string ConsoleNoRelease => Say();

    public string ConsoleUnreadable => Say();

    public string TaskSiteOfOtherProgram => Say();

    public string SeeHealth => Say();

    public string? SignInProblem(SignInProblem problem) => problem == Pages.SignInProblem.None ? null : SayOf(problem);

    public string RoleName(Role role) => SayOf(role);

    public string RoleIs(Role role) => Fill(nameof(RoleIs), RoleName(role));

    public string ConsoleState(FormState state) => SayOf(state);

    public string ConsoleOpens(Consultation consultation) => Fill(nameof(ConsoleOpens), Moment(consultation.Opens));

    public string ConsoleCloses(Consultation consultation) => Fill(nameof(ConsoleCloses), Moment(consultation.Closes));

    /// <summary>After what needs a person.</summary>
    public string Since(DateTimeOffset moment) => Fill(nameof(Since), Moment(moment));

    public string TaskDamaged(string consultation) => Fill(nameof(TaskDamaged), consultation);

    public string TaskUnfinished(string consultation) => Fill(nameof(TaskUnfinished), consultation);

    /// <summary>404.</summary>
    public Message InvitationUnknown() => Tell();

    /// <summary>410.</summary>
    public Message InvitationUsed() => Tell();

    /// <summary>410.</summary>
    public Message InvitationExpired() => Tell();

    /// <summary>401.</summary>
    public Message DeskSessionOver() => Tell();

    /// <summary>403: the role is not enough.</summary>
    public Message DeskNotYourRole() => Tell();

    /// <summary>403: the post comes from no page of this browser and organizer.</summary>
    public Message DeskPageTooOld() => Tell();

    /// <summary>413.</summary>
    public Message DeskTooLarge() => Tell();

    /// <summary>429.</summary>
    public Message DeskPause(TimeSpan wait) => Tell().And(PauseOf(wait));

    public string SeeHeld => Say();

    public string HeldTitle => Say();

    public string HeldLead => Say();

    public string HeldNone => Say();

    public string HeldCount => Say();

    public string HeldDoNotCount => Say();

    public string HeldTomorrow => Say();

    public string TaskHeld(string consultation, int answers) => Count(nameof(TaskHeld), answers, consultation);

    public string HeldDay(HeldAnswers held) => Fill(nameof(HeldDay), held.Title, Day(held.Day));

    public string HeldNumber(HeldAnswers held) => Count(nameof(HeldNumber), held.Answers, Number(held.Consultation.DailyBudget));

    public string HeldUntil(Consultation consultation) => Fill(nameof(HeldUntil), Moment(consultation.Closes + Consultation.Grace + Consultation.ReviewTime));

    /// <summary>409.</summary>
    public Message HeldDecidedOtherwise() => Tell();

    /// <summary>409.</summary>
    public Message HeldTooLate() => Tell();

    /// <summary>503.</summary>
    public Message DeskUnavailable() => Tell();
}
