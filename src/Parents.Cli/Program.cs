using System.CommandLine;
using System.Globalization;
using Parents.Cli;

// Help and messages are for volunteers: French, whatever the machine speaks.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

var root = new RootCommand("Parents : un site pour les parents, et ce qu’ils en disent.")
{
    ServeCommand.Create(),
    CheckCommand.Create(),
    NewCommand.Create(),
    BuildCommand.Create(),
    PublishCommand.Create(),
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
