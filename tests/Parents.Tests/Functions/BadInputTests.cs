using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Parents.Domain.Consultations;
using Parents.Functions;
using Parents.Functions.Results;
using Parents.Store;
using Parents.Tests.Store;
using Parents.Theme;
using Xunit;

namespace Parents.Tests.Functions;

public sealed class BadInputTests
{
    private const int mostBytes = 64 * 1024;

    /// <summary>Bodies of programs, and for each the problems that it has, as « field code ».</summary>
    public static TheoryData<string, string> WrongJson => new()
    {
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"peut-etre"}}""", "q OptionUnknown" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":""}}""", "q ChoiceMissing" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{}}""", "q ChoiceMissing" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"m.un":"zut"}}""", "q ChoiceMissing, m.un OptionUnknown" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui","m":"oui","Q":"oui"}}""", "Q FieldUnknown, m FieldUnknown" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":["oui",1]}}""", "q WrongKind" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":1,"m.un":null,"m.deux":{}}}""", "q WrongKind, m.un WrongKind, m.deux WrongKind" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"\u0000"}}""", "q OptionUnknown" },
        { """{"reponses":{"q":"oui"}}""", "cle KeyMissing" },
        { """{"cle":"00112233445566778899aabbccddeef","reponses":{"q":"oui"}}""", "cle KeyMissing" },
        { """{"cle":"00112233445566778899aabbccddeefg","reponses":{"q":true}}""", "q WrongKind, cle KeyMissing" },
        { """{"cle":7,"reponses":{"q":"oui"}}""", "cle KeyMissing" },
        { """{"cle":"00112233445566778899aabbccddeeff"}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":["q"]}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui"}}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui","q":"non"}}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui","\u0071":"non"}}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"\ud800"}}""", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"\udfff":"oui"}}""", " NotReadable" },
        { """{"cle":"\ud83d","reponses":{"q":"oui"}}""", " NotReadable" },
        { """{"\ud83d":"","reponses":{"q":"oui"}}""", " NotReadable" },
        { "", " NotReadable" },
        { "null", " NotReadable" },
        { "\"oui\"", " NotReadable" },
        { "[]", " NotReadable" },
        { "{", " NotReadable" },
        { "{}{}", " NotReadable" },
        { "q=oui", " NotReadable" },
        { """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui"},}""", " NotReadable" },
        { """{"reponses":{"q":[[[[[[[["oui"]]]]]]]]}}""", " NotReadable" },
    };

    /// <summary>Forms, and for each what its list of problems has: the links' targets, and sentences where there is no link.</summary>
    public static TheoryData<string, string> WrongForms => new()
    {
        { "q=peut-etre", "#champ-q" },
        { "q=%3Cscript%3E", "#champ-q" },
        { "m.un=oui", "#champ-q" },
        { "q=", "#champ-q" },
        { "q", "#champ-q" },
        { "q=OUI", "#champ-q" },
        { "q=oui&q=non", "#champ-q" },
        { "q=oui&q=oui", "#champ-q" },
        { "q=%FF%FE", "#champ-q" },
        { "q=%ED%A0%80", "#champ-q" },
        { "q=%00", "#champ-q" },
        { "q=zut&m.un=zut&m.deux=oui&m.deux=non", "#champ-q #champ-m_un #champ-m_deux" },
        { "q=oui&x=1", "unknown" },
        { "q=oui&Q=oui&m=oui&=&m.trois=oui", "unknown unknown unknown unknown" },
        { "q=oui&%ED%A0%80=1&%FF=1", "unknown unknown" },
        { "", "#champ-q" },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("inconnue")]
    [InlineData("ESSAI")]
    [InlineData("essai%20")]
    [InlineData("%3Cscript%3E")]
    [InlineData("..%5Cessai")]
    [InlineData("%ED%A0%80")]
    public async Task A_consultation_that_does_not_exist_is_not_found(string slug)
    {
        await using var site = await PollSite.StartAsync();

        foreach (var text in await RefusalsAsync(site, HttpStatusCode.NotFound, $"/api/consultations/{slug}/reponses"))
        {
            Assert.Contains("Cette consultation n’existe pas", text, StringComparison.Ordinal);
            Assert.Contains("Votre réponse n’a pas été enregistrée.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_the_opening_an_answer_is_refused_with_the_day_of_the_opening()
    {
        await using var site = await PollSite.StartAsync();
        site.Now = new DateTimeOffset(2026, 11, 20, 7, 59, 59, TimeSpan.FromHours(1));

        foreach (var text in await RefusalsAsync(site, HttpStatusCode.Forbidden))
        {
            Assert.Contains("20\u00a0novembre 2026 à 8\u00a0h", text, StringComparison.Ordinal);
            Assert.Contains("Votre réponse n’a pas été enregistrée.", text, StringComparison.Ordinal);
        }

        site.Now = site.Now.AddSeconds(1);
        await site.AnswerAsync("oui");
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task After_the_close_an_answer_is_refused_with_the_day_of_the_close_and_not_counted()
    {
        await using var site = await PollSite.StartAsync();
        site.Now = PollSite.Over.AddSeconds(-5);
        var early = await site.CheckAsync(("q", "oui"));
        await site.ReceiptOfAsync(early);
        var late = await site.CheckAsync(("q", "oui"));
        Assert.Equal(1, await site.CloseAsync());

        using var confirmed = await site.ConfirmAsync(late);
        foreach (var text in (await RefusalsAsync(site, HttpStatusCode.Gone)).Append(await RefusalAsync(confirmed, HttpStatusCode.Gone)))
        {
            Assert.Contains("20\u00a0décembre 2026 à 18\u00a0h", text, StringComparison.Ordinal);
            Assert.Contains("Votre réponse n’a pas été enregistrée.", text, StringComparison.Ordinal);
        }

        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task While_the_consultation_is_being_closed_nobody_is_told_that_an_answer_is_lost()
    {
        await using var site = await PollSite.StartAsync();
        site.Now = PollSite.Over.AddHours(-1);
        var check = await site.CheckAsync(("q", "oui"));
        var receipt = await site.ReceiptOfAsync(check);
        site.Now = PollSite.Over;

        // The first looks whether anything is held; after it the consultation is closed, and nothing is sealed yet.
        var listings = 0;
        var data = new FaultyBlobs(site.Storage.Data).On((operation, _) => operation == nameof(IBlobs.ListAsync) && ++listings > 1, Fault.Refuse);
        var storage = new Storage(site.Storage.Content, data, site.Storage.Web, folder: null);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => new CompactAll(new ApiServices(storage, PollSite.Masters, site.Site.Time)).RunAsync(Stop));

        using (var waiting = await site.ConfirmAsync(check))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
            Assert.Equal(Texts.French.AnswerMaybeStored().Title, (await Html.ReadAsync(waiting, Stop)).QuerySelector("h1")!.TextContent);
        }

        Assert.Equal(1, await site.CloseAsync());
        Assert.Equal(receipt, await site.ReceiptOfAsync(check));
    }

    [Theory]
    [MemberData(nameof(WrongForms))]
    public async Task A_form_with_problems_comes_back_with_a_link_to_each(string form, string problems)
    {
        await using var site = await PollSite.StartAsync();

        using var response = await site.SendAsync(new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Html.ReadAsync(response, Stop);
        Assert.Equal(problems.Split(' ').Select(problem => problem == "unknown" ? Texts.French.Problem(new Problem(null, ProblemCode.FieldUnknown)) : problem), Html.ProblemsIn(page));
        Assert.Equal(PollSite.Address, Assert.Single(page.Forms).GetAttribute("action"));
        Assert.Equal(0, await site.CountAsync());
    }

    [Fact]
    public async Task A_form_with_problems_keeps_what_was_chosen()
    {
        await using var site = await PollSite.StartAsync();

        using var missing = await site.SendAsync(PollSite.Form(("m.un", "non"), ("m.deux", "oui")));
        var form = Assert.Single((await Html.ReadAsync(missing, Stop)).Forms);
        Assert.Equal([("site-web", ""), ("m.un", "non"), ("m.deux", "oui")], Html.FieldsOf(form));

        form.Elements.OfType<IHtmlInputElement>().Single(input => input.Name == "q" && input.Value == "oui").IsChecked = true;
        await site.ReceiptOfAsync(await site.CheckAsync([.. Html.FieldsOf(form)]));
        Assert.Equal(1, await site.CountAsync());
    }

    [Fact]
    public async Task A_form_on_which_nothing_was_chosen_is_a_form_even_without_the_content_type_that_the_host_drops()
    {
        await using var site = await PollSite.StartAsync();

        using var response = await site.SendAsync(new ByteArrayContent([]));

        Assert.Equal(0, response.RequestMessage!.Content!.Headers.ContentLength);
        Assert.Null(response.RequestMessage.Content.Headers.ContentType);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["#champ-q"], Html.ProblemsIn(await Html.ReadAsync(response, Stop)));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_comes_back_empty()
    {
        await using var site = await PollSite.StartAsync();
        byte[][] bodies = [[0xFF, (byte)'=', 0xFE], [(byte)'q', (byte)'=', 0xC3], Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Repeat("q=oui", 5000)))];

        foreach (var bytes in bodies)
        {
            using var body = new ByteArrayContent(bytes);
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var response = await site.SendAsync(body);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            var page = await Html.ReadAsync(response, Stop);
            Assert.Equal([Texts.French.Problem(new Problem(null, ProblemCode.NotReadable))], Html.ProblemsIn(page));
            Assert.Equal([("site-web", "")], Html.FieldsOf(Assert.Single(page.Forms)));
        }
    }

    [Theory]
    [MemberData(nameof(WrongJson))]
    public async Task A_program_is_told_each_of_its_problems(string json, string problems)
    {
        await using var site = await PollSite.StartAsync();

        using var response = await site.SendAsync(PollSite.Json(json), PollSite.Browser);

        Assert.Equal(problems, await ProblemsAsync(response));
        Assert.Equal(0, await site.CountAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_json_are_not_readable()
    {
        await using var site = await PollSite.StartAsync();
        byte[][] bodies =
        [
            [.. "{\"cle\":\""u8, 0xFF, .. "\"}"u8],
            [.. """{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"o"""u8, 0xC3, .. "\"}}"u8],
            Encoding.Unicode.GetBytes("""{"cle":"00112233445566778899aabbccddeeff","reponses":{"q":"oui"}}"""),
            [0],
            Encoding.ASCII.GetBytes(new string('[', 60_000)),
            Encoding.ASCII.GetBytes("{\"reponses\":{" + string.Join(',', Enumerable.Repeat("\"q\":\"oui\"", 5000)) + "}}"),
        ];

        foreach (var bytes in bodies)
        {
            using var body = new ByteArrayContent(bytes);
            body.Headers.ContentType = new("application/json");
            using var response = await site.SendAsync(body);

            Assert.Equal(" NotReadable", await ProblemsAsync(response));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_body_over_64_kB_is_too_large_and_one_of_64_kB_is_not(bool chunked, bool json)
    {
        await using var site = await PollSite.StartAsync();
        async Task<HttpResponseMessage> SendAsync(int size)
        {
            var (start, end) = json ? ("{\"reponses\":{},\"cle\":\"", "\"}") : ("q=oui&jeton=", "");
            var body = new ByteArrayContent(Encoding.ASCII.GetBytes(start + new string('A', size - start.Length - end.Length) + end));
            body.Headers.ContentType = new(json ? "application/json" : "application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, PollSite.Address) { Content = body };
            request.Headers.TransferEncodingChunked = chunked;
            return await site.Client.SendAsync(request, Stop);
        }

        using var most = await SendAsync(mostBytes);
        using var more = await SendAsync(mostBytes + 1);
        using var muchMore = await SendAsync(20 * mostBytes);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, most.StatusCode);
        Assert.Contains("L’envoi est trop grand", await RefusalAsync(more, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Contains("L’envoi est trop grand", await RefusalAsync(muchMore, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Equal(json, more.Content.Headers.ContentType!.MediaType == "application/problem+json");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencodedx")]
    [InlineData("x")]
    [InlineData(";;;")]
    public async Task A_body_that_says_it_is_no_form_is_not_taken(string? contentType)
    {
        await using var site = await PollSite.StartAsync();
        foreach (var accept in new[] { PollSite.Browser, PollSite.Program })
        {
            using var body = new ByteArrayContent("q=oui"u8.ToArray());
            if (contentType is not null)
            {
                body.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            using var response = await site.SendAsync(body, accept);

            Assert.Contains("Cet envoi n’est pas un formulaire", await RefusalAsync(response, HttpStatusCode.UnsupportedMediaType), StringComparison.Ordinal);
            Assert.Equal(accept == PollSite.Program, response.Content.Headers.ContentType!.MediaType == "application/problem+json");
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8")]
    [InlineData("APPLICATION/X-WWW-FORM-URLENCODED")]
    public async Task A_form_may_say_more_of_its_content_type(string contentType)
    {
        await using var site = await PollSite.StartAsync();
        using var body = new ByteArrayContent("q=oui"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await site.SendAsync(body);

        var check = await CheckPageShown.ReadAsync(response);
        site.Read();
        await site.ReceiptOfAsync(check);
    }

    [Fact]
    public async Task An_address_that_the_api_does_not_have_is_not_found()
    {
        await using var site = await PollSite.StartAsync();
        foreach (var address in new[] { "/api", "/api/", "/api/rien", "/api/consultations/essai", "/api/recus", "/api/compter" })
        {
            using var page = await site.GetAsync(address);
            using var problem = await site.GetAsync(address, PollSite.Program);

            await RefusalAsync(page, HttpStatusCode.NotFound);
            await RefusalAsync(problem, HttpStatusCode.NotFound);
        }
    }

    /// <summary>The same answer from a form, from a form that asks for JSON, and from a program: each refused in its own language.</summary>
    /// <returns>What each says.</returns>
    private static async Task<IReadOnlyList<string>> RefusalsAsync(PollSite site, HttpStatusCode status, string address = PollSite.Address)
    {
        using var page = await site.SendAsync(PollSite.Form(("q", "oui")), PollSite.Browser, address);
        using var form = await site.SendAsync(PollSite.Form(("q", "oui")), PollSite.Program, address);
        using var program = await site.SendAsync(PollSite.Json(PollSite.NewKey(), "oui"), PollSite.Browser, address);
        Assert.Equal(["text/html", "application/problem+json", "application/problem+json"], new[] { page, form, program }.Select(response => response.Content.Headers.ContentType!.MediaType));
        return [await RefusalAsync(page, status), await RefusalAsync(form, status), await RefusalAsync(program, status)];
    }

    private static async Task<string> RefusalAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(Stop);
        if (response.Content.Headers.ContentType!.MediaType == "text/html")
        {
            var page = await Html.ParseAsync(text, Stop);
            Assert.StartsWith("Erreur\u00a0: ", page.Title, StringComparison.Ordinal);
            return page.QuerySelector("main")!.TextContent;
        }

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return $"{problem.GetProperty("title").GetString()} {problem.GetProperty("detail").GetString()}";
    }

    private static async Task<string> ProblemsAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problems = JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop)).GetProperty("problemes").EnumerateArray().ToList();
        Assert.All(problems, problem => Assert.NotEmpty(problem.GetProperty("message").GetString()!));
        return string.Join(", ", problems.Select(problem => $"{problem.GetProperty("champ").GetString()} {problem.GetProperty("code").GetString()}"));
    }
}
