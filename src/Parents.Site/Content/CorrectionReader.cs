using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Site.Checks;

namespace Parents.Site.Content;

/// <summary>Reads what was corrected in a consultation after its opening.</summary>
internal static class CorrectionReader
{
    private static readonly Dictionary<string, CorrectionKind> kinds = new(StringComparer.Ordinal)
    {
        ["orthographe"] = CorrectionKind.Spelling,
        ["typographie"] = CorrectionKind.Typography,
    };

    public static ImmutableArray<Correction> Read(YamlMap consultation)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var map in consultation.Maps("corrections"))
        {
            var correction = new Correction(
                map.RequiredText("ou"),
                map.RequiredText("avant"),
                map.RequiredText("apres"),
                map.Choice("genre", kinds) ?? default,
                map.RequiredDay("jour") ?? default);
            map.RefuseOtherKeys();
            corrections.Add(correction);
            if (!correction.IsCosmetic)
            {
                map.Report(FindingCode.Frozen, "apres", "Cette correction change plus que l’orthographe.", "Après l’ouverture, une question qui change de sens demande une nouvelle « version », avec ses propres réponses.");
            }
        }

        return corrections.ToImmutable();
    }
}
