using System.Collections.Immutable;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store;
using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>A consultation of one question, the people who answer it, and what a published site needs around it.</summary>
internal static class TinyPoll
{
    public const string Slug = "essai";

    public static readonly DateTimeOffset Opens = new(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1));

    public static readonly DateTimeOffset Closes = new(2026, 12, 20, 18, 0, 0, TimeSpan.FromHours(1));

    public static readonly MasterKeys Masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));

    public static string ResultsPage { get; } = Parents.Site.Output.SiteFile.PathOf(LivingPages.ResultsAddress(Slug));

    public static Consultation Of(int minimumGroup) => new()
    {
        Slug = Slug,
        Version = 1,
        Opens = Opens,
        Closes = Closes,
        MinimumGroup = minimumGroup,
        Questions = [new SingleChoice { Id = "q", Text = "Exemple ?", Required = true, Options = [new("a", "A"), new("b", "B"), new("c", "C"), new("change", "Changé")] }],
    };

    public static Answers Chose(string option) => new(Answers.None.Values.Add("q", option));

    /// <summary>Everybody has their own key, made of their number.</summary>
    public static RetryKey KeyOf(int person)
    {
        var bytes = new byte[RetryKey.Size];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(RetryKey.Size - sizeof(int)), person);
        return RetryKey.FromBytes(bytes);
    }

    public static Submission SubmissionOf(int person, string option, string? code = null, int day = 1) =>
        new(KeyOf(person), code, Chose(option), "fr", "web", DateOnly.FromDateTime(Opens.Date).AddDays(day));

    /// <summary>Not by OpenAsync, which draws its salt: the ids, and so the order of everything, must be the same in every run.</summary>
    public static async Task OpenAsync(IBlobs data, ReadOnlyMemory<byte> salt) =>
        await data.TryCreateAsync(
            $"keys/{Slug}",
            Records.ToContent(new KeyRecord(Records.Version, 1, Masters.CurrentId, Convert.ToBase64String(salt.Span), ConsultationState.Open)),
            CancellationToken.None);

    public static Snapshot Snapshot(Consultation consultation) => new(
        Parents.Site.Pages.Snapshot.CurrentGenerator,
        new SiteSettings { Name = "Essai", Tagline = "Un exemple", Address = new Uri("https://essai.example/"), Menu = [] },
        [new PublishedConsultation(
            new Page { Id = "essai", Address = LivingPages.FormAddress(Slug), Title = "Essai", Summary = "Un exemple", Country = Country.Belgium, BodyHtml = "<p>Un exemple</p>" },
            consultation,
            ImmutableSortedDictionary<string, Figure>.Empty)]);
}
