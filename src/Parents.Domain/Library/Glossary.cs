using System.Collections.Immutable;

namespace Parents.Domain.Library;

/// <summary>What the letters mean. The same letters may mean one thing in each country.</summary>
public sealed class Glossary(ImmutableArray<Acronym> acronyms)
{
    private readonly ILookup<string, Acronym> byLetters = acronyms.ToLookup(acronym => acronym.Letters, StringComparer.Ordinal);

    public static Glossary Empty { get; } = new([]);

    /// <summary>In the order in which they are shown.</summary>
    public ImmutableArray<Acronym> Acronyms => acronyms;

    public bool Knows(string letters) => byLetters.Contains(letters);

    /// <summary>What letters mean on a page: in its own country first, else anywhere, else in the only other country that knows them.</summary>
    /// <returns>Null where nobody knows the letters, or where the page's country does not settle which of several is meant.</returns>
    public Acronym? Find(string letters, Country country)
    {
        var meanings = byLetters[letters].ToList();
        return meanings.Find(acronym => acronym.Country == country)
            ?? meanings.Find(acronym => acronym.Country == Country.None)
            ?? (meanings is [var only] ? only : null);
    }
}
