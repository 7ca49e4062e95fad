namespace Parents.Site.Output;

/// <summary>What a build did to the files of its folder.</summary>
public sealed record Written(int Changed, int Unchanged, int Removed);
