using System.Globalization;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Benchmarks;

/// <summary>
/// How many answers a second the folder store accepts, beside how many blobs of the same size it creates bare: the ratio is
/// what the protocol costs, whatever the machine. One after the other, so that each waits for its own flush.
/// </summary>
internal static class AcceptedAnswers
{
    private const int rounds = 5;

    public static async Task RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("parents-benchmark-").FullName;
        try
        {
            var ratios = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                var bare = await MeasureAsync(count, await BareAsync(Path.Combine(folder, $"bare{round}")));
                var accepted = await MeasureAsync(count, await AcceptAsync(Path.Combine(folder, $"accept{round}")));
                ratios.Add(accepted / bare);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {accepted:0} accepted/s, {bare:0} bare creates/s, ratio {accepted / bare:0.00}"));
            }

            ratios.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[rounds / 2]:0.00} over {rounds} rounds of {count}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> MeasureAsync(int count, Func<int, Task> act)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            await act(number);
        }

        return count / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static Task<Func<int, Task>> BareAsync(string folder)
    {
        var blobs = new FolderBlobs(folder, "data");
        var content = new BlobContent(new byte[1053]);
        return Task.FromResult<Func<int, Task>>(number => blobs.TryCreateAsync(string.Create(CultureInfo.InvariantCulture, $"bare/{number:x32}"), content, CancellationToken.None));
    }

    private static async Task<Func<int, Task>> AcceptAsync(string folder)
    {
        var consultation = new Consultation
        {
            Slug = "exemple",
            Version = 1,
            Opens = DateTimeOffset.MinValue,
            Closes = DateTimeOffset.MaxValue,
            MinimumGroup = 5,
            Questions = [new SingleChoice { Id = "q", Text = "Exemple ?", Required = true, Options = [new("oui", "Oui"), new("non", "Non")] }],
        };
        var masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(new byte[MasterKeys.Size]));
        var log = new AnswerLog(new FolderBlobs(folder, "data"), masters, consultation);
        await log.OpenAsync(CancellationToken.None);
        var answers = new Answers(Answers.None.Values.Add("q", "oui"));
        return async number =>
        {
            var key = RetryKey.FromBytes(Encoding.ASCII.GetBytes(number.ToString("x16", CultureInfo.InvariantCulture)));
            var acceptance = await new AcceptAnswer(log).RunAsync(new Submission(key, null, answers, "fr", "web", new DateOnly(2026, 11, 22)), CancellationToken.None);
            if (acceptance.Outcome != AcceptOutcome.Recorded)
            {
                throw new InvalidOperationException($"An answer was not recorded: {acceptance.Outcome}.");
            }
        };
    }
}
