namespace Parents.Domain.Consultations;

/// <summary>What can be wrong with what was sent.</summary>
public enum ProblemCode
{
    /// <summary>A required question has no answer.</summary>
    ChoiceMissing,

    /// <summary>A required question has nothing typed.</summary>
    AnswerMissing,

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

    /// <summary>The consultation asks for an access code.</summary>
    CodeMissing,

    /// <summary>No code has these words.</summary>
    CodeMistyped,

    /// <summary>A code that was given out for no answer to this consultation.</summary>
    CodeUnknown,

    /// <summary>Somebody has answered with the code.</summary>
    CodeUsed,

    /// <summary>Fewer options than the bound.</summary>
    ChoicesTooFew,

    /// <summary>More options than the bound.</summary>
    ChoicesTooMany,

    /// <summary>An answer, and beside it « je ne sais pas ».</summary>
    DeclinedAndAnswered,

    /// <summary>Not every rank from 1 to the bound is given.</summary>
    RankMissing,

    /// <summary>Two items have one rank.</summary>
    RankRepeated,

    NotANumber,

    /// <summary>More decimals than the bound; with the bound 0, no whole number.</summary>
    TooManyDecimals,

    NumberTooSmall,

    NumberTooLarge,

    /// <summary>No day of the calendar, or not all of one.</summary>
    NotADate,

    DateTooEarly,

    DateTooLate,

    /// <summary>More characters than the bound.</summary>
    TextTooLong,
}
