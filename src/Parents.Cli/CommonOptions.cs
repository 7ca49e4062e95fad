using System.CommandLine;
using System.Globalization;

namespace Parents.Cli;

/// <summary>The options that several commands share, each with one meaning.</summary>
internal static class CommonOptions
{
    public static Option<string> Content() => new("--content")
    {
        Description = "Le dossier du contenu.",
        DefaultValueFactory = _ => "content",
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "Le magasin des réponses : un dossier, ou une chaîne de connexion Azure.",
        DefaultValueFactory = _ => ".parents",
    };

    public static Option<string?> KeyFile() => new("--key-file")
    {
        Description = "Le fichier des clés du magasin ; sans cette option, celles de cette machine.",
    };

    /// <summary>The consultation that a command is about, by the name of its folder. Without one, the command says so.</summary>
    public static Argument<string> AddConsultation(Command command)
    {
        var slug = new Argument<string>("consultation") { Arity = ArgumentArity.ZeroOrOne, Description = "Le nom du dossier de la consultation, comme « hannut-et-chez-vous »." };
        command.Arguments.Add(slug);
        command.Validators.Add(result =>
        {
            if (result.GetResult(slug) is not { Tokens.Count: 1 })
            {
                result.AddError("Dites quelle consultation : le nom de son dossier dans content/consultations.");
            }
        });
        return slug;
    }

    public static Option<string?> Offline() => new("--offline")
    {
        Description = "Écrit aussi tout le site dans ce fichier zip, à lire sans connexion.",
        CustomParser = result =>
        {
            var path = result.Tokens[0].Value;
            if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path))
            {
                return path;
            }

            result.AddError($"« {path} » n’est pas un fichier zip : écrivez par exemple --offline artifacts/site.zip.");
            return null;
        },
    };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "L’adresse du site, à la place de celle de site.yml.",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.AbsolutePath == "/")
            {
                return address;
            }

            result.AddError($"« {result.Tokens[0].Value} » n’est pas une adresse de site : écrivez-la à partir de https://, sans dossier.");
            return null;
        },
    };

    public static Option<DateOnly?> Today() => new("--today")
    {
        Description = "Le jour du site, comme 2026-11-22 ; sans cette option, aujourd’hui à Bruxelles.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"« {result.Tokens[0].Value} » n’est pas un jour : écrivez par exemple 2026-11-22.");
            return null;
        },
    };
}
