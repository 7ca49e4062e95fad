using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;
using Parents.Domain.Organizers;

namespace Parents.Functions.Organizers;

/// <summary>One request to the console that <see cref="Desk"/> let through.</summary>
/// <param name="http">The request.</param>
/// <param name="reply">To it.</param>
/// <param name="organizer">Who asks; null on the routes that are open.</param>
/// <param name="formToken">Every form of the page must send it back.</param>
internal sealed class Visit(HttpContext http, Reply reply, Organizer? organizer, string formToken)
{
    public HttpContext Http => http;

    public Reply Reply => reply;

    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public Organizer Organizer => organizer ?? throw new InvalidOperationException("Nobody is signed in on an open route.");

    /// <summary>What was posted; empty for a page.</summary>
    public IReadOnlyDictionary<string, StringValues> Form { get; set; } = new Dictionary<string, StringValues>(StringComparer.Ordinal);

    /// <summary>The last value of this name that was posted, or null.</summary>
    public string? Field(string name) => Form.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    /// <summary>A page with forms: it gets the token besides.</summary>
    public Task<IResult> PageAsync<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        parameters["Token"] = formToken;
        return reply.PageAsync<TPage>(status, parameters);
    }

    /// <summary>What was posted is done: on to a page that can be read again and again.</summary>
    public IResult SeeOther(string address)
    {
        http.Response.Headers.Location = address;
        return HttpResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
