using System.Text.Json;
using Microsoft.Playwright;

namespace Parents.Browser;

/// <summary>
/// The voices of a device, and its ear: a headless browser has neither. Nothing is spoken to its end before a test says so.
/// </summary>
internal static class DeviceVoices
{
    public const string Network = "{ name: 'Réseau', lang: 'fr-FR', localService: false, default: true }";

    public const string French = "{ name: 'Amélie', lang: 'fr_BE', localService: true, default: false }";

    public const string English = "{ name: 'Emma', lang: 'en-GB', localService: true, default: false }";

    /// <summary>Before any page is opened.</summary>
    public static Task HaveVoicesAsync(this IBrowserContext context, params IEnumerable<string> voices) => context.AddInitScriptAsync(
        """
        window.device = { voices: [VOICES], said: [], cancelled: 0 };
        const speech = {
          getVoices: () => device.voices,
          speak: utterance => device.said.push(utterance),
          cancel: () => {
            device.cancelled++;
            const last = device.said[device.said.length - 1];
            if (last && !last.over) { last.over = true; if (last.onerror) last.onerror({ error: 'interrupted' }); }
          },
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        device.last = () => device.said[device.said.length - 1];
        device.finish = () => { const last = device.last(); last.over = true; last.onend({}); };
        device.reach = word => device.last().onboundary({ name: 'word', charIndex: device.last().text.indexOf(word) });
        """.Replace("VOICES", string.Join(", ", voices), StringComparison.Ordinal));

    /// <summary>Each text that was given to the device, with the voice and the speed.</summary>
    public static async Task<IReadOnlyList<Said>> SaidAsync(this IPage page) =>
        JsonSerializer.Deserialize<Said[]>(
            await page.EvaluateAsync<string>(@"JSON.stringify(device.said.map(u => ({ text: u.text.replace(/\s+/g, ' ').trim(), voice: u.voice.name, local: u.voice.localService, lang: u.lang, rate: u.rate })))"),
            JsonSerializerOptions.Web)!;

    public static async Task<Said> LastSaidAsync(this IPage page) => (await page.SaidAsync())[^1];

    public static Task FinishSayingAsync(this IPage page) => page.EvaluateAsync("device.finish()");

    /// <summary>The engine says that it comes to a word.</summary>
    public static Task ReachAsync(this IPage page, string word) => page.EvaluateAsync("word => device.reach(word)", word);

    /// <returns>What is in colour; empty where nothing is.</returns>
    public static Task<string> MarkedAsync(this IPage page, string name) =>
        page.EvaluateAsync<string>("name => [...(CSS.highlights.get(name) || [])].map(range => range.toString()).join('|')", name);

    internal sealed record Said(string Text, string Voice, bool Local, string Lang, double Rate);
}
