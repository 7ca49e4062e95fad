using System.CommandLine;
using Parents.Site.Content;

namespace Parents.Cli;

/// <summary><c>parents new</c>: a page to begin with.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Commence une page à partir d’un modèle.") { CreateRoi() };

    private static Command CreateRoi()
    {
        var school = new Argument<string?>("école") { Arity = ArgumentArity.ZeroOrOne, Description = "Le nom de l’école, entre guillemets s’il a plusieurs mots." };
        var content = CommonOptions.Content();
        var today = CommonOptions.Today();
        var command = new Command("roi", "Commence le résumé du règlement (ROI) d’une école.") { school, content, today };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(school)))
            {
                result.AddError("Donnez le nom de l’école, comme ceci : parents new roi \"École communale de Saint-Exemple\"");
            }
        });
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RunAsync(
            parsed.GetValue(content)!,
            parsed.GetValue(school)!,
            Workshop.Today(parsed.GetValue(today)),
            cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string school, DateOnly today, CancellationToken cancellationToken)
    {
        var template = new SchoolTemplate(folder);
        if (!template.Exists)
        {
            await Console.Error.WriteLineAsync($"Le modèle {folder}/{SchoolTemplate.Path} n’existe pas : reprenez-le du projet, ou indiquez le dossier du contenu avec --content.");
            return ExitCode.WrongUse;
        }

        if (await template.CopyAsync(school, today, cancellationToken) is not { } path)
        {
            await Console.Error.WriteLineAsync($"{folder}/{SchoolTemplate.PathFor(school)} existe déjà : modifiez ce fichier, ou donnez à l’école un nom plus précis.");
            return ExitCode.WrongUse;
        }

        Console.WriteLine($"""
            Le brouillon est dans {folder}/{path}.
            Remplacez chaque « [à compléter] ». Quand il n’en reste plus, retirez la ligne « brouillon: true ».
            « parents check » vous dira s’il manque quelque chose.
            """);
        return ExitCode.Done;
    }
}
