namespace Parents.Domain.Consultations;

/// <summary>What can be wrong with what was sent.</summary>
public enum ProblemCode
{
    /// <summary>A required question has no answer.</summary>
    ChoiceMissing,

    /// <summary>Several answers to a question that takes one.</summary>
    ChoiceRepeated,

    /// <summary>The question has no such option.</summary>
    OptionUnknown,

    /// <summary>The consultation has no such field.</summary>
    FieldUnknown,

    /// <summary>A value is not of the kind that the field takes: a number or a list where JSON needs a string.</summary>
    WrongKind,

    /// <summary>The body is not JSON, or not the object that is expected.</summary>
    NotReadable,

    /// <summary>A program sent no retry key, or one that is not 128 bits in hexadecimal.</summary>
    KeyMissing,
}
