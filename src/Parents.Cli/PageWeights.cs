using Parents.Site.Inspection;

namespace Parents.Cli;

/// <summary>Prints what the heaviest page of each kind costs a reader, beside what it may cost.</summary>
internal static class PageWeights
{
    public static void Write(IEnumerable<PageWeight> pages, Budgets budgets, TextWriter output)
    {
        output.WriteLine("Les pages les plus lourdes de chaque genre, à la première visite et sans les images :");
        foreach (var page in pages)
        {
            output.WriteLine(
                $"  {PageTypes.NameOf(page.Type)} : {Weight.Kilobytes(page.Bytes)} sur {Weight.Kilobytes(budgets.BytesOf(page.Type))}, "
                + $"{Workshop.Count(page.Requests, "demande", "demandes")}, JavaScript {Weight.Kilobytes(page.Script)} : {page.Address}");
        }
    }
}
