using Parents.Functions.Answers;
using Parents.Site.Content;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Functions;

/// <summary>What the requests and the timers share.</summary>
/// <param name="storage">The three areas.</param>
/// <param name="masters">Never in the store.</param>
/// <param name="time">Decides what is open and what day it is.</param>
public sealed class ApiServices(Storage storage, MasterKeys masters, TimeProvider time)
{
    public Storage Storage => storage;

    internal TimeProvider Time => time;

    internal ContentArea Content { get; } = new(storage.Content, time);

    internal ConfirmationTokens Tokens { get; } = new(masters, time);

    internal AnswerLog LogOf(PublishedConsultation published) => new(storage.Data, masters, published.Consultation);
}
