using System.Globalization;
using Parents.Benchmarks;

// dotnet run -c Release --project tests/Parents.Benchmarks -- answers [how many]
// dotnet run -c Release --project tests/Parents.Benchmarks -- saves [how many] [content folder]
switch (args)
{
    case ["answers", .. var rest]:
        await AcceptedAnswers.RunAsync(rest is [var answers] ? int.Parse(answers, CultureInfo.InvariantCulture) : 1000);
        return 0;
    case ["saves", .. var rest]:
        await ShownSaves.RunAsync(rest is [var saves, ..] ? int.Parse(saves, CultureInfo.InvariantCulture) : 40, rest is [_, var folder] ? folder : "content");
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: answers [how many] | saves [how many] [content folder]");
        return 2;
}
