using Parents.Store;
using Xunit;

namespace Parents.Tests.Store;

public sealed class StorageTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_path_opens_a_folder_with_three_areas()
    {
        var folder = Directory.CreateTempSubdirectory("parents-").FullName;
        try
        {
            var storage = Storage.Open(folder);

            Assert.Equal(folder, storage.Folder);
            await AreThreeAreasAsync(storage);
            Assert.True(File.Exists(Path.Combine(folder, "$web", "name")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_connection_string_opens_an_account_with_three_containers()
    {
        var storage = Storage.Open(await azurite.ConnectAsync(Stop));

        Assert.Null(storage.Folder);
        await AreThreeAreasAsync(storage);
    }

    [Fact]
    public void The_development_account_is_a_connection_string() => Assert.Null(Storage.Open("UseDevelopmentStorage=true").Folder);

    [Theory]
    [InlineData("AccountName=ecole;AccountKey=c2VjcmV0!!!")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=ecole;AccountKey=not-base64-c2VjcmV0;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=c2VjcmV0")]
    [InlineData("accountname=;AccountKey=c2VjcmV0")]
    [InlineData("BlobEndpoint=c2VjcmV0")]
    [InlineData("SharedAccessSignature=sig=c2VjcmV0")]
    [InlineData("UseDevelopmentStorage=c2VjcmV0")]
    [InlineData("https://ecole.blob.core.windows.net/?sig=c2VjcmV0")]
    public void A_wrong_connection_string_is_refused_and_not_repeated(string location)
    {
        var refused = Assert.Throws<ArgumentException>(() => Storage.Open(location));

        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_location_is_refused(string location) => Assert.Throws<ArgumentException>(() => Storage.Open(location));

    private static async Task AreThreeAreasAsync(Storage storage)
    {
        IBlobs[] areas = [storage.Content, storage.Data, storage.Web];
        for (byte i = 0; i < areas.Length; i++)
        {
            Assert.True(await areas[i].TryCreateAsync("name", new BlobContent(new[] { i }), Stop));
        }

        for (byte i = 0; i < areas.Length; i++)
        {
            Assert.Equal([i], (await areas[i].ReadAsync("name", Stop))!.Content.Bytes.ToArray());
        }
    }
}
