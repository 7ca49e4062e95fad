using System.Security.Cryptography;
using System.Text;
using Parents.Domain.Consultations;

namespace Parents.Store.Logs;

/// <summary>
/// The consultation's key K, and all that is derived from it. What names an inbox blob (<see cref="Id(RetryKey)"/>) and what names a line
/// (<see cref="LineId"/>) come from the retry key by separate ways, so that nothing in the store leads from the one to the other.
/// </summary>
internal sealed class ConsultationKey(byte[] key)
{
    private const int idSize = 16;
    private const int block = 1024;

    /// <summary>The inbox name of an answer without a code.</summary>
    public string Id(RetryKey retryKey) => ToId(Mac("key", retryKey.Bytes));

    /// <summary>The inbox name of an answer with a code, which is also the code's mark.</summary>
    public string Id(string code) => ToId(Mac("code", Encoding.UTF8.GetBytes(code)));

    /// <summary>The inbox name of a submission.</summary>
    public string Id(Submission submission) => submission.Code is { } code ? Id(code) : Id(submission.Key);

    /// <summary>The retry key of an answer on paper: keyed in again, the same sheet is the same submission.</summary>
    public RetryKey SheetKey(SheetNumber sheet) => RetryKey.FromBytes(Mac("sheet", Encoding.UTF8.GetBytes(sheet.ToString())).AsSpan(0, RetryKey.Size));

    public Receipt Receipt(RetryKey retryKey) => Domain.Consultations.Receipt.FromBits(Mac("words", retryKey.Bytes));

    public string LineId(Receipt receipt) => ToId(Mac("line", Encoding.UTF8.GetBytes(receipt.ToString())));

    public string WithdrawalId(Receipt receipt) => ToId(Mac("withdraw", Encoding.UTF8.GetBytes(receipt.ToString())));

    /// <summary>Tells the same answers under the same key from any others; says nothing of the answers without the retry key.</summary>
    public string Fingerprint(RetryKey retryKey, Answers answers) => ToId(HMACSHA256.HashData(Mac("f", retryKey.Bytes), answers.ToCanonicalBytes()));

    /// <summary>Encrypts a record so that it opens under this key and this blob name only. All records up to a kilobyte have one length: it must not tell what was chosen.</summary>
    public BlobContent Seal<T>(string name, T record)
    {
        var bytes = Records.ToBytes(record);
        var padded = new byte[(bytes.Length + block - 1) / block * block];
        padded.AsSpan().Fill((byte)' ');
        bytes.CopyTo(padded, 0);

        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var hidden = new byte[padded.Length];
        using var aes = new AesGcm(Mac("seal", []), tag.Length);
        aes.Encrypt(nonce, padded, hidden, tag, Encoding.UTF8.GetBytes(name));
        return new BlobContent((byte[])[Records.Version, .. nonce, .. tag, .. hidden]);
    }

    /// <exception cref="BlobCorruptException">Not sealed under this key and name.</exception>
    public T Open<T>(string name, ReadOnlySpan<byte> bytes)
    {
        var nonceSize = AesGcm.NonceByteSizes.MaxSize;
        var tagSize = AesGcm.TagByteSizes.MaxSize;
        if (bytes.Length <= 1 + nonceSize + tagSize || bytes[0] != Records.Version)
        {
            throw new BlobCorruptException($"{name} is not a sealed record that this program can read.");
        }

        var hidden = bytes[(1 + nonceSize + tagSize)..];
        var padded = new byte[hidden.Length];
        try
        {
            using var aes = new AesGcm(Mac("seal", []), tagSize);
            aes.Decrypt(bytes.Slice(1, nonceSize), hidden, bytes.Slice(1 + nonceSize, tagSize), padded, Encoding.UTF8.GetBytes(name));
        }
        catch (CryptographicException problem)
        {
            throw new BlobCorruptException($"{name} was not sealed under this consultation's key.", problem);
        }

        return Records.Read<T>(name, padded);
    }

    private static string ToId(ReadOnlySpan<byte> mac) => Convert.ToHexStringLower(mac[..idSize]);

    /// <summary>Labels are followed by a zero byte: no label and text can read as another label and text.</summary>
    private byte[] Mac(string label, ReadOnlySpan<byte> text) => HMACSHA256.HashData(key, (byte[])[.. Encoding.ASCII.GetBytes(label), 0, .. text]);
}
