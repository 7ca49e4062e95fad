using System.Globalization;

namespace Parents.Store.Logs;

/// <summary>The blob names of one consultation in the <c>data</c> area.</summary>
internal sealed class LogNames(string slug)
{
    public string Keys => $"keys/{slug}";

    public string Tally => $"tallies/{slug}";

    public string InboxPrefix => $"submissions/{slug}/inbox/";

    public string ReceiptsPrefix => $"submissions/{slug}/receipts/";

    public string CodesPrefix => $"submissions/{slug}/codes/";

    public string WithdrawnPrefix => $"submissions/{slug}/withdrawn/";

    /// <summary>Everything that Erase deletes, but for the tally.</summary>
    public string SubmissionsPrefix => $"submissions/{slug}/";

    public string ReleasesPrefix => $"releases/{slug}/";

    public string ReviewsPrefix => $"submissions/{slug}/reviews/";

    public string Inbox(string id) => InboxPrefix + id;

    public string Receipt(string id) => ReceiptsPrefix + id;

    /// <summary>That a code was given out: <paramref name="id"/> is the code's, which names its answer too.</summary>
    public string Code(string id) => $"submissions/{slug}/codes/{id}";

    public string Withdrawn(string id) => WithdrawnPrefix + id;

    public string Review(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{ReviewsPrefix}{day:yyyy-MM-dd}");

    public string Segment(int number) => string.Create(CultureInfo.InvariantCulture, $"submissions/{slug}/log/{number:000000}");

    public string Release(int number) => string.Create(CultureInfo.InvariantCulture, $"{ReleasesPrefix}{number:000000}");
}
