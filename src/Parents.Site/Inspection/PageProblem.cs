using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>What is wrong with a produced page: a <see cref="Finding"/> without its place.</summary>
internal sealed record PageProblem(FindingCode Code, string What, string Remedy);
