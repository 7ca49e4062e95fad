using System.Globalization;
using Parents.Site.Content;

namespace Parents.Site.Checks;

/// <summary>A page whose day of review is over, or whose school's rules have expired, shows a banner: somebody should look at it.</summary>
internal static class ReviewCheck
{
    public static void Run(PageDraft draft, DateOnly today, Findings findings)
    {
        if (draft.Page.NeedsReviewOn(today))
        {
            findings.Add(FindingCode.ReviewDue, draft.Keys.PlaceOf("a-reverifier-le"), $"La page devait être revérifiée le {Day(draft.Page.ReviewBy)}.", "Contrôlez ses règles à la source, puis changez « verifie-le » et « a-reverifier-le ».");
        }

        if (draft.Page.School is { IsTemplate: false } school && school.ValidUntil != default && school.ValidUntil < today)
        {
            findings.Add(FindingCode.ReviewDue, draft.Keys.PlaceOf("valable-jusqu-au"), $"Le résumé valait jusqu’au {Day(school.ValidUntil)}.", "Demandez à l’école son nouveau règlement, puis changez « valable-jusqu-au ».");
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
