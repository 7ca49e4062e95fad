using Microsoft.AspNetCore.Components;

namespace Parents.Theme.Components;

/// <summary>A component as the gallery and the tests show it.</summary>
public sealed record Example(string Name, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    public static Example Of<TComponent>(string name, IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent => new(name, typeof(TComponent), parameters);
}
