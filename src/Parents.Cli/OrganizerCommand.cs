using System.CommandLine;
using Parents.Domain;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Functions.Organizers;
using Parents.Store;
using Parents.Store.Audit;
using Parents.Theme;

namespace Parents.Cli;

/// <summary><c>parents organizer</c>: who may enter the console of a site.</summary>
internal static class OrganizerCommand
{
    /// <summary>How long the link of an invitation may be used, its first day not counted.</summary>
    public const int InvitationDays = 7;

    private const int longestName = 80;

    /// <summary>The name of who starts a site, until they add people by their own.</summary>
    private const string firstOrganizer = "première personne";

    public static Command Create() => new("organizer", "Dit qui organise : ajoute une personne, en retire une, en donne la liste.") { CreateAdd(), CreateList(), CreateRevoke() };

    /// <summary>Invites somebody, and writes it down.</summary>
    /// <returns>The path of the link; null where somebody of this name is there already.</returns>
    public static async Task<string?> InviteAsync(ApiServices services, string name, Role role, string? account, CancellationToken cancellationToken)
    {
        var until = Brussels.Day(TimeProvider.System.GetUtcNow()).AddDays(InvitationDays);
        if (await services.Organizers.InviteAsync(name, role, account, until, cancellationToken) is not { } token)
        {
            return null;
        }

        await services.Audit.AddAsync(role: null, AuditAction.OrganizerInvited, role.ToString(), cancellationToken);
        return OrganizerAddress.Invitation(token);
    }

    /// <summary>Invites whoever starts a site. Until somebody has used a link, each start gives a new one: nobody can find the last again.</summary>
    /// <returns>The path of the link; null where somebody is or was there.</returns>
    public static async Task<string?> InviteFirstAsync(ApiServices services, CancellationToken cancellationToken) =>
        await services.Organizers.ListAsync(cancellationToken).AllAsync(organizer => organizer.State == OrganizerState.Invited, cancellationToken)
            ? await InviteAsync(services, firstOrganizer, Role.Organizer, account: null, cancellationToken)
            : null;

