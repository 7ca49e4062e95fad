using System.Text.Json.Serialization;
using Parents.Store.Audit;
using Parents.Store.Organizers;

namespace Parents.Store.Logs;

[JsonSerializable(typeof(KeyRecord))]
[JsonSerializable(typeof(InboxRecord))]
[JsonSerializable(typeof(ReceiptRecord))]
[JsonSerializable(typeof(CodeRecord))]
[JsonSerializable(typeof(WithdrawnRecord))]
[JsonSerializable(typeof(ReviewRecord))]
[JsonSerializable(typeof(TallyRecord))]
[JsonSerializable(typeof(ReleaseRecord))]
[JsonSerializable(typeof(SegmentHeader))]
[JsonSerializable(typeof(Line))]
[JsonSerializable(typeof(OrganizerRecord))]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class RecordsContext : JsonSerializerContext;
