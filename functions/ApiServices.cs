using Parents.Domain.Consultations;
using Parents.Functions.Answers;
using Parents.Functions.Guarding;
using Parents.Site.Content;
using Parents.Store;
using Parents.Store.Audit;
using Parents.Store.Logs;
using Parents.Store.Organizers;

namespace Parents.Functions;

/// <summary>What the requests and the timers share.</summary>
/// <param name="storage">The three areas.</param>
/// <param name="masters">Never in the store.</param>
/// <param name="time">Decides what is open and what day it is.</param>
/// <param name="platform">What stands between people and this program; nothing unless it is given.</param>
public sealed class ApiServices(Storage storage, MasterKeys masters, TimeProvider time, Platform? platform = null)
{
    public Storage Storage => storage;

    /// <summary>Who may enter the console.</summary>
    public OrganizerRegister Organizers { get; } = new(storage.Data, masters);

    /// <summary>What they did.</summary>
    public AuditLog Audit { get; } = new(storage.Data, time);

    internal MasterKeys Masters => masters;

    internal TimeProvider Time => time;

    internal Platform Platform { get; } = platform ?? Platform.None;

    /// <summary>Who asks, as far as it is told.</summary>
    internal ClientNetworks Networks { get; } = new(platform ?? Platform.None, time);

    internal ContentArea Content { get; } = new(storage.Content, time);

    /// <summary>Codes that were never given out, by network.</summary>
    internal Throttle GuessedCodes { get; } = new(CodeGate.Guesses, CodeGate.Window, capacity: 10_000, time);

    /// <summary>Answers that each network stores.</summary>
    internal Throttle AnswersOfNetworks { get; } = new(PostAnswers.MostOfNetwork, PostAnswers.NetworkWindow, capacity: 10_000, time);

    internal DailyBudgets Budgets { get; } = new(time);

    internal ConfirmationTokens Tokens { get; } = new(masters, time);

    /// <summary>Where the published site says that this API is; null where nothing is published.</summary>
    public async Task<Uri?> ReadApiAddressAsync(CancellationToken cancellationToken) =>
        await Content.ReadAsync(cancellationToken) is { Settings: var settings } ? settings.Api ?? settings.Address : null;

    /// <summary>What was frozen of each consultation that is published, by its slug.</summary>
    public async Task<IReadOnlyDictionary<string, Manifest>> ReadManifestsAsync(CancellationToken cancellationToken) =>
        ((await Content.ReadAsync(cancellationToken))?.Consultations ?? []).Where(published => published.Manifest is not null).ToDictionary(published => published.Consultation.Slug, published => published.Manifest!, StringComparer.Ordinal);

    internal AnswerLog LogOf(PublishedConsultation published) => LogOf(published.Consultation);

    /// <summary>Of one version.</summary>
    internal AnswerLog LogOf(Consultation consultation) => new(storage.Data, masters, consultation);
}
