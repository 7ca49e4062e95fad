using System.Collections.Immutable;
using Parents.Domain;
using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>
/// Seals what waits in the inbox into the log, in batches that hide each answer among at least k, and folds the log into
/// the tally. Any number may run at once; whoever comes finishes what a killed one began.
/// </summary>
public sealed class CompactInbox(AnswerLog log, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await PassAsync(cancellationToken) == Pass.StartAgain)
        {
        }
    }

    private enum Pass
    {
        StartAgain,
        Done,
    }

    private async Task<Pass> PassAsync(CancellationToken cancellationToken)
    {
        var keys = await log.ReadKeysAsync(cancellationToken);
        if (keys?.Key is null)
        {
            return Pass.Done;
        }

        if (keys.State == ConsultationState.Open && await IsToCloseAsync(cancellationToken))
        {
            await CloseAsync(keys, cancellationToken);
            return Pass.StartAgain;
        }

        // Whether it was closed before any listing: then no answer can be acknowledged that the listing misses.
        var closed = keys.State == ConsultationState.Closed;
        if (await FinishSealedAsync(keys.Key, cancellationToken) is not { } tally)
        {
            return Pass.StartAgain;
        }

        if (tally.Final)
        {
            // What was held stays until the erasure: its receipt says that it does not count.
            await DeleteInboxAsync(await log.ListInboxAsync(cancellationToken).Where(entry => entry.Held is null).Select(entry => entry.Id).ToListAsync(cancellationToken), cancellationToken);
            return Pass.Done;
        }

        if (ChooseBatch(await ReadWaitingAsync(keys.Key, cancellationToken), closed) is not { } batch)
        {
            return Pass.Done;
        }

        var withdrawn = await ChooseWithdrawnAsync(keys.Key, tally.N, batch, cancellationToken);
        var segment = Segment.Of(batch, withdrawn, closed, log.Consultation.Version);
        await log.Blobs.TryCreateAsync(log.Names.Segment(tally.N + 1), segment.ToContent(), cancellationToken);
        return Pass.StartAgain;
    }

    /// <summary>After the grace; while a person has to decide on held answers, some days later.</summary>
    private async Task<bool> IsToCloseAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = log.Consultation.Closes + Consultation.Grace;
        return now >= due
            && (now >= due + Consultation.ReviewTime || Brussels.Day(now) >= log.Consultation.Erases
                || (await new ReviewHeld(log).ListAsync(cancellationToken)).All(day => day.IsDecided));
    }

    private async Task CloseAsync(Keys keys, CancellationToken cancellationToken) =>
        await log.Blobs.TryReplaceAsync(log.Names.Keys, Records.ToContent(keys.Record with { State = ConsultationState.Closed }), keys.ETag, cancellationToken);

    /// <summary>Finishes every sealed segment that the tally does not hold yet, whoever sealed it.</summary>
    /// <returns>The tally of the whole log, or null where another process moved it.</returns>
    private async Task<TallyRecord?> FinishSealedAsync(ConsultationKey key, CancellationToken cancellationToken)
    {
        var tally = (await log.ReadTallyAsync(cancellationToken))?.Tally ?? TallyRecord.Start(log.Consultation.Version);
        while (await log.ReadSegmentAsync(tally.N + 1, cancellationToken) is { } segment)
        {
            foreach (var entry in segment.Header.Sealed)
            {
                var receipt = new ReceiptRecord(Records.Version, log.Consultation.Version, entry.F);
                await log.Blobs.TryCreateAsync(log.Names.Receipt(entry.Id), Records.ToContent(receipt), cancellationToken);
            }

            if (await FoldAsync(tally.N, segment, cancellationToken) is not { } folded)
            {
                return null;
            }

            // Only now: until the tally holds it, the inbox is where an acknowledged answer is sure to be found.
            await DeleteInboxAsync(segment.Header.Sealed.Select(entry => entry.Id), cancellationToken);
            await EmptyWithdrawnAsync(key, segment.Header.Withdrawn, cancellationToken);
            tally = folded;
        }

        return tally;
    }

    private async Task<TallyRecord?> FoldAsync(int expected, Segment segment, CancellationToken cancellationToken)
    {
        var current = await log.ReadTallyAsync(cancellationToken);
        var before = current?.Tally ?? TallyRecord.Start(log.Consultation.Version);
        if (before.N != expected)
        {
            return null;
        }

        var after = await new Fold(log).AddAsync(before, segment, cancellationToken);
        var content = Records.ToContent(after);
        var done = current is { } known
            ? await log.Blobs.TryReplaceAsync(log.Names.Tally, content, known.ETag, cancellationToken)
            : await log.Blobs.TryCreateAsync(log.Names.Tally, content, cancellationToken);
        return done ? after : null;
    }

    /// <summary>The inbox less what is sealed already, which is deleted, and less what is held.</summary>
    private async Task<ImmutableArray<InboxRecord>> ReadWaitingAsync(ConsultationKey key, CancellationToken cancellationToken)
    {
        var waiting = ImmutableArray.CreateBuilder<InboxRecord>();
        IReadOnlyDictionary<DateOnly, bool>? reviews = null;
        await foreach (var (id, held) in log.ListInboxAsync(cancellationToken))
        {
            if (held is { } day && !(reviews ??= await log.ReadReviewsAsync(cancellationToken)).GetValueOrDefault(day))
            {
                continue;
            }

            if (await log.ReadInboxAsync(key, id, cancellationToken) is not { } record)
            {
                continue;
            }

            if (await log.ReadReceiptAsync(id, cancellationToken) is null)
            {
                waiting.Add(record);
            }
            else
            {
                await DeleteInboxAsync([id], cancellationToken);
            }
        }

        return waiting.ToImmutable();
    }

    /// <summary>Everything when closed; else from 2k answers on all but the k youngest, so that the batch after this one has k too.</summary>
    private ImmutableArray<InboxRecord>? ChooseBatch(ImmutableArray<InboxRecord> waiting, bool closed)
    {
        var k = log.Consultation.MinimumGroup;
        if (closed)
        {
            return waiting;
        }

        // Of one day, which are the youngest does not matter: the ids are as good as random, and nothing finer than the day is kept.
        return waiting.Length < 2 * k ? null : [.. waiting.OrderBy(record => record.Day).ThenBy(record => record.Id, StringComparer.Ordinal).SkipLast(k)];
    }

    private async Task<ImmutableArray<string>> ChooseWithdrawnAsync(ConsultationKey key, int segments, ImmutableArray<InboxRecord> batch, CancellationToken cancellationToken)
    {
        var pending = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (_, line) in PendingWithdrawalsAsync(key, cancellationToken))
        {
            pending.Add(line);
        }

        var known = batch.Select(record => record.Line).Where(pending.Contains).ToHashSet(StringComparer.Ordinal);
        if (pending.Count > known.Count)
        {
            await foreach (var segment in log.ReadSegmentsAsync(1, segments, cancellationToken))
            {
                known.UnionWith(segment.Lines.Select(line => line.Id).Where(pending.Contains));
            }
        }

        return [.. known];
    }

    private async Task EmptyWithdrawnAsync(ConsultationKey key, ImmutableArray<string> lines, CancellationToken cancellationToken)
    {
        if (lines is [])
        {
            return;
        }

        await foreach (var (name, line) in PendingWithdrawalsAsync(key, cancellationToken))
        {
            if (lines.Contains(line))
            {
                await log.Blobs.WriteAsync(name, WithdrawAnswer.Content(log, key, name, line: null), cancellationToken);
            }
        }
    }

    private async IAsyncEnumerable<(string Name, string Line)> PendingWithdrawalsAsync(ConsultationKey key, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in log.Blobs.ListAsync(log.Names.WithdrawnPrefix, cancellationToken))
        {
            if (!WithdrawAnswer.IsEmptied(entry) && await log.ReadWithdrawalAsync(key, entry.Name, cancellationToken) is { } line)
            {
                yield return (entry.Name, line);
            }
        }
    }

    private async Task DeleteInboxAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await log.Blobs.DeleteAsync(log.Names.Inbox(id), cancellationToken);
        }
    }
}
