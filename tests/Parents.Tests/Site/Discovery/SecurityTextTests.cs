using System.Text;
using Parents.Site.Output;
using Xunit;
using static Parents.Tests.Site.TinyContent;

namespace Parents.Tests.Site.Discovery;

public sealed class SecurityTextTests
{
    private const string path = ".well-known/security.txt";

    private const string contact = "contact: bonjour@essai.example\n";

    [Theory]
    [InlineData("bonjour@essai.example", "mailto:bonjour@essai.example")]
    [InlineData("https://essai.example/pages/contact/", "https://essai.example/pages/contact/")]
    public async Task Says_whom_to_tell_of_a_hole_for_a_year_from_when_the_contact_was_tried(string written, string address)
    {
        var files = await TinyPages.FilesAsync(await ReadRightAsync(TinySite.WithPoll.But(contact, $"contact: {written}\n")));

        Assert.Equal(
            $"Contact: {address}\nExpires: 2027-11-21T00:00:00Z\nPreferred-Languages: fr\nCanonical: https://essai.example/.well-known/security.txt\n",
            Encoding.UTF8.GetString(files[path].Bytes.Span));
        Assert.Equal("text/plain; charset=utf-8", files[path].ContentType);
    }

    [Fact]
    public async Task Says_nothing_where_nobody_can_be_written_to()
    {
        var reading = await ReadAsync(TinySite.WithPoll.But(contact, ""));

        Assert.DoesNotContain(path, (await TinyPages.FilesAsync(reading.Content!)).Keys);
    }

    [Fact]
    public Task A_contact_that_nobody_tried_for_a_year_is_to_be_tried_again() => ExpectAsync(
        TinySite.WithPoll.But("contact-verifie-le: 2026-11-22", "contact-verifie-le: 2025-11-22"),
        "site.yml:7: Le contact n’a pas été contrôlé depuis un an : le fichier security.txt n’est plus valable. Contrôlez que quelqu’un lit ce contact, puis changez « contact-verifie-le ».");

    [Theory]
    [InlineData("bonjour")]
    [InlineData("http://essai.example/")]
    [InlineData("é@essai.example")]
    [InlineData("Nous <bonjour@essai.example>")]
    [InlineData("javascript:alert(1)")]
    public Task A_contact_that_is_none_is_refused(string written) => ExpectAsync(
        TinySite.WithPoll.But(contact, $"contact: {written}\n"),
        $"site.yml:6: « {written} » n’est ni une adresse e-mail ni l’adresse d’une page. Écrivez par exemple bonjour@parents.example, ou une adresse qui commence par https://.");

    [Fact]
    public Task A_contact_without_its_day_is_refused() => ExpectAsync(
        TinySite.WithPoll.But("contact-verifie-le: 2026-11-22\n", ""),
        "site.yml:6: Le site a un contact, mais ne dit pas depuis quand. Ajoutez « contact-verifie-le: » avec le jour où vous avez contrôlé que quelqu’un lit ce contact.");

    [Fact]
    public async Task Is_written_into_a_folder_whose_name_begins_with_a_dot()
    {
        using var folder = new TemporaryFolder();
        var file = new SiteFile(path, "un"u8.ToArray(), "text/plain; charset=utf-8");
        var stop = TestContext.Current.CancellationToken;

        var first = (await new OutputFolder(folder.Path).WriteAsync(new[] { file }.ToAsyncEnumerable(), () => true, stop))!;
        var again = (await new OutputFolder(folder.Path).WriteAsync(new[] { file }.ToAsyncEnumerable(), () => true, stop))!;

        Assert.Equal("un", await File.ReadAllTextAsync(Path.Combine(folder.Path, path), stop));
        Assert.Equal((1, 1), (first.Changed, again.Unchanged));
    }
}
