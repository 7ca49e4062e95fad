using System.Text.Json;
using Parents.Functions;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Cli;

/// <summary>A consultation as a store has it published: what the functions ask parents, whatever the content folder says since.</summary>
/// <param name="Snapshot">Of the site.</param>
/// <param name="Published">The consultation with its page.</param>
/// <param name="Log">Its answers.</param>
internal sealed record StoredConsultation(Snapshot Snapshot, PublishedConsultation Published, AnswerLog Log)
{
    /// <param name="data">A folder, or a connection string.</param>
    /// <param name="slug">Of the consultation.</param>
    /// <param name="keyFile">Where the master keys are; null where the machine knows.</param>
    /// <param name="cancellationToken">Of the command.</param>
    /// <returns>Null where the store has none of this name, which is printed.</returns>
    public static async Task<StoredConsultation?> FindAsync(string data, string slug, string? keyFile, CancellationToken cancellationToken)
    {
        var storage = Storage.Open(data);
        if (await storage.Content.ReadAsync(Snapshot.BlobName, cancellationToken) is not { } blob)
        {
            await Console.Error.WriteLineAsync("Aucun site n’est publié dans ce magasin : publiez-le d’abord, ou indiquez un autre magasin avec --data.");
            return null;
        }

        var snapshot = Parse(blob);
        if (snapshot.Consultations.FirstOrDefault(published => published.Consultation.Slug == slug) is not { } found)
        {
            var names = string.Join(", ", snapshot.Consultations.Select(published => published.Consultation.Slug));
            await Console.Error.WriteLineAsync($"Ce magasin n’a pas de consultation « {slug} ». {(names is "" ? "Il n’en a aucune." : $"Il a : {names}.")}");
            return null;
        }

        var masters = keyFile is null ? await MasterKeySource.ReadAsync(storage, cancellationToken) : await ReadKeysAsync(keyFile, cancellationToken);
        return new StoredConsultation(snapshot, found, new AnswerLog(storage.Data, masters, found.Consultation));
    }

    private static Snapshot Parse(StoredBlob blob)
    {
        try
        {
            return Snapshot.Parse(blob.Content.Bytes.Span);
        }
        catch (JsonException problem)
        {
            throw new BlobCorruptException("le site a été publié par une autre version de ce programme. Publiez-le à nouveau.", problem);
        }
    }

    private static async Task<MasterKeys> ReadKeysAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new FormatException($"Le fichier des clés {path} n’existe pas : corrigez --key-file.");
        }

        try
        {
            return MasterKeys.Parse(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (FormatException problem)
        {
            throw new FormatException($"Le fichier {path} ne contient pas de clés. Elles s’écrivent « k1:… », une par ligne.", problem);
        }
    }
}
