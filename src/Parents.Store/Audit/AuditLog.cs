using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Parents.Domain;
using Parents.Domain.Organizers;
using Parents.Store.Logs;

namespace Parents.Store.Audit;

/// <summary>Every action of those who run the site. Entries are added, never changed; an action is acknowledged once its entry is written.</summary>
public sealed class AuditLog(IBlobs data, TimeProvider time)
{
    private const string prefix = "audit/";
    private const int nameSize = 8;

    /// <param name="role">Of who does it; null for whoever runs the program.</param>
    /// <param name="action">What is done.</param>
    /// <param name="subject">See <see cref="AuditEntry"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task AddAsync(Role? role, AuditAction action, string? subject, CancellationToken cancellationToken)
    {
        var now = Brussels.Local(time.GetUtcNow());
        var entry = new AuditEntry(Records.Version, DateOnly.FromDateTime(now.DateTime), now.Hour, role, action, subject);
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{entry.Day:yyyy-MM-dd}/{entry.Hour:00}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(nameSize))}");

        // False is our own write whose reply was lost: nobody else draws this name.
        await data.TryCreateAsync(name, Records.ToContent(entry), cancellationToken);
    }

    /// <summary>All entries, the oldest hour first; within an hour in no order.</summary>
    public async IAsyncEnumerable<AuditEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in data.ListAsync(prefix, cancellationToken))
        {
            if (await data.ReadAsync(entry.Name, cancellationToken) is { } blob)
            {
                yield return Records.Read<AuditEntry>(entry.Name, blob.Content.Bytes.Span);
            }
        }
    }
}
