using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>Makes codes that nobody had before. The store keeps a keyed hash of each.</summary>
public sealed class IssueCodes(AnswerLog log)
{
    /// <param name="count">How many.</param>
    /// <param name="progress">Is told how many are made.</param>
    /// <param name="cancellationToken">What is made until then stays in the store, and opens nothing that anybody could type.</param>
    public async Task<IssuedCodes> RunAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var keys = await log.ReadKeysAsync(cancellationToken);
        if (keys is not { State: ConsultationState.Open, Key: { } key })
        {
            return new IssuedCodes(keys?.State, []);
        }

        var record = Records.ToContent(new CodeRecord(Records.Version, log.Consultation.Version));
        var codes = new List<AccessCode>(count);
        while (codes.Count < count)
        {
            // One that is there already, be it by a write of ours whose reply was lost, is left alone: another is as good.
            var code = AccessCode.Create();
            if (await log.Blobs.TryCreateAsync(log.Names.Code(key.Id(code.Written)), record, cancellationToken))
            {
                codes.Add(code);
                progress.Report(codes.Count);
            }
        }

        // The order in which they were written must not be that of the slips.
        var state = await log.ReadStateAsync(cancellationToken);
        return new IssuedCodes(state, state == ConsultationState.Open ? [.. codes.OrderBy(code => code.Written, StringComparer.Ordinal)] : []);
    }
}
