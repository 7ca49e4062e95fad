using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Site.Pages;
using Parents.Theme;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary>What needs a person, the oldest first.</summary>
internal static class WorkQueue
{
    /// <summary>After the close the timers publish the last numbers by themselves; by then they have not.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromDays(1);

    /// <summary>Each tells what it sees; one more is one line more.</summary>
    private static readonly ImmutableArray<Func<ConsoleReading, IEnumerable<ConsoleTask>>> sources = [SiteOfOtherProgram, Damaged, Held, Unfinished];

    /// <summary>What has no known beginning comes first.</summary>
    public static ImmutableArray<ConsoleTask> Of(ConsoleReading reading) => [.. sources.SelectMany(source => source(reading)).OrderBy(task => task.Since ?? DateTimeOffset.MinValue)];

    private static IEnumerable<ConsoleTask> SiteOfOtherProgram(ConsoleReading reading) => reading.Snapshot.Generator == Snapshot.CurrentGenerator
        ? []
        : [new(Texts.French.TaskSiteOfOtherProgram, null, "/api/sante", Texts.French.SeeHealth)];

    private static IEnumerable<ConsoleTask> Damaged(ConsoleReading reading) => reading.Consultations
        .Where(one => one.Results is null)
        .Select(one => new ConsoleTask(Texts.French.TaskDamaged(one.Title), null, one.Address, Texts.French.BackToConsultation));

    private static IEnumerable<ConsoleTask> Held(ConsoleReading reading) => reading.Consultations
        .Where(one => one.Held > 0 && reading.Now < one.Consultation.Closes + Consultation.Grace + Consultation.ReviewTime)
        .Select(one => new ConsoleTask(Texts.French.TaskHeld(one.Title, one.Held), null, ReviewHeldAnswers.Address, Texts.French.SeeHeld));

    private static IEnumerable<ConsoleTask> Unfinished(ConsoleReading reading) => reading.Consultations
        .Where(one => one.Held == 0 && one.Results is { Release: not { Final: true } } && reading.Now >= one.Consultation.Closes + Consultation.Grace + patience)
        .Select(one => new ConsoleTask(Texts.French.TaskUnfinished(one.Title), one.Consultation.Closes, one.ResultsAddress, Texts.French.SeeResults));
}
