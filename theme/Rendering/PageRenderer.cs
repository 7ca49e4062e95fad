using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Parents.Theme.Rendering;

/// <summary>Makes HTML of components. May be called from several threads at once.</summary>
/// <param name="texts">The language of the pages.</param>
public sealed class PageRenderer(Texts texts)
{
    private readonly EncoderOnly services = new();

    /// <summary>For pages in French.</summary>
    public PageRenderer()
        : this(Texts.French)
    {
    }

    /// <summary>A whole document, which begins with its doctype.</summary>
    /// <exception cref="ArgumentException">A required parameter is missing.</exception>
    public async Task<string> RenderAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent => "<!doctype html>\n" + await RenderFragmentAsync<TComponent>(parameters);

    /// <summary>A block for the inside of a page.</summary>
    /// <exception cref="ArgumentException">A required parameter is missing.</exception>
    public Task<string> RenderFragmentAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent => RenderFragmentAsync(typeof(TComponent), parameters);

    /// <inheritdoc cref="RenderFragmentAsync{TComponent}"/>
    public async Task<string> RenderFragmentAsync(Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        CheckRequired(component, parameters);
        var root = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Translated.Texts)] = texts,
            [nameof(Translated.Component)] = component,
            [nameof(Translated.Parameters)] = parameters.ToDictionary(),
        });

        // One renderer per page: a shared one keeps every component that it rendered.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Translated>(root)).ToHtmlString().Replace("&#xA0;", "\u00a0", StringComparison.Ordinal));
    }

    private static void CheckRequired(Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        var missing = component.GetProperties()
            .Where(property => property.IsDefined(typeof(EditorRequiredAttribute)) && !parameters.ContainsKey(property.Name))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal);
        if (string.Join(", ", missing) is { Length: > 0 } names)
        {
            throw new ArgumentException($"{component.Name} lacks {names}.", nameof(parameters));
        }
    }

    /// <summary>The one service that rendering needs: the default encoder would write é as a character reference.</summary>
    private sealed class EncoderOnly : IServiceProvider
    {
        private readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? encoder : null;
    }
}
