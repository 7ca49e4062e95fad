using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Parents.Store;
using Parents.Theme;
using Parents.Theme.Pages;
using Xunit;

namespace Parents.Tests.Functions;

public sealed class PostAnswersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parent_without_scripts_answers_keeps_a_receipt_and_sees_the_count_move()
    {
        await using var site = await PollSite.StartAsync();
        var form = (IHtmlFormElement)Assert.Single((await site.GetPageAsync("/consultations/essai/")).QuerySelectorAll("main form"));
        Assert.Equal(("post", PollSite.Address), (form.Method, form.GetAttribute("action")));
        Assert.Equal(0, await site.CountAsync());

        Choose(form, "q", "non");
        Choose(form, "m.deux", "oui");
        var check = await site.CheckAsync([.. Html.FieldsOf(form)]);

        Assert.Null(check.Warning);
        Assert.Equal(
            [("Un exemple", "Jamais"), ("Le connaissez-vous déjà", "Le premier\u00a0: pas de réponse"), ("Le connaissez-vous déjà", "Le second\u00a0: Certainement")],
            check.Document.QuerySelectorAll(".p-answers dd").Select(answer => (answer.ParentElement!.QuerySelector("dt")!.TextContent, answer.TextContent)));
        Assert.Equal(("post", PollSite.Address), (check.Document.Forms.Single().Method, check.Document.Forms.Single().GetAttribute("action")));
        Assert.Equal(0, await site.CountAsync());

        var receipt = await site.ReceiptOfAsync(check);

        Assert.Matches("^/api/recus/[a-z]+-[a-z]+-[a-z]+-[a-z]+$", receipt);
        var page = await site.GetPageAsync(receipt);
        Assert.Equal("Merci. Votre réponse est enregistrée.", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(receipt.Split('/')[^1], string.Join('-', page.QuerySelectorAll(".p-words li").Select(word => word.TextContent)));
        Assert.Equal(1, await site.CountAsync());
        Assert.Equal("1\u00a0réponse reçue", (await site.GetPageAsync("/consultations/essai/")).GetElementById("recues")!.TextContent);
    }

    [Fact]
    public async Task The_same_confirmation_sent_fifty_times_at_once_counts_once_and_has_one_receipt()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => site.ReceiptOfAsync(check)));

        Assert.Single(receipts.Distinct());
        Assert.Single(await site.NamesAsync(PollSite.InboxPrefix));
        Assert.Equal(1, await site.CountAsync());
        Assert.Equal(1, await site.CloseAsync());
    }

    [Fact]
    public async Task The_same_confirmation_hours_later_has_the_same_receipt_and_counts_once()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);

        site.Now += TimeSpan.FromHours(23);

        Assert.Equal(first, await site.ReceiptOfAsync(check));
        Assert.Equal(1, await site.CountAsync());
        Assert.Equal(1, await site.CloseAsync());
    }

    [Fact]
    public async Task The_same_confirmation_after_its_segment_is_sealed_and_another_after_it_counts_once()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);

        // The oldest are sealed first: on the day after, the first one is in the first batch.
        site.Now += TimeSpan.FromHours(13);
        await site.AnswerAsync("non", 9);
        await site.Site.TickAsync(Stop);
        Assert.Equal("Votre réponse est comptée.", (await site.GetPageAsync(first)).QuerySelector("h1")!.TextContent);
        Assert.Equal(first, await site.ReceiptOfAsync(check));

        await site.AnswerAsync("non", 5);
        await site.Site.TickAsync(Stop);
        Assert.Equal(2, (await site.NamesAsync(PollSite.LogPrefix)).Count);

        Assert.Equal(first, await site.ReceiptOfAsync(check));
        Assert.Equal(15, await site.CountAsync());
        Assert.Equal(15, await site.CloseAsync());
        Assert.Equal(1, (await site.ResultsAsync()).GetProperty("publication").GetProperty("tableaux").GetProperty("q").GetProperty("oui").GetInt32());
    }

    [Fact]
    public async Task The_same_confirmation_after_the_close_still_has_its_receipt()
    {
        await using var site = await PollSite.StartAsync();
        site.Now = PollSite.Over.AddHours(-2);
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);

        Assert.Equal(1, await site.CloseAsync());

        Assert.Equal(first, await site.ReceiptOfAsync(check));
    }

    [Fact]
    public async Task Other_answers_under_the_token_are_shown_again_and_not_counted()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));

        var changed = await site.CheckAsync(("q", "non"), ("jeton", check.Token));

        Assert.Equal(Texts.French.Reason(CheckReason.AnswersChanged), changed.Warning);
        Assert.Contains(("q", "non"), changed.Fields);
        Assert.Equal(0, await site.CountAsync());
        await site.ReceiptOfAsync(changed);
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task Going_back_from_the_check_page_to_change_something_stays_the_same_submission()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"), ("m.un", "non"));
        var receipt = await site.ReceiptOfAsync(check);
        var button = check.Document.QuerySelector<IHtmlButtonElement>("button[name]")!;

        using var response = await site.SendAsync(PollSite.Form([.. check.Fields, (button.Name!, button.Value)]));
        var form = await Html.ReadAsync(response, Stop);
        var sent = Html.FieldsOf(Assert.Single(form.Forms));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("Erreur", form.Title, StringComparison.Ordinal);
        Assert.Equal(check.Fields.Where(field => field.Name != "jeton").Append(("site-web", "")).Order(), sent.Where(field => field.Name != "reprise").Order());
        var again = await site.CheckAsync([.. sent]);
        Assert.Null(again.Warning);
        Assert.Equal(receipt, await site.ReceiptOfAsync(again));
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task The_form_s_own_address_leads_back_to_the_form()
    {
        await using var site = await PollSite.StartAsync();
        using var response = await site.GetAsync(PollSite.Address);
        using var unknown = await site.GetAsync("/api/consultations/inconnue/reponses");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/consultations/essai/", response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Other_answers_under_the_token_of_an_answer_that_is_stored_are_refused_in_the_end()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);

        var changed = await site.CheckAsync(("q", "non"), ("jeton", check.Token));
        using var refused = await site.ConfirmAsync(changed);

        Assert.Equal(Texts.French.Reason(CheckReason.AnswersChanged), changed.Warning);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(Texts.French.AlreadyAnswered().Title, await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(first, await site.ReceiptOfAsync(check));
        Assert.Equal(1, await site.CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_expired_token_gets_a_fresh_page_with_the_same_key(bool stored)
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = stored ? await site.ReceiptOfAsync(check) : null;

        site.Now += TimeSpan.FromHours(26);
        var fresh = await site.CheckAsync([.. check.Fields]);

        Assert.Equal(Texts.French.Reason(CheckReason.TokenExpired), fresh.Warning);
        Assert.NotEqual(check.Token, fresh.Token);
        var receipt = await site.ReceiptOfAsync(fresh);
        Assert.Equal(first ?? receipt, receipt);
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task A_token_from_before_a_question_changed_gets_a_fresh_page_that_says_so()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);
        await using var changed = await PollSite.StartAsync(PollSite.Content.Replace("version: 1", "version: 2", StringComparison.Ordinal), site.Storage);

        var fresh = await changed.CheckAsync([.. check.Fields]);

        Assert.Equal(Texts.French.Reason(CheckReason.ConsultationChanged), fresh.Warning);
        Assert.NotEqual(first, await changed.ReceiptOfAsync(fresh));
        Assert.Equal(1, await changed.CountAsync());
    }

    [Fact]
    public async Task A_token_with_any_byte_changed_gets_a_fresh_page_with_another_key()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);
        var bytes = Base64Url.DecodeFromChars(check.Token);

        for (var place = 0; place < bytes.Length; place++)
        {
            var forged = (byte[])[.. bytes];
            forged[place] ^= (byte)(1 << (place % 8));

            var fresh = await site.CheckAsync([.. check.FieldsWith(Base64Url.EncodeToString(forged))]);

            Assert.Equal(Texts.French.Reason(CheckReason.TokenForged), fresh.Warning);
        }

        Assert.Equal(1, await site.CountAsync());
        Assert.NotEqual(first, await site.ReceiptOfAsync(await site.CheckAsync([.. check.FieldsWith(check.Token[..^1])])));
    }

    [Fact]
    public async Task What_is_no_token_gets_a_fresh_page_that_says_why()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        string[] tokens = ["", "x", "é", "=", "%", check.Token[1..], check.Token[..^4], check.Token + "AAAA", check.Token + check.Token, "AAAA", new string('A', 100), new string('_', 15_000), "<script>"];

        foreach (var token in tokens)
        {
            var fresh = await site.CheckAsync([.. check.FieldsWith(token)]);

            Assert.Equal(Texts.French.Reason(CheckReason.TokenForged), fresh.Warning);
        }

        Assert.Equal(0, await site.CountAsync());
    }

    [Fact]
    public async Task A_token_of_another_consultation_or_of_a_master_key_that_is_gone_is_worth_nothing()
    {
        var other = PollSite.Content + PollSite.Content.Replace("/essai/", "/autre/", StringComparison.Ordinal).Replace("id: consultations-essai", "id: consultations-autre", StringComparison.Ordinal);
        await using var site = await PollSite.StartAsync(other);
        using var response = await site.SendAsync(PollSite.Form(("q", "oui")), address: "/api/consultations/autre/reponses");
        var elsewhere = await CheckPageShown.ReadAsync(response);

        Assert.Equal(Texts.French.Reason(CheckReason.TokenForged), (await site.CheckAsync([.. elsewhere.Fields])).Warning);

        var check = await site.CheckAsync(("q", "oui"));
        var rotated = MasterKeys.Parse("k1:" + Convert.ToBase64String(Encoding.ASCII.GetBytes("another key that tests are given")));
        await using var otherStore = await PollSite.StartAsync(masters: rotated);
        Assert.Equal(Texts.French.Reason(CheckReason.TokenForged), (await otherStore.CheckAsync([.. check.Fields])).Warning);
    }

    [Fact]
    public async Task A_token_from_before_the_master_key_was_rotated_still_has_its_receipt()
    {
        await using var site = await PollSite.StartAsync();
        var check = await site.CheckAsync(("q", "oui"));
        var first = await site.ReceiptOfAsync(check);
        var old = Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that only these tests have"));
        var fresh = Convert.ToBase64String(Encoding.ASCII.GetBytes("another key that tests are given"));
        await using var rotated = await PollSite.StartAsync(storage: site.Storage, masters: MasterKeys.Parse($"k2:{fresh};k1:{old}"));

        rotated.Read();
        Assert.Equal(first, await rotated.ReceiptOfAsync(check));
        await rotated.AnswerAsync("non");
        Assert.Equal(2, await rotated.CountAsync());
    }

    [Fact]
    public async Task Two_parents_who_send_the_same_answers_at_once_count_twice()
    {
        await using var site = await PollSite.StartAsync();
        var checks = await Task.WhenAll(site.CheckAsync(("q", "oui")), site.CheckAsync(("q", "oui")));

        var receipts = await Task.WhenAll(checks.Select(site.ReceiptOfAsync));

        Assert.NotEqual(receipts[0], receipts[1]);
        Assert.Equal(2, await site.CountAsync());
        Assert.Equal(2, await site.CloseAsync());
    }

    [Fact]
    public async Task The_empty_form_sent_anew_is_a_new_answer_and_the_check_page_says_so()
    {
        await using var site = await PollSite.StartAsync();

        Assert.Contains(Texts.French.SendOnce, (await site.CheckAsync(("q", "oui"))).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(await site.AnswerAsync("oui"), await site.AnswerAsync("oui"));
        Assert.Equal(2, await site.CountAsync());
    }

    [Fact]
    public async Task A_program_with_its_own_key_is_told_where_its_receipt_is_however_often_it_asks()
    {
        await using var site = await PollSite.StartAsync();
        var key = PollSite.NewKey();

        var first = await CreatedAsync(site, PollSite.Json(key, "oui"));
        var again = await CreatedAsync(site, PollSite.Json(key, "oui"));
        using var other = await site.SendAsync(PollSite.Json(key, "non"), PollSite.Program);

        Assert.Equal(first, again);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("application/problem+json", other.Content.Headers.ContentType!.MediaType);
        Assert.Equal(409, JsonElement.Parse(await other.Content.ReadAsStringAsync(Stop)).GetProperty("status").GetInt32());
        using var receipt = await site.GetAsync($"/api/recus/{first}", PollSite.Program);
        Assert.Equal("enregistree", JsonElement.Parse(await receipt.Content.ReadAsStringAsync(Stop)).GetProperty("etat").GetString());
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task A_form_that_asks_for_json_is_checked_and_then_told_where_its_receipt_is()
    {
        await using var site = await PollSite.StartAsync();
        using var check = await site.SendAsync(PollSite.Form(("q", "oui"), ("m.un", "non")), PollSite.Program);
        var shown = JsonElement.Parse(await check.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        Assert.Equal("""{"m.un":"non","q":"oui"}""", shown.GetProperty("reponses").GetRawText());
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("raison").ValueKind);
        var token = shown.GetProperty("jeton").GetString()!;
        site.Read();

        using var forged = await site.SendAsync(PollSite.Form(("q", "oui"), ("m.un", "non"), ("jeton", token[1..])), PollSite.Program);
        await CreatedAsync(site, PollSite.Form(("q", "oui"), ("m.un", "non"), ("jeton", token)));

        Assert.Equal(Texts.French.Reason(CheckReason.TokenForged), JsonElement.Parse(await forged.Content.ReadAsStringAsync(Stop)).GetProperty("raison").GetString());
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task A_receipt_is_found_however_its_words_are_typed_and_no_other_is()
    {
        await using var site = await PollSite.StartAsync();
        var receipt = (await site.AnswerAsync("oui")).Split('/')[^1];
        var words = receipt.Split('-');

        Assert.Equal(receipt, (await site.GetPageAsync($"/api/recus/{string.Join("%20", words).ToUpperInvariant()}")).QuerySelector(".p-copy")!.TextContent);
        foreach (var unknown in new[] { string.Join('-', words.Reverse()), string.Join('-', words[..3]), receipt + "-" + words[0], "a-b-c-d", "%ED%A0%80", "%00", "%20", new string('a', 2000) })
        {
            using var response = await site.GetAsync($"/api/recus/{unknown}");

            Assert.InRange((int)response.StatusCode, 400, 404);
            var text = await response.Content.ReadAsStringAsync(Stop);
            Assert.False(SecretWords.AreIn(text, words) || SecretWords.AreIn(text, words.Reverse()), text);
        }
    }

    private static void Choose(IHtmlFormElement form, string name, string value) =>
        form.Elements.OfType<IHtmlInputElement>().Single(input => input.Name == name && input.Value == value).IsChecked = true;

    private static async Task<string> CreatedAsync(PollSite site, HttpContent body)
    {
        using var response = await site.SendAsync(body, PollSite.Program);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var receipt = JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("recu").GetString()!;
        Assert.Equal($"/api/recus/{receipt}", response.Headers.Location!.OriginalString);
        return receipt;
    }
}
