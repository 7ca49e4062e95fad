using Parents.Tests.Store;

namespace Parents.Tests.Functions.Model;

/// <summary>One step of a sequence. What its numbers choose from is known only when it is done.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Who">Chooses an attempt or how many, by its rest.</param>
/// <param name="How">Chooses the consultation, the way and the answer, by its bits.</param>
/// <param name="Fault">What happens where the store is to fail.</param>
internal sealed record ModelStep(Act Act, int Who, int How, Fault Fault)
{
    public bool IsCoded => (How & 1) != 0;

    public bool IsScript => (How & 2) != 0;

    public string Option => (How & 4) != 0 ? "oui" : "non";
}
