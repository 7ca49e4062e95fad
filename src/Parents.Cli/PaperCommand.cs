using System.CommandLine;
using Parents.Theme.Paper;
using Parents.Theme.Rendering;

namespace Parents.Cli;

/// <summary><c>parents paper</c>: the form of a consultation, to print and fill in by hand.</summary>
internal static class PaperCommand
{
    public static Command Create()
    {
        var content = CommonOptions.Content();
        var today = CommonOptions.Today();
        var output = new Option<string?>("--out") { Description = "Le formulaire à imprimer ; sans cette option, le nom de la consultation et « .html »." };
        var force = new Option<bool>("--force") { Description = "Remplace le formulaire s’il existe." };
        var command = new Command("paper", "Fait le formulaire papier d’une consultation.") { output, force, content, today };
        var slug = CommonOptions.AddConsultation(command);
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            parsed.GetValue(today),
            parsed.GetValue(slug)!,
            parsed.GetValue(output) ?? $"{parsed.GetValue(slug)}.html",
            parsed.GetValue(force),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, DateOnly? today, string slug, string output, bool force, CancellationToken cancellationToken)
    {
        if (await Workshop.ReadContentAsync(folder, baseUrl: null, today, cancellationToken) is not { } content)
        {
            return ExitCode.Mistakes;
        }

        if (content.Consultations.FirstOrDefault(published => published.Consultation.Slug == slug) is not { } found)
        {
            await Console.Error.WriteLineAsync($"Il n’y a pas de consultation « {slug} » dans {folder}/consultations.");
            return ExitCode.WrongUse;
        }

        await using var file = NewFile.Begin(output, force);
        if (file is null)
        {
            return ExitCode.WrongUse;
        }

        var form = await new PageRenderer().RenderAsync<PaperForm>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PaperForm.Site)] = content.Settings,
            [nameof(PaperForm.Page)] = found.Page,
            [nameof(PaperForm.Consultation)] = found.Consultation,
        });
        await file.FinishAsync(form, cancellationToken);
        Console.WriteLine($"""
            Le formulaire papier est dans {output}, avec {Workshop.Count(found.Consultation.Questions.Length, "question", "questions")}.
            Ouvrez ce fichier dans un navigateur, imprimez-le, et numérotez chaque feuille.
            """);
        return ExitCode.Done;
    }
}
