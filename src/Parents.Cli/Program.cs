using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parents.Cli;
using Parents.Theme;

// Help and messages are for volunteers: French, whatever the machine speaks.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

// A site with a hole in one language is no site: nothing runs, and `dotnet build` runs this program once.
if (TextProblems() is { Count: > 0 } problems)
{
    foreach (var problem in problems)
    {
        await Console.Error.WriteLineAsync($"theme/Texts/{problem}");
    }

    return ExitCode.Mistakes;
}

var root = new RootCommand("Parents : un site pour les parents, et ce qu’ils en disent.")
{
    ServeCommand.Create(),
    CheckCommand.Create(),
    NewCommand.Create(),
    BuildCommand.Create(),
    PublishCommand.Create(),
    CodesCommand.Create(),
    PaperCommand.Create(),
    ImportCommand.Create(),
    OrganizerCommand.Create(),
};
var parsed = root.Parse(args is [] ? ["--help"] : args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("Écrivez « parents --help » pour voir ce qui est possible.");
    return ExitCode.WrongUse;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

static IReadOnlyList<string> TextProblems()
{
    try
    {
        return Texts.Problems;
    }
    catch (TypeInitializationException failure) when (failure.InnerException is JsonException)
    {
        return [failure.InnerException!.Message];
    }
}
