using Parents.Domain.Library;
using Parents.Theme.Scripts;

namespace Parents.Theme.Rendering;

/// <summary>What a page of the site may load, run and send to. A static host sends no headers of ours, so the page says it itself.</summary>
internal static class SafetyPolicy
{
    /// <param name="site">Names the API, which may have another origin.</param>
    /// <param name="runsWasm">Whether the page runs WebAssembly, as the search does.</param>
    public static string Of(SiteSettings site, bool runsWasm)
    {
        var api = site.Api is null ? "" : $" {site.Api.GetLeftPart(UriPartial.Authority)}";
        var wasm = runsWasm ? " 'wasm-unsafe-eval'" : "";
        return string.Join(
            "; ",
            "default-src 'none'",

            // What the core loads may run, and nothing else; 'self' is only for browsers too old to know strict-dynamic.
            $"script-src '{Script.Core.CspHash}' 'strict-dynamic' 'self'{wasm}",
            "style-src 'self'",
            "img-src 'self' data:",
            $"connect-src 'self'{api}",
            "manifest-src 'self'",
            "worker-src 'self'",
            $"form-action 'self'{api}",
            "base-uri 'none'");
    }
}
