using System.Text.Json.Serialization;

namespace Parents.Store.Logs;

[JsonSerializable(typeof(KeyRecord))]
[JsonSerializable(typeof(InboxRecord))]
[JsonSerializable(typeof(ReceiptRecord))]
[JsonSerializable(typeof(CodeRecord))]
[JsonSerializable(typeof(WithdrawnRecord))]
[JsonSerializable(typeof(TallyRecord))]
[JsonSerializable(typeof(ReleaseRecord))]
[JsonSerializable(typeof(SegmentHeader))]
[JsonSerializable(typeof(Line))]
internal sealed partial class RecordsContext : JsonSerializerContext;
