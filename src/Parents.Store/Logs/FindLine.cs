namespace Parents.Store.Logs;

/// <summary>Looks for a line in the inbox, then in the log: in the other order, one that is sealed meanwhile would be missed.</summary>
internal sealed class FindLine(AnswerLog log)
{
    public async Task<FoundLine> RunAsync(ConsultationKey key, string line, CancellationToken cancellationToken)
    {
        var waits = await FindWaitingAsync(key, line, cancellationToken);
        if (waits is { Held: null })
        {
            return new(LinePlace.Inbox, 0, null);
        }

        var number = 0;
        await foreach (var segment in log.ReadSegmentsAsync(1, int.MaxValue, cancellationToken))
        {
            number++;
            if (segment.Lines.Any(entry => entry.Id == line))
            {
                return new(LinePlace.Log, number, null);
            }
        }

        return waits is null ? new(LinePlace.Nowhere, 0, null) : new(LinePlace.Inbox, 0, waits.Held);
    }

    private async Task<InboxEntry?> FindWaitingAsync(ConsultationKey key, string line, CancellationToken cancellationToken)
    {
        await foreach (var entry in log.ListInboxAsync(cancellationToken))
        {
            if ((await log.ReadInboxAsync(key, entry.Id, cancellationToken))?.Line == line)
            {
                return entry;
            }
        }

        return null;
    }
}
