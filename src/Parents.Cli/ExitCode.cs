namespace Parents.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors; nothing was published.</summary>
    public const int Mistakes = 1;

    /// <summary>The command was mistyped, or pointed to a place where it must not write.</summary>
    public const int WrongUse = 2;

    /// <summary>The store or the network failed.</summary>
    public const int StoreFailed = 3;

    /// <summary>Only from <c>serve</c>, to the launcher: the program's sources changed, build it and start it again.</summary>
    public const int Rebuild = 10;
}
