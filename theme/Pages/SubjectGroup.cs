using Parents.Domain.Library;

namespace Parents.Theme.Pages;

/// <summary>What there is on a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Syntheses">Those that speak of it.</param>
/// <param name="Figures">The questions of their figures on it, with the address of each.</param>
public sealed record SubjectGroup(Subject Subject, IReadOnlyList<RelatedPage> Syntheses, IReadOnlyList<MenuEntry> Figures);
