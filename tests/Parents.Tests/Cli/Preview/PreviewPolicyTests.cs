using System.Net;
using Parents.Cli.Preview;
using Xunit;

namespace Parents.Tests.Cli.Preview;

/// <summary>The page's own policy lets the preview's style, script and news through, and nothing else.</summary>
public sealed class PreviewPolicyTests
{
    [Theory]
    [InlineData("default-src 'none'; style-src 'self'; base-uri 'none'", "default-src 'none'; style-src 'self' 'sha256-a='; base-uri 'none'; script-src 'sha256-b='; connect-src 'self'")]
    [InlineData("script-src 'sha256-x=' 'strict-dynamic'; connect-src 'none'", "script-src 'sha256-x=' 'strict-dynamic' 'sha256-b='; connect-src 'self'; style-src 'sha256-a='")]
    [InlineData("connect-src 'self' https://api.example", "connect-src https://api.example 'self'; style-src 'sha256-a='; script-src 'sha256-b='")]
    public void A_directive_gets_one_more_source(string policy, string expected)
    {
        var page = $"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{WebUtility.HtmlEncode(policy)}\"></head><body>&#39;</body>";

        var widened = PreviewPolicy.Widen(page, "'sha256-a='", "'sha256-b='");

        Assert.Equal($"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{WebUtility.HtmlEncode(expected)}\"></head><body>&#39;</body>", widened);
    }

    [Fact]
    public void A_page_without_a_policy_stays_as_it_is() => Assert.Equal("<p>Bonjour.</p>", PreviewPolicy.Widen("<p>Bonjour.</p>", "'sha256-a='", "'sha256-b='"));
}
