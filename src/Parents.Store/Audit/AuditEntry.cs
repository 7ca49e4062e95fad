using System.Text.Json.Serialization;
using Parents.Domain.Organizers;
using Parents.Store.Logs;

namespace Parents.Store.Audit;

/// <summary><c>audit/&lt;day&gt;/&lt;hour&gt;-&lt;random&gt;</c>: what was done, by role, never by name.</summary>
/// <param name="V">Format version.</param>
/// <param name="Day">In Brussels.</param>
/// <param name="Hour">0 to 23 on the clocks of Brussels; nothing finer is kept.</param>
/// <param name="Role">Of who did it; null for whoever runs the program.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">What it was done to: a role, a consultation; null where the action says it. Never a person.</param>
public sealed record AuditEntry(
    int V,
    DateOnly Day,
    int Hour,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Role>))] Role? Role,
    [property: JsonConverter(typeof(JsonStringEnumConverter<AuditAction>))] AuditAction Action,
    string? Subject) : IVersioned;
