using Parents.Domain.Consultations;
using Parents.Site.Content;
using Parents.Store.Logs;

namespace Parents.Functions.Receipts;

/// <param name="Published">The consultation that it is of.</param>
/// <param name="Receipt">Its words.</param>
/// <param name="Finding">What became of its answer.</param>
internal sealed record FoundReceipt(PublishedConsultation Published, Receipt Receipt, ReceiptFinding Finding)
{
    /// <summary>Where it is read again and again.</summary>
    public string Address => AddressOf(Receipt);

    /// <summary>Where its answer is withdrawn.</summary>
    public string WithdrawalAddress => $"{Address}/retrait";

    public static string AddressOf(Receipt receipt) => $"/api/recus/{receipt}";
}
