using Parents.Domain.Consultations;

namespace Parents.Site.Content;

/// <summary>A part of a consultation while it is read.</summary>
/// <param name="Title">In French.</param>
/// <param name="When">When its questions are asked, whatever each says itself; null is always.</param>
/// <param name="Words">Its title in other languages, by code; null where it is written in none.</param>
internal sealed record Section(string Title, Condition? When, YamlMap? Words);
