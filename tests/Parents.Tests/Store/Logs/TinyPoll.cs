using System.Collections.Immutable;
using System.Text;
using Parents.Domain.Consultations;
using Parents.Domain.Library;
using Parents.Site.Content;
using Parents.Site.Pages;
using Parents.Store;

namespace Parents.Tests.Store.Logs;

/// <summary>A consultation of one question, and what a published site needs around it.</summary>
internal static class TinyPoll
{
    public const string Slug = "essai";

    public static readonly DateTimeOffset Opens = new(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(1));

    public static readonly DateTimeOffset Closes = new(2026, 12, 20, 18, 0, 0, TimeSpan.FromHours(1));

    public static readonly MasterKeys Masters = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have")));

    public static Consultation Of(int minimumGroup) => new()
    {
        Slug = Slug,
        Version = 1,
        Opens = Opens,
        Closes = Closes,
        MinimumGroup = minimumGroup,
        Questions = [new SingleChoice { Id = "q", Text = "Exemple ?", Required = true, Options = [new("a", "A"), new("b", "B"), new("c", "C"), new("change", "Changé")] }],
    };

    public static Answers Chose(string option) => new(Answers.None.Choices.Add("q", option));

    public static Snapshot Snapshot(Consultation consultation) => new(
        Site.Pages.Snapshot.CurrentGenerator,
        new SiteSettings { Name = "Essai", Tagline = "Un exemple", Address = new Uri("https://essai.example/"), Menu = [] },
        [new PublishedConsultation(
            new Page { Address = LivingPages.FormAddress(Slug), Title = "Essai", Summary = "Un exemple", Country = Country.Belgium, BodyHtml = "<p>Un exemple</p>" },
            consultation,
            ImmutableSortedDictionary<string, Figure>.Empty)]);
}
