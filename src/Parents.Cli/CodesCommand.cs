using System.CommandLine;
using System.Globalization;
using Parents.Domain.Consultations;
using Parents.Store.Logs;
using Parents.Theme.Paper;
using Parents.Theme.Rendering;

namespace Parents.Cli;

/// <summary><c>parents codes</c>: codes to give out, on slips to cut.</summary>
internal static class CodesCommand
{
    /// <summary>More than any school or town gives out at once.</summary>
    private const int most = 10_000;

    private static readonly string countMissing = $"Dites combien de codes, de 1 à {most}, comme ceci : --count 120";

    public static Command Create()
    {
        var count = Count();
        var output = new Option<string>("--out") { Description = "La feuille à imprimer, comme « codes.html »." };
        var force = new Option<bool>("--force") { Description = "Remplace la feuille si elle existe. Les codes d’avant restent valables." };
        var (data, keyFile) = (CommonOptions.Data(), CommonOptions.KeyFile());
        var command = new Command("codes", "Fait des codes à distribuer, pour une consultation qui en demande.") { count, output, force, data, keyFile };
        var slug = CommonOptions.AddConsultation(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(count) is null)
            {
                result.AddError(countMissing);
            }

            if (result.GetResult(output) is null)
            {
                result.AddError("Dites où écrire la feuille, comme ceci : --out codes.html");
            }
        });
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(async () =>
            await FindAsync(parsed.GetValue(data)!, parsed.GetValue(slug)!, parsed.GetValue(keyFile), cancellationToken) is { } consultation
                ? await RunAsync(consultation, parsed.GetValue(count), parsed.GetValue(output)!, parsed.GetValue(force), cancellationToken)
                : ExitCode.WrongUse));
        return command;
    }

    private static Option<int> Count() => new("--count")
    {
        Description = $"Combien de codes, de 1 à {most}.",
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > most)
            {
                result.AddError(countMissing);
            }

            return count;
        },
    };

    /// <returns>Null where no codes can be made, which is printed.</returns>
    private static async Task<StoredConsultation?> FindAsync(string data, string slug, string? keyFile, CancellationToken cancellationToken)
    {
        if (await StoredConsultation.FindAsync(data, slug, keyFile, cancellationToken) is not { Published.Consultation: var asked } found)
        {
            return null;
        }

        if (asked.Access != Access.Codes)
        {
            await Console.Error.WriteLineAsync($"La consultation « {slug} » est ouverte à tous : elle ne demande pas de code. Pour en demander, écrivez « acces: codes » avant son ouverture.");
            return null;
        }

        if (asked.Closes <= TimeProvider.System.GetUtcNow())
        {
            await RefuseClosedAsync(slug);
            return null;
        }

        return found;
    }

    private static async Task<int> RunAsync(StoredConsultation consultation, int count, string output, bool force, CancellationToken cancellationToken)
    {
        await using var file = NewFile.Begin(output, force);
        if (file is null)
        {
            return ExitCode.WrongUse;
        }

        // Stored before they are shown: a slip with a code that opens nothing must not exist.
        var issued = await ProgressBar.RunAsync("Codes", count, progress => new IssueCodes(consultation.Log).RunAsync(count, progress, cancellationToken));
        if (issued.State != ConsultationState.Open)
        {
            await RefuseClosedAsync(consultation.Published.Consultation.Slug);
            return ExitCode.WrongUse;
        }

        var sheet = await new PageRenderer().RenderAsync<CodeSheet>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(CodeSheet.Site)] = consultation.Snapshot.Settings,
            [nameof(CodeSheet.Page)] = consultation.Published.Page,
            [nameof(CodeSheet.Consultation)] = consultation.Published.Consultation,
            [nameof(CodeSheet.Codes)] = issued.Codes,
        });
        await file.FinishAsync(sheet, cancellationToken);
        Console.WriteLine($"""
            {Workshop.Count(count, "code", "codes")} : {output}
            Ouvrez ce fichier dans un navigateur, imprimez-le, puis découpez les billets.
            Ces codes ne peuvent pas être montrés une seconde fois : le magasin n’en garde qu’une empreinte.
            Qui a ce fichier peut répondre à la place des autres : gardez-le pour vous, et effacez-le après l’impression.
            """);
        return ExitCode.Done;
    }

    private static Task RefuseClosedAsync(string slug) => Console.Error.WriteLineAsync($"La consultation « {slug} » est close : un code n’y servirait plus.");
}
