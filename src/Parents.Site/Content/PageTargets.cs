using System.Collections.Immutable;
using Parents.Domain.Library;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>The pages that the front matter of a page leads to; one that is not there is reported and left out.</summary>
internal sealed class PageTargets(PageDraft draft, LinkResolver links, Findings findings)
{
    public ImmutableArray<RelatedPage> Related() => [.. draft.Related.Select(links.Find).OfType<PageDraft>().Select(LinkTo)];

    public ImmutableArray<Step> Steps()
    {
        var steps = draft.Steps.Select(step => (Step: step, Target: links.Find(step.Page))).Where(step => step.Target is not null).Select(step => (step.Step, Target: step.Target!)).ToList();
        PathCheck.Run(draft, steps, findings);
        return [.. steps.Select(step => new Step(LinkTo(step.Target), step.Step.Why))];
    }

    public ImmutableArray<Door> Doors()
    {
        var doors = ImmutableArray.CreateBuilder<Door>();
        foreach (var (door, page) in draft.Doors)
        {
            PlainText.Check(door.Title, page.Place, findings);
            PlainText.Check(door.Text, page.Place, findings);
            if (links.Find(page) is { } target)
            {
                doors.Add(door with { Address = target.Page.Address });
            }
        }

        return doors.ToImmutable();
    }

    private static RelatedPage LinkTo(PageDraft target) => new(target.Page.Title, target.Page.Address, target.Page.Country);
}
