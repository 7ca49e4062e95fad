using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>What a question asks of who answers. Kept coarse: crossed with others, a fine one would show a single person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProfileTrait>))]
public enum ProfileTrait
{
    /// <summary>Parent, teacher, pupil, …</summary>
    Role,

    SchoolLevel,

    Country,

    /// <summary>In a few classes, such as « ville » or « campagne », never by name.</summary>
    Commune,
}
