using System.Globalization;
using Parents.Benchmarks;

// dotnet run -c Release --project tests/Parents.Benchmarks -- answers <seconds> <workers> <folder or connection string>...
// dotnet run -c Release --project tests/Parents.Benchmarks -- saves [how many] [content folder]
switch (args)
{
    case ["answers", var seconds, var workers, .. var locations] when locations is not []:
        await AcceptedAnswers.RunAsync(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), int.Parse(workers, CultureInfo.InvariantCulture), locations);
        return 0;
    case ["saves", .. var rest]:
        await ShownSaves.RunAsync(rest is [var saves, ..] ? int.Parse(saves, CultureInfo.InvariantCulture) : 40, rest is [_, var folder] ? folder : "content");
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: answers <seconds> <workers> <folder or connection string>... | saves [how many] [content folder]");
        return 2;
}
