using Parents.Store;

namespace Parents.Tests.Store;

public sealed class MemoryBlobsTests : BlobsContract
{
    protected override Task<IBlobs> MakeEmptyAsync() => Task.FromResult<IBlobs>(new MemoryBlobs());

    protected override Task<IBlobs> MakeAwayAsync() => Task.FromResult<IBlobs>(new MemoryBlobs { IsAway = true });
}
