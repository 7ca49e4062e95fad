using System.CommandLine;
using Parents.Site.Checks;
using Parents.Site.Content;

namespace Parents.Cli;

/// <summary><c>parents check</c>: what is wrong with the content, where, and what to do.</summary>
internal static class CheckCommand
{
    private const string text = "text";
    private const string json = "json";

    public static Command Create()
    {
        var content = CommonOptions.Content();
        var today = CommonOptions.Today();
        var format = new Option<string>("--format") { Description = "« text » pour vous, « json » pour un éditeur de texte.", DefaultValueFactory = _ => text };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not (text or json))
            {
                result.AddError($"« {result.GetValueOrDefault<string>()} » n’est pas un format : écrivez « {text} » ou « {json} ».");
            }
        });
        var fix = new Option<bool>("--fix") { Description = "Corrige d’abord la typographie : espaces insécables et apostrophes." };
        var readability = new Option<bool>("--readability") { Description = "Dit aussi, page par page, si le texte est facile à lire." };
        var command = new Command("check", "Contrôle les textes, sans rien publier.") { content, today, format, fix, readability };
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            Workshop.Today(parsed.GetValue(today)),
            parsed.GetValue(format) == json ? new JsonReport() : new TextReport(parsed.GetValue(content)!, parsed.GetValue(readability)),
            parsed.GetValue(fix),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, DateOnly today, ICheckReport report, bool fix, CancellationToken cancellationToken)
    {
        if (fix)
        {
            report.Mended(await ContentMender.MendAsync(folder, cancellationToken));
        }

        var reading = await ContentReader.ReadAsync(folder, today, cancellationToken);
        if (reading.Content is { } content)
        {
            var (found, _) = await Workshop.ReportAsync(content, search: null, Workshop.Moment(today), cancellationToken);
            reading = reading with { Findings = [.. reading.Findings, .. found] };
        }

        report.Write(reading, Console.Out);
        return reading.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Mistakes : ExitCode.Done;
    }
}
