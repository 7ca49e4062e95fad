using Parents.Site.Content;
using Parents.Site.Pages;

namespace Parents.Site.Checks;

/// <summary>An address that was published once leads somewhere for ever: people keep it, print it and send it to others.</summary>
internal static class AddressCheck
{
    /// <param name="published">What <c>adresses.txt</c> holds.</param>
    /// <param name="content">What would be published now.</param>
    /// <param name="findings">Where to report.</param>
    public static void Run(IEnumerable<(string Address, Place Place)> published, SiteContent content, Findings findings)
    {
        var standing = PublicAddresses.Of(content).ToHashSet(StringComparer.Ordinal);
        foreach (var (address, place) in published.Where(line => !standing.Contains(line.Address)))
        {
            findings.Add(
                FindingCode.LostAddress,
                place,
                $"L’adresse « {address} » a été publiée, et ne mène plus à rien.",
                $"Dans l’en-tête de la page qui la remplace, écrivez « anciennes-adresses: [{address[..(address.LastIndexOf('/') + 1)]}] ».");
        }
    }
}
