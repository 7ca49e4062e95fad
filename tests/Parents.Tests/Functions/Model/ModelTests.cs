using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Parents.Tests.Store;
using Xunit;

namespace Parents.Tests.Functions.Model;

/// <summary>
/// Random sequences of what parents, timers and machines do, against the running site and a plain model: counts, tables, receipts
/// and used codes agree. Keys and salts are drawn anew in each run: a seed gives the same sequence, not the same words.
/// </summary>
public sealed class ModelTests
{
    private const int fewestSteps = 25;

    private const int mostSteps = 60;

    private static readonly ulong seed = ulong.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEED"), CultureInfo.InvariantCulture, out var number) ? number : 20261124;

    /// <summary>How many sequences, for a long run by hand: <c>PARENTS_SEQUENCES=2000 ./test</c>.</summary>
    private static readonly int sequences = int.TryParse(Environment.GetEnvironmentVariable("PARENTS_SEQUENCES"), CultureInfo.InvariantCulture, out var number) ? number : 16;

    private static readonly (int Weight, Act Act)[] weights =
    [
        (30, Act.Post), (8, Act.DoubleClick), (10, Act.Retry), (5, Act.ChangeAnswer), (5, Act.ReuseCode), (8, Act.Withdraw),
        (9, Act.Compact), (5, Act.Release), (5, Act.Wait), (14, Act.Arm), (2, Act.Restart), (4, Act.Look),
    ];

    private static readonly Gen<ModelStep> step =
        from act in Gen.Frequency(weights.Select(own => (own.Weight, Gen.Constant(own.Act))))
        from who in Gen.Choose(0, 9_999)
        from how in Gen.Choose(0, 7)
        from fault in Gen.Elements(Enum.GetValues<Fault>())
        select new ModelStep(act, who, how, fault);

    private static readonly Gen<ModelStep[]> sequence = Gen.Choose(fewestSteps, mostSteps).SelectMany(length => Gen.ArrayOf(step, length));

    [Fact]
    public void Counts_tables_receipts_and_codes_agree_with_a_plain_model_whatever_happens_in_whatever_order()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{sequences} sequences from seed {seed}");
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(sequences)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));

        Check.One(config, Prop.ForAll(Arb.From(sequence, Shorter), RunAsync));
    }

    private static async Task RunAsync(ModelStep[] steps)
    {
        await using var site = await CrashableSite.StartAsync();
        await new ModelRun(site).RunAsync(steps);
    }

    /// <summary>Without a half, a quarter … one of its steps.</summary>
    private static IEnumerable<ModelStep[]> Shorter(ModelStep[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at < steps.Length; at += size)
            {
                yield return [.. steps[..at], .. steps[Math.Min(steps.Length, at + size)..]];
            }
        }
    }
}
