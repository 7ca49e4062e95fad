using System.Globalization;
using Parents.Site.Checks;

namespace Parents.Site.Inspection;

/// <summary>A page keeps within what its reader can pay.</summary>
internal sealed class WeightCheck(PageWeight page, Budgets budgets)
{
    public IEnumerable<PageProblem> Run()
    {
        var most = budgets.BytesOf(page.Type);
        if (page.Bytes > most)
        {
            yield return Over($"Une première visite pèse {Weight.Kilobytes(page.Bytes)}, et le budget « {PageTypes.NameOf(page.Type)} » est de {Weight.Kilobytes(most)}. Ce qui pèse : {Parts}.", page.Type == PageType.Consultation ? "Posez moins de questions, ou relevez ce budget." : "Coupez la page en deux, ou allégez-la.");
        }

        var requests = budgets.RequestsOf(page.Type);
        if (page.Requests > requests)
        {
            yield return Over($"Une première visite fait {Number(page.Requests)} demandes, et le budget « requetes » est de {Number(requests)} : {Parts}.", "Chargez-en moins, ou plus tard.");
        }

        if (page.Script > budgets.ScriptOf(page.Type))
        {
            yield return Over($"Son JavaScript pèse {Weight.Kilobytes(page.Script)}, et le budget « {BudgetsReader.NameOfScript(page.Type)} » est de {Weight.Kilobytes(budgets.ScriptOf(page.Type))}.", "Retirez-en, ou partagez-le entre les pages.");
        }

        if (page.Images > budgets.Images)
        {
            yield return Over($"Ses images pèsent {Weight.Kilobytes(page.Images)}, et le budget « images » est de {Weight.Kilobytes(budgets.Images)}.", "Réduisez-les, ou retirez-en.");
        }
    }

    private string Parts => string.Join(", ", page.Parts.Select(part => $"{part.Address} {Weight.Kilobytes(part.Bytes)}"));

    private static PageProblem Over(string what, string remedy) => new(FindingCode.PageWeight, what, $"{remedy} Les budgets sont dans site.yml.");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
