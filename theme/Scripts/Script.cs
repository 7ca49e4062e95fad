using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Parents.Theme.Scripts;

/// <summary>
/// A classic script of the theme, of the file of its name here. A page carries <see cref="Core"/> inside it. An element that
/// needs another one names it: <c>data-script="@Script.Listen.Address"</c>, and the core loads it at once, or where
/// <c>data-script-on</c> says so, at the first <c>click</c> on the element, which then gets its click again.
/// </summary>
public sealed class Script
{
    private const string extension = ".js";

    private readonly byte[] digest;

    private Script(string name)
    {
        Name = name;
        Text = Shorten(Read(name));
        digest = SHA256.HashData(Encoding.UTF8.GetBytes(Text));
    }

    public static Script Core { get; } = new("core");

    /// <summary>The service worker: a file of its own at the root of the site.</summary>
    public static Script Worker { get; } = new("worker");

    /// <summary>Those that are files below <c>/assets/</c>.</summary>
    public static ImmutableArray<Script> Files { get; } = [.. Names().Where(name => name != Core.Name && name != Worker.Name).Select(name => new Script(name))];

    /// <summary>Reads a page aloud.</summary>
    public static Script Listen { get; } = File("listen");

    /// <summary>Lists and erases the pages that are kept on the device.</summary>
    public static Script Kept { get; } = File("kept");

    /// <summary>Answers a consultation on its own page.</summary>
    public static Script Form { get; } = File("form");

    /// <summary>Searches, on the page of the search.</summary>
    public static Script Search { get; } = File("search");

    /// <summary>Comes with the engine when somebody searches; a module, of which <see cref="Search"/> is told where it is.</summary>
    public static Script Finder { get; } = File("finder");

    /// <summary>Changes with any script.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Core.digest, .. Worker.digest, .. Files.SelectMany(script => script.digest)]))[..12];

    public string Name { get; }

    public string Text { get; }

    /// <summary>The path of the file below the site's address.</summary>
    public string Address => $"/assets/{Name}.{Convert.ToHexStringLower(digest)[..12]}{extension}";

    /// <summary>For the <c>script-src</c> of a page that carries the text inside it; the policy adds the quotes.</summary>
    public string CspHash => "sha256-" + Convert.ToBase64String(digest);

    /// <summary>Without indentation and the lines that are only a comment. All else stays: no text of a script runs over a line, as a test says.</summary>
    public static string Shorten(string script) =>
        string.Join('\n', script.Split('\n').Select(line => line.Trim()).Where(line => line is not "" && !line.StartsWith("//", StringComparison.Ordinal)));

    private static Script File(string name) => Files.Single(script => script.Name == name);

    private static IEnumerable<string> Names() => typeof(Script).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(extension, StringComparison.Ordinal))
        .Select(name => name[..^extension.Length])
        .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(name + extension)!);
        return reader.ReadToEnd();
    }
}