    private static Command CreateAdd()
    {
        var name = Name("Le nom de la personne, entre guillemets s’il a plusieurs mots.");
        var role = RoleOption();
        var account = new Option<string?>("--account") { Description = "Son compte sur la plateforme (nom ou identifiant), si celle-ci identifie les personnes." };
        var data = CommonOptions.Data();
        var baseUrl = CommonOptions.BaseUrl();
        baseUrl.Description = "L’adresse des pages d’organisation, à la place de celle du site publié.";
        var command = new Command("add", "Ajoute une personne, et donne le lien à lui remettre.") { name, role, account, data, baseUrl };
        command.Require(name, "parents organizer add \"Anne Exemple\" --role organisateur");
        command.Validators.Add(result =>
        {
            if (result.GetResult(role) is null)
            {
                result.AddError("Donnez le rôle de la personne : --role organisateur, ou --role moderateur.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => AddAsync(
            parsed.GetValue(data)!,
            parsed.GetValue(name)!,
            parsed.GetValue(role)!.Value,
            parsed.GetValue(account),
            parsed.GetValue(baseUrl),
            cancellationToken)));
        return command;
    }

    private static Command CreateList()
    {
        var data = CommonOptions.Data();
        var command = new Command("list", "Donne la liste des personnes.") { data };
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => ListAsync(parsed.GetValue(data)!, cancellationToken)));
        return command;
    }

    private static Command CreateRevoke()
    {
        var name = Name("Le nom de la personne, tel que la liste le donne.");
        var data = CommonOptions.Data();
        var command = new Command("revoke", "Retire une personne : elle n’entre plus, tout de suite.") { name, data };
        command.Require(name, "parents organizer revoke \"Anne Exemple\"");
        command.SetAction((parsed, cancellationToken) => Workshop.RunAsync(() => RevokeAsync(parsed.GetValue(data)!, parsed.GetValue(name)!, cancellationToken)));
        return command;
    }

    private static Argument<string?> Name(string description) => new("nom") { Arity = ArgumentArity.ZeroOrOne, Description = description };

    private static void Require(this Command command, Argument<string?> name, string example) => command.Validators.Add(result =>
    {
        var text = result.GetValue(name)?.Trim() ?? "";
        if (text.Length is 0 or > longestName || text.Any(char.IsControl))
        {
            result.AddError($"Donnez un nom de 1 à {longestName} caractères, comme ceci : {example}");
        }
    });

    private static Option<Role?> RoleOption() => new("--role")
    {
        Description = "organisateur ou moderateur.",
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "organisateur":
                    return Role.Organizer;
                case "moderateur":
                    return Role.Moderator;
                default:
                    result.AddError($"« {result.Tokens[0].Value} » n’est pas un rôle : écrivez --role organisateur, ou --role moderateur.");
                    return null;
            }
        },
    };

    private static async Task<int> AddAsync(string data, string name, Role role, string? account, Uri? baseUrl, CancellationToken cancellationToken)
    {
        var services = await OpenAsync(data, cancellationToken);
        if ((baseUrl ?? await services.ReadApiAddressAsync(cancellationToken)) is not { } address)
        {
            await Console.Error.WriteLineAsync("Aucun site n’est publié dans ce magasin : publiez-le d’abord, ou donnez son adresse avec --base-url.");
            return ExitCode.WrongUse;
        }

        if (await InviteAsync(services, name, role, account, cancellationToken) is not { } path)
        {
            await Console.Error.WriteLineAsync($"« {name.Trim()} » est déjà là. Pour lui donner une nouvelle phrase, retirez d’abord l’ancienne : parents organizer revoke \"{name.Trim()}\"");
            return ExitCode.WrongUse;
        }

        Console.WriteLine($"""
            Voici le lien de {name.Trim()} ({Texts.French.RoleName(role)}). Il sert une fois, pendant {InvitationDays} jours :
            {new Uri(address, path)}
            Donnez-le à cette personne seulement. Il n’est écrit nulle part ailleurs.
            """);
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(string data, CancellationToken cancellationToken)
    {
        var services = await OpenAsync(data, cancellationToken);
        var everybody = await services.Organizers.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        foreach (var organizer in everybody.OrderBy(organizer => organizer.Name, StringComparer.Ordinal))
        {
            Console.WriteLine($"{organizer.Name} – {Texts.French.RoleName(organizer.Role)} – {StateOf(organizer)}");
        }

        Console.WriteLine(Workshop.Count(everybody.Count, "personne", "personnes"));
        return ExitCode.Done;
    }

    private static async Task<int> RevokeAsync(string data, string name, CancellationToken cancellationToken)
    {
        var services = await OpenAsync(data, cancellationToken);
        if (await services.Organizers.RevokeAsync(name, cancellationToken) is not { } organizer)
        {
            await Console.Error.WriteLineAsync($"Personne ne s’appelle « {name.Trim()} » parmi les personnes qui peuvent entrer. « parents organizer list » en donne la liste.");
            return ExitCode.Mistakes;
        }

        await services.Audit.AddAsync(role: null, AuditAction.OrganizerRevoked, organizer.Role.ToString(), cancellationToken);
        Console.WriteLine($"{organizer.Name} n’entre plus.");
        return ExitCode.Done;
    }

    private static async Task<ApiServices> OpenAsync(string data, CancellationToken cancellationToken)
    {
        var storage = Storage.Open(data);
        return new ApiServices(storage, await MasterKeySource.ReadAsync(storage, cancellationToken), TimeProvider.System);
    }

    private static string StateOf(Organizer organizer) => organizer.State switch
    {
        OrganizerState.Invited => "a un lien, qui n’a pas encore servi",
        OrganizerState.Active => "peut entrer",
        _ => "n’entre plus",
    };
}
