using System.Net;
using AngleSharp.Html.Dom;
using Parents.Domain.Organizers;
using Parents.Functions;
using Parents.Functions.Organizers;
using Xunit;

namespace Parents.Tests.Functions.Organizers;

/// <summary>A browser with its cookies, in front of the console of a running site.</summary>
internal sealed class Desktop : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public Desktop(PollSite site)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Accept", PollSite.Browser);
    }

    /// <summary>Sent with every request from now on.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => client.DefaultRequestHeaders;

    /// <summary>All that it keeps for the console.</summary>
    public IEnumerable<Cookie> Cookies => cookies.GetCookies(new Uri(client.BaseAddress!, OrganizerAddress.Console));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>The path of a fresh link.</returns>
    public static async Task<string> InviteAsync(ApiServices services, string name, Role role, string? account = null)
    {
        var token = await services.Organizers.InviteAsync(name, role, account, new DateOnly(2026, 11, 29), Stop);
        Assert.NotNull(token);
        return OrganizerAddress.Invitation(token);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative), Stop);

    /// <summary>A page that must be there.</summary>
    public Task<IHtmlDocument> PageAsync(string address) => Html.GetAsync(client, address, Stop);

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) => client.PostAsync(new Uri(address, UriKind.Relative), PollSite.Form(fields), Stop);

    /// <summary>Opens a page and sends its only form, filled.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string address, params (string Name, string Value)[] filled)
    {
        var form = Assert.Single((await PageAsync(address)).Forms);
        return await PostAsync(form.GetAttribute("action")!, [.. Html.FieldsOf(form).Where(field => filled.All(own => own.Name != field.Name)), .. filled]);
    }

    /// <returns>The phrase that the link gives.</returns>
    public async Task<string> TakeInvitationAsync(string link)
    {
        using var response = await SendFormAsync(link);
        var page = await Html.ReadAsync(response, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return string.Join(' ', page.QuerySelectorAll(".p-words li").Select(word => word.TextContent));
    }

    public Task<HttpResponseMessage> EnterAsync(string phrase) => SendFormAsync(OrganizerAddress.SignIn, ("phrase", phrase));

    /// <summary>Whether the console shows itself; else it must lead to the sign-in.</summary>
    public async Task<bool> IsInsideAsync()
    {
        using var response = await GetAsync(OrganizerAddress.Console);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return true;
        }

        Assert.Equal((HttpStatusCode.Redirect, OrganizerAddress.SignIn), (response.StatusCode, response.Headers.Location?.OriginalString));
        return false;
    }

    /// <summary>Keeps another value under the name of a cookie.</summary>
    public void Forge(string cookie, string value) => Cookies.Single(own => own.Name == cookie).Value = value;

    public void Dispose() => client.Dispose();
}
