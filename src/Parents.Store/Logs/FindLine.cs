namespace Parents.Store.Logs;

/// <summary>Looks for a line in the inbox, then in the log: in the other order, one that is sealed meanwhile would be missed.</summary>
internal sealed class FindLine(AnswerLog log)
{
    public async Task<FoundLine> RunAsync(ConsultationKey key, string line, CancellationToken cancellationToken)
    {
        await foreach (var id in log.ListInboxAsync(cancellationToken))
        {
            if ((await log.ReadInboxAsync(key, id, cancellationToken))?.Line == line)
            {
                return new(LinePlace.Inbox, 0);
            }
        }

        var number = 0;
        await foreach (var segment in log.ReadSegmentsAsync(1, int.MaxValue, cancellationToken))
        {
            number++;
            if (segment.Lines.Any(entry => entry.Id == line))
            {
                return new(LinePlace.Log, number);
            }
        }

        return new(LinePlace.Nowhere, 0);
    }
}
