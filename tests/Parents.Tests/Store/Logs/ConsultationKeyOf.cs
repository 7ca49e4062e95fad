using Parents.Store.Logs;

namespace Parents.Tests.Store.Logs;

/// <summary>The consultation's key, as somebody derives it who has the master key and the store.</summary>
internal sealed class ConsultationKeyOf(Mirror mirror)
{
    public ConsultationKey Read()
    {
        var name = $"keys/{TinyPoll.Slug}";
        var record = Records.Read<KeyRecord>(name, mirror[name]!.Bytes.Span);
        return new ConsultationKey(TinyPoll.Masters.Derive(record.Master, Convert.FromBase64String(record.Salt!), $"parents/consultation/{TinyPoll.Slug}")!);
    }
}
