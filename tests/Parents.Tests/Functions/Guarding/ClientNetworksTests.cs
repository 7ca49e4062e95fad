using System.Net;
using Microsoft.AspNetCore.Http;
using Parents.Functions;
using Parents.Functions.Guarding;
using Xunit;

namespace Parents.Tests.Functions.Guarding;

public sealed class ClientNetworksTests
{
    private static readonly Platform behind = new(Forwards: true, SignsIn: false);

    private readonly MovableTime time = new(RunningSite.Noon);

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7:4711", true)]
    [InlineData("203.0.113.7", "198.51.100.3, 203.0.113.7:4711", true)]
    [InlineData("203.0.113.7", "203.0.113.7, 198.51.100.3", false)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "[::ffff:203.0.113.7]:4711", true)]
    [InlineData("2001:db8:1:2::1", "[2001:db8:1:2:ffff::9]:4711", true)]
    [InlineData("2001:db8:1:2::1", "[2001:db8:1:2::2]", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Behind_the_platform_who_asks_is_its_last_entry(string one, string other, bool same)
    {
        var networks = new ClientNetworks(behind, time);

        Assert.Equal(same, networks.Of(Request("192.0.2.1", one)) == networks.Of(Request("192.0.2.2", other)));
    }

    [Fact]
    public void Two_headers_are_read_as_one_and_what_cannot_be_read_is_the_platform_s_own()
    {
        var networks = new ClientNetworks(behind, time);
        var own = networks.Of(Request("192.0.2.1"));

        Assert.Equal(networks.Of(Request("192.0.2.1", "203.0.113.7")), networks.Of(Request("192.0.2.1", "198.51.100.3", "203.0.113.7")));
        Assert.All(["unknown", "", "203.0.113.7, <script>", "203.0.113.7,", "1.2.3.4.5"], text => Assert.Equal(own, networks.Of(Request("192.0.2.1", text))));
        Assert.Equal(networks.Of(new DefaultHttpContext()), networks.Of(new DefaultHttpContext()));
    }

    [Fact]
    public void Where_no_platform_writes_the_header_it_changes_nothing()
    {
        var networks = new ClientNetworks(Platform.None, time);

        Assert.Equal(networks.Of(Request("192.0.2.1")), networks.Of(Request("192.0.2.1", "203.0.113.7")));
        Assert.NotEqual(networks.Of(Request("192.0.2.1", "203.0.113.7")), networks.Of(Request("192.0.2.2", "203.0.113.7")));
        Assert.Equal(networks.Of(Request("192.0.2.1")), networks.Of(Request("::ffff:192.0.2.1")));
    }

    [Fact]
    public void A_network_has_another_mark_each_day_of_Brussels_and_in_each_process()
    {
        var networks = new ClientNetworks(behind, time);
        var first = networks.Of(Request("192.0.2.1"));

        Assert.NotEqual(first, new ClientNetworks(behind, time).Of(Request("192.0.2.1")));
        time.Now = new DateTimeOffset(2026, 11, 22, 23, 59, 0, TimeSpan.FromHours(1));
        Assert.Equal(first, networks.Of(Request("192.0.2.1")));
        time.Now += TimeSpan.FromMinutes(1);
        Assert.NotEqual(first, networks.Of(Request("192.0.2.1")));
    }

    private static DefaultHttpContext Request(string address, params string[] forwarded)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (forwarded is not [])
        {
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        return http;
    }
}
