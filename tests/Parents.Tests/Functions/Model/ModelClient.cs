using System.Net;
using System.Text.Json;
using Xunit;

namespace Parents.Tests.Functions.Model;

/// <summary>Sends as a browser does, with JavaScript or without.</summary>
internal sealed class ModelClient(CrashableSite site)
{
    /// <summary>Once for what expired, once for haste, and once more.</summary>
    private const int mostConfirmations = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>The last status, and where the receipt is; null where none was told.</returns>
    public async Task<(HttpStatusCode Status, string? Receipt)> SendAsync(Attempt attempt)
    {
        if (attempt.Key is not null)
        {
            return await SendScriptAsync(attempt, attempt.Option);
        }

        if (attempt.Page is null && await AskAsync(attempt) is var status && attempt.Page is null)
        {
            return (status, null);
        }

        return await ConfirmAsync(attempt.Page!);
    }

    /// <summary>The same key, another answer.</summary>
    public async Task<HttpStatusCode> SendChangedAsync(Attempt attempt)
    {
        var other = attempt.Option == "oui" ? "non" : "oui";
        var (status, receipt) = attempt.Key is not null
            ? await SendScriptAsync(attempt, other)
            : await ConfirmAsync([.. attempt.Page!.Select(field => field.Name == "q" ? (field.Name, other) : field)]);
        Assert.Null(receipt);
        return status;
    }

    /// <summary>The form's first way, up to the page that shows the answers again.</summary>
    public async Task<bool> OpenCheckPageAsync(Attempt attempt)
    {
        await AskAsync(attempt);
        return attempt.Page is not null;
    }

    public async Task<HttpStatusCode> WithdrawAsync(Attempt attempt)
    {
        using var response = await PostAsync($"{attempt.Receipt}/retrait", [], PollSite.Browser);
        return response.StatusCode;
    }

    public async Task<JsonElement> ResultsAsync(string slug) => await GetAsync($"/api/consultations/{slug}/resultats");

    public async Task<string> StateAsync(Attempt attempt) => (await GetAsync(attempt.Receipt!)).GetProperty("etat").GetString()!;

    private async Task<HttpStatusCode> AskAsync(Attempt attempt)
    {
        using var response = await PostAsync(AddressOf(attempt), [("q", attempt.Option), .. CodeOf(attempt)], PollSite.Browser);
        attempt.Page = response.StatusCode == HttpStatusCode.OK ? await ReadAsync(response) : null;
        return response.StatusCode;

        static async Task<IReadOnlyList<(string, string)>> ReadAsync(HttpResponseMessage response) => (await CheckPageShown.ReadAsync(response)).Fields;
    }

    private async Task<(HttpStatusCode Status, string? Receipt)> ConfirmAsync(IReadOnlyList<(string Name, string Value)> page)
    {
        for (var time = 1; ; time++)
        {
            site.Time.Now += TimeSpan.FromSeconds(2);
            using var response = await PostAsync(ActionOf(page), page, PollSite.Browser);
            if (response.StatusCode != HttpStatusCode.OK || time == mostConfirmations)
            {
                return (response.StatusCode, response.Headers.Location?.OriginalString);
            }

            page = (await CheckPageShown.ReadAsync(response)).Fields;
        }
    }

    private async Task<(HttpStatusCode Status, string? Receipt)> SendScriptAsync(Attempt attempt, string option)
    {
        using var response = await PostAsync(AddressOf(attempt), [("q", option), ("cle", attempt.Key!), .. CodeOf(attempt)], PollSite.Program);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<(string Name, string Value)> fields, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = PollSite.Form([.. fields]) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.Add("Origin", site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await site.Client.SendAsync(request, Stop);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept", PollSite.Program);
        using var response = await site.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Stop));
    }

    private static string AddressOf(Attempt attempt) => $"/api/consultations/{attempt.Slug}/reponses";

    /// <summary>Only the consultation with codes has a field for one.</summary>
    private static string ActionOf(IEnumerable<(string Name, string Value)> page) =>
        $"/api/consultations/{(page.Any(field => field.Name == "code") ? CrashableSite.Coded : CrashableSite.Open)}/reponses";

    private static IEnumerable<(string Name, string Value)> CodeOf(Attempt attempt) => attempt.Code is { } code ? [("code", code)] : [];
}
