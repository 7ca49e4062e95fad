using Parents.Domain.Consultations;
using Parents.Store;
using Parents.Store.Logs;
using Xunit;
using static Parents.Tests.Store.Logs.TinyPoll;

namespace Parents.Tests.Store.Logs;

/// <summary>Sheets of paper that are keyed in, once and again.</summary>
public sealed class ImportTests(Azurite azurite)
{
    private const int k = 2;

    private static readonly DateOnly day = new(2026, 11, 24);

    private readonly MemoryBlobs data = new();
    private readonly MovableTime time = new(Opens.AddDays(1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AnswerLog Log => LogOf(data);

    [Fact]
    public async Task A_sheet_counts_once_however_often_it_is_imported_before_the_seal_and_after_it()
    {
        await Log.OpenAsync(Stop);
        var sheets = Enumerable.Range(1, 5).Select(number => Sheet(number, "a")).ToList();
        await StoreAsync(data, sheets);
        await StoreAsync(data, sheets);
        Assert.Equal(5, await new CountReceived(Log).RunAsync(Stop));
        await new CompactInbox(Log, time).RunAsync(Stop);
        await StoreAsync(data, sheets);
        time.Now = Closes + Consultation.Grace;
        await new CompactInbox(Log, time).RunAsync(Stop);

        var tally = (await Log.ReadTallyAsync(Stop))!.Value.Tally;
        Assert.Equal(5, tally.Answers);
        Assert.Equal([KeyValuePair.Create("paper", 5)], tally.Channels);
        Assert.Equal([KeyValuePair.Create("fr", 5)], tally.Languages);
    }

    [Fact]
    public async Task The_number_of_a_sheet_with_other_answers_is_refused_before_the_seal_and_after_it()
    {
        await Log.OpenAsync(Stop);
        await StoreAsync(data, Enumerable.Range(1, 5).Select(number => Sheet(number, "a")));
        Assert.Equal((SheetState.Stored, SheetState.NumberUsed, SheetState.New), (await JudgeAsync(Sheet(1, "a")), await JudgeAsync(Sheet(1, "b")), await JudgeAsync(Sheet(6, "a"))));
        Assert.Equal(AcceptOutcome.AlreadyAnswered, await new ImportSheets(Log).StoreAsync(Sheet(1, "b"), day, Stop));

        await new CompactInbox(Log, time).RunAsync(Stop);

        for (var number = 1; number <= 5; number++)
        {
            Assert.Equal((SheetState.Stored, SheetState.NumberUsed), (await JudgeAsync(Sheet(number, "a")), await JudgeAsync(Sheet(number, "b"))));
        }
    }

    [Fact]
    public async Task A_judgement_writes_nothing()
    {
        await Log.OpenAsync(Stop);
        var before = await data.ListAsync("", Stop).CountAsync(Stop);

        await JudgeAsync(Sheet(1, "a"));
        await JudgeAsync(Sheet(2, "a", AccessCode.Create()));

        Assert.Equal(before, await data.ListAsync("", Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task With_codes_each_sheet_takes_a_code_of_its_own_that_was_given_out_and_keeps_its_number()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(3, new Progress<int>(), Stop)).Codes;
        await StoreAsync(data, [Sheet(1, "a", codes[0])]);

        Assert.Equal(SheetState.Stored, await JudgeAsync(Sheet(1, "a", codes[0])));
        Assert.Equal(SheetState.CodeUsed, await JudgeAsync(Sheet(2, "a", codes[0])));
        Assert.Equal(SheetState.CodeUsed, await JudgeAsync(Sheet(1, "b", codes[0])));
        Assert.Equal(SheetState.CodeUnknown, await JudgeAsync(Sheet(2, "a", AccessCode.Create())));
        Assert.Equal(SheetState.NumberUsed, await JudgeAsync(Sheet(1, "a", codes[1])));
        Assert.Equal(SheetState.New, await JudgeAsync(Sheet(2, "a", codes[1])));
        Assert.Equal(CodeState.Used, await new LookUpCode(Log).RunAsync(codes[0], Stop));
    }

    [Fact]
    public async Task With_codes_the_number_of_a_sealed_sheet_is_remembered_too()
    {
        await Log.OpenAsync(Stop);
        var codes = (await new IssueCodes(Log).RunAsync(5, new Progress<int>(), Stop)).Codes;
        await StoreAsync(data, Enumerable.Range(0, 4).Select(number => Sheet(number, "a", codes[number])));
        await new CompactInbox(Log, time).RunAsync(Stop);
        Assert.NotNull(await Log.ReadSegmentAsync(1, Stop));

        for (var number = 0; number < 4; number++)
        {
            Assert.Equal(SheetState.NumberUsed, await JudgeAsync(Sheet(number, "a", codes[4])));
        }
    }

    [Fact]
    public async Task An_import_that_is_killed_at_any_operation_can_be_run_again()
    {
        var sheets = Enumerable.Range(1, 3).Select(number => Sheet(number, number == 2 ? "b" : "a")).ToList();
        for (var (step, steps) = (0, 1); step < steps; step++)
        {
            foreach (var fault in new[] { Fault.KillBefore, Fault.KillAfter, Fault.FailAfter, Fault.LieAfter })
            {
                var own = new MemoryBlobs();
                await LogOf(own).OpenAsync(Stop);
                var faulty = new FaultyBlobs(own).At(step, fault);
                try
                {
                    await StoreAsync(faulty, sheets);
                    steps = Math.Max(steps, faulty.Steps.Count);
                }
                catch (Exception e) when (e is ProcessKilledException or StoreUnavailableException)
                {
                    steps = Math.Max(steps, step + 2);
                }

                await StoreAsync(own, sheets);
                Assert.Equal(3, await new CountReceived(LogOf(own)).RunAsync(Stop));
            }
        }
    }

    [Fact]
    public async Task Nothing_enters_once_the_consultation_is_closed()
    {
        Assert.Equal(SheetState.NotOpen, await JudgeAsync(Sheet(1, "a")));
        Assert.Equal(AcceptOutcome.NotPublished, await new ImportSheets(Log).StoreAsync(Sheet(1, "a"), day, Stop));
        await Log.OpenAsync(Stop);
        time.Now = Closes + Consultation.Grace;
        await new CompactInbox(Log, time).RunAsync(Stop);

        Assert.Equal(SheetState.NotOpen, await JudgeAsync(Sheet(1, "a")));
        Assert.Equal(AcceptOutcome.Closed, await new ImportSheets(Log).StoreAsync(Sheet(1, "a"), day, Stop));
    }

    [Fact]
    public async Task Codes_and_sheets_are_the_same_in_azure_storage()
    {
        var blobs = new AzureBlobs(await azurite.NewContainerAsync(Stop));
        await LogOf(blobs).OpenAsync(Stop);
        var codes = (await new IssueCodes(LogOf(blobs)).RunAsync(5, new Progress<int>(), Stop)).Codes;
        List<PaperSheet> sheets = [.. codes.Take(4).Select((code, number) => Sheet(number, "a", code))];
        await StoreAsync(blobs, sheets);
        await StoreAsync(blobs, sheets);
        await new CompactInbox(LogOf(blobs), time).RunAsync(Stop);
        await StoreAsync(blobs, sheets);

        Assert.Equal(4, await new CountReceived(LogOf(blobs)).RunAsync(Stop));
        Assert.Equal(CodeState.Used, await new LookUpCode(LogOf(blobs)).RunAsync(codes[0], Stop));
        Assert.Equal(CodeState.Unused, await new LookUpCode(LogOf(blobs)).RunAsync(codes[4], Stop));
    }

    private static AnswerLog LogOf(IBlobs blobs) => new(blobs, Masters, Of(k));

    private static PaperSheet Sheet(int number, string option, AccessCode? code = null) =>
        new(SheetNumber.TryParse(number.ToString(System.Globalization.CultureInfo.InvariantCulture), out var read) ? read : null!, code, Chose(option));

    private static async Task StoreAsync(IBlobs blobs, IEnumerable<PaperSheet> sheets)
    {
        var import = new ImportSheets(LogOf(blobs));
        foreach (var sheet in sheets)
        {
            Assert.Equal(AcceptOutcome.Recorded, await import.StoreAsync(sheet, day, Stop));
        }
    }

    private Task<SheetState> JudgeAsync(PaperSheet sheet) => new ImportSheets(Log).JudgeAsync(sheet, Stop);
}
