using Parents.Benchmarks;

// dotnet run -c Release --project tests/Parents.Benchmarks -- answers [how many]
if (args is not ["answers", ..])
{
    await Console.Error.WriteLineAsync("Usage: answers [how many]");
    return 2;
}

await AcceptedAnswers.RunAsync(args is [_, var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1000);
return 0;
