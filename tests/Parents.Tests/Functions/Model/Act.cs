namespace Parents.Tests.Functions.Model;

/// <summary>What parents, timers and machines do.</summary>
internal enum Act
{
    /// <summary>Somebody answers.</summary>
    Post,

    /// <summary>Somebody answers and presses the button twice, while the timer counts.</summary>
    DoubleClick,

    /// <summary>Something that was sent is sent again, as it was.</summary>
    Retry,

    /// <summary>Something that was sent is sent again with other answers.</summary>
    ChangeAnswer,

    /// <summary>Somebody answers with a code that has answered.</summary>
    ReuseCode,

    Withdraw,

    Compact,

    Release,

    /// <summary>Hours pass: pages that are open expire.</summary>
    Wait,

    /// <summary>The store will fail, or the process be killed, at an operation not far from now.</summary>
    Arm,

    Restart,

    /// <summary>What the site says is compared with what the model says.</summary>
    Look,
}
