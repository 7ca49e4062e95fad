using System.Globalization;
using Parents.Store.Logs;
using Xunit;

namespace Parents.Tests.Cli;

/// <summary>Sheets that were keyed into a table, through the program.</summary>
public sealed class ImportTests
{
    private const string good = "feuille;q;m.un;m.deux\n1;oui;;non\n2;Non;Oui;\n3;oui;;\n";

    private static readonly string[] import = ["import", "answers", "sheets.csv", "--consultation", "essai"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_table_counts_once_however_often_it_is_imported_and_wherever_it_was_interrupted()
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        await poll.WriteAsync("sheets.csv", good[..good.IndexOf("3;", StringComparison.Ordinal)], Stop);
        var first = await poll.RunAsync(import, Stop);
        await poll.WriteAsync("sheets.csv", "\ufeff" + good.Replace(';', ',').ReplaceLineEndings("\r\n"), Stop);

        var second = await poll.RunAsync(import, Stop);
        var third = await poll.RunAsync(import, Stop);

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, third.ExitCode));
        Assert.Contains("2 feuilles enregistrées, 0 déjà là, 0 ligne refusée", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 feuille enregistrée, 2 déjà là, 0 ligne refusée", second.Output, StringComparison.Ordinal);
        Assert.Contains("0 feuille enregistrée, 3 déjà là, 0 ligne refusée", third.Output, StringComparison.Ordinal);
        Assert.Equal(3, await poll.CountAsync(Stop));
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_where_it_was_when_it_runs_again()
    {
        const int sheets = 3_000;
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        await poll.WriteAsync("sheets.csv", $"feuille;q\n{string.Concat(Enumerable.Range(1, sheets).Select(sheet => $"{sheet};{(sheet % 3 == 0 ? "non" : "oui")}\n"))}", Stop);
        await KillAfterAsync(poll, writes: 50);

        var second = await poll.RunAsync(import, Stop);

        var (stored, standing) = Read(second.Output);
        Assert.Equal((0, sheets), (second.ExitCode, stored + standing));
        Assert.InRange(standing, 1, sheets - 1);
        Assert.Equal(sheets, await poll.CountAsync(Stop));
    }

    [Fact]
    public async Task Refused_lines_are_named_with_their_reason_and_hold_back_the_good_ones_unless_told()
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        await poll.WriteAsync("sheets.csv", good + "4;;oui;oui\n;oui;;\n5;peut-être;;zut\n1;non;;\n6;oui\n2;non;oui;\n", Stop);

        var held = await poll.RunAsync(import, Stop);
        Assert.Equal(0, await poll.CountAsync(Stop));
        var kept = await poll.RunAsync([.. import, "--keep-good"], Stop);

        Assert.Equal((1, 1), (held.ExitCode, kept.ExitCode));
        string[] expected =
        [
            "sheets.csv:5 : feuille 4, Question\u00a01\u00a0: Choisissez une réponse.",
            "sheets.csv:6 : Le numéro de la feuille manque.",
            "sheets.csv:7 : feuille 5, Question\u00a01\u00a0: Cette réponse n’existe pas. Choisissez une réponse de la liste. Question\u00a02, Le second\u00a0: Cette réponse n’existe pas. Choisissez une réponse de la liste.",
            "sheets.csv:8 : feuille 1, La ligne 2 a ce numéro de feuille, avec d’autres réponses.",
            "sheets.csv:9 : La ligne a 2 cases, et la première en a 4.",
            "5 lignes refusées sur 9 : rien n’a été écrit. Corrigez-les, ou gardez les autres avec --keep-good.",
        ];
        Assert.Equal(expected, held.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(expected[..^1], kept.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        // The last line says again what the third says.
        Assert.Contains("3 feuilles enregistrées, 1 déjà là, 5 lignes refusées", kept.Output, StringComparison.Ordinal);
        Assert.Equal(3, await poll.CountAsync(Stop));
    }

    [Fact]
    public async Task A_sheet_that_says_something_else_than_before_is_refused_before_anything_is_written()
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        await poll.WriteAsync("sheets.csv", good, Stop);
        await poll.RunAsync(import, Stop);
        await poll.WriteAsync("sheets.csv", good.Replace("2;Non", "2;oui", StringComparison.Ordinal) + "4;oui;;\n", Stop);

        var (exitCode, _, errors) = await poll.RunAsync(import, Stop);

        Assert.Equal(1, exitCode);
        Assert.Contains("sheets.csv:3 : feuille 2, Ce numéro de feuille est déjà enregistré, avec d’autres réponses.", errors, StringComparison.Ordinal);
        Assert.Equal(3, await poll.CountAsync(Stop));
    }

    [Fact]
    public async Task Where_codes_are_asked_each_line_has_one_of_its_own()
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll.Replace("acces: ouvert", "acces: codes", StringComparison.Ordinal), Stop);
        var codes = (await new IssueCodes(poll.Log).RunAsync(3, new Progress<int>(), Stop)).Codes;
        await poll.WriteAsync("sheets.csv", "feuille,q\n1,oui\n", Stop);
        var without = await poll.RunAsync(import, Stop);
        var rows = $"feuille;code;q\n1;{codes[0].Written.Replace('-', ' ').ToUpperInvariant()};oui\n2;;oui\n3;{codes[1].Written}x;oui\n4;{codes[0].Written};oui\n5;{Parents.Domain.Consultations.AccessCode.Create().Written};oui\n";
        await poll.WriteAsync("sheets.csv", rows, Stop);

        var (exitCode, output, errors) = await poll.RunAsync([.. import, "--keep-good"], Stop);

        Assert.Equal((1, 1), (without.ExitCode, exitCode));
        Assert.Contains("sheets.csv:1 : Il manque la colonne « code ».", without.Errors, StringComparison.Ordinal);
        Assert.Contains("1 feuille enregistrée, 0 déjà là, 4 lignes refusées", output, StringComparison.Ordinal);
        Assert.Contains("feuille 2, Le code manque.", errors, StringComparison.Ordinal);
        Assert.Contains("feuille 3, Le code est mal recopié", errors, StringComparison.Ordinal);
        Assert.Contains("feuille 4, La ligne 2 a déjà ce code.", errors, StringComparison.Ordinal);
        Assert.Contains("feuille 5, Ce code n’a pas été distribué", errors, StringComparison.Ordinal);
        Assert.Equal(CodeState.Used, await new LookUpCode(poll.Log).RunAsync(codes[0], Stop));
        Assert.DoesNotContain(codes, code => SecretWords.AreIn(output + errors, code.Words));
    }

    [Theory]
    [InlineData("feuille;q;zut\n", "La colonne « zut » n’est pas de cette consultation", 1)]
    [InlineData("feuille;q;zut\n", "Colonnes possibles : feuille, q, m.un, m.deux.", 1)]
    [InlineData("q\noui\n", "Il manque la colonne « feuille ».", 1)]
    [InlineData("feuille;q;Q\n", "La colonne « q » est là plusieurs fois.", 1)]
    [InlineData("feuille;q;\n", "Une colonne n’a pas de nom", 1)]
    [InlineData("", "Le tableau est vide.", 1)]
    [InlineData("feuille;q\n1;\"oui\n", "Ligne 2 : un guillemet n’est pas à sa place.", 1)]
    public async Task A_table_that_cannot_be_read_is_refused_with_its_reason(string table, string reason, int code)
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        await poll.WriteAsync("sheets.csv", table, Stop);

        var (exitCode, _, errors) = await poll.RunAsync(import, Stop);

        Assert.Equal(code, exitCode);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal(0, await poll.CountAsync(Stop));
    }

    [Fact]
    public async Task Nothing_is_imported_from_nowhere_nor_into_what_is_closed()
    {
        using var poll = await PublishedPoll.PublishAsync(TinySite.WithPoll, Stop);
        var missing = await poll.RunAsync(import, Stop);
        await poll.WriteAsync("sheets.csv", good, Stop);
        var unknown = await poll.RunAsync([.. import[..^1], "autre"], Stop);
        var bare = await poll.RunAsync(["import", "answers", "sheets.csv"], Stop);
        await poll.CloseAsync(Stop);
        var closed = await poll.RunAsync(import, Stop);

        Assert.All([missing, unknown, bare, closed], run => Assert.Equal(2, run.ExitCode));
        Assert.Contains("Le fichier sheets.csv n’existe pas.", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("n’a pas de consultation « autre »", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("Donnez le tableau et la consultation", bare.Errors, StringComparison.Ordinal);
        Assert.Contains("est close", closed.Errors, StringComparison.Ordinal);
    }

    /// <summary>Starts the import, and ends its process as a power cut does once that many files came into the store.</summary>
    private static async Task KillAfterAsync(PublishedPoll poll, int writes)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.Combine(poll.Folder, "store", "data")) { IncludeSubdirectories = true };
        var seen = 0;
        watcher.Created += (_, _) =>
        {
            if (Interlocked.Increment(ref seen) >= writes)
            {
                enough.TrySetResult();
            }
        };
        watcher.EnableRaisingEvents = true;
        using var process = ParentsProgram.Start(poll.Folder, [.. import, "--data", "store"]);
        var ended = process.WaitForExitAsync(Stop);
        await Task.WhenAny(enough.Task, ended);
        process.Kill();
        await ended;
    }

    private static (int Stored, int Standing) Read(string output)
    {
        var numbers = output[(output.LastIndexOf('\r') + 1)..].Split(' ').Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).OfType<int>().ToList();
        return (numbers[0], numbers[1]);
    }
}
