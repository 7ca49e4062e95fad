using System.Collections.Immutable;
using Parents.Domain.Consultations;
using Parents.Site.Content;
using Parents.Site.Pages;

namespace Parents.Site.Checks;

/// <summary>An address that was published once leads somewhere for ever: people keep it, print it and send it to others.</summary>
internal static class AddressCheck
{
    /// <param name="published">What <c>adresses.txt</c> holds.</param>
    /// <param name="content">What would be published now.</param>
    /// <param name="findings">Where to report.</param>
    public static void Run(ImmutableArray<(string Address, Place Place)> published, SiteContent content, Findings findings)
    {
        var standing = PublicAddresses.Of(content).ToHashSet(StringComparer.Ordinal);
        RemindOfManifests(published, content, findings);
        foreach (var (address, place) in published.Where(line => !standing.Contains(line.Address)))
        {
            findings.Add(
                FindingCode.LostAddress,
                place,
                $"L’adresse « {address} » a été publiée, et ne mène plus à rien.",
                $"Dans l’en-tête de la page qui la remplace, écrivez « anciennes-adresses: [{address[..(address.LastIndexOf('/') + 1)]}] ».");
        }
    }

    /// <summary>A consultation that was published and lost what it promised could be changed without anybody seeing it.</summary>
    private static void RemindOfManifests(ImmutableArray<(string Address, Place Place)> published, SiteContent content, Findings findings)
    {
        foreach (var consultation in content.Consultations.Where(consultation => consultation.Manifest is null && published.Any(line => line.Address == consultation.Page.Address)))
        {
            findings.Add(
                FindingCode.NotFrozen,
                Place.StartOf($"consultations/{consultation.Consultation.Slug}/{ConsultationReader.File}"),
                "Cette consultation a été publiée, et rien ne dit ici ce qu’elle a promis.",
                $"Gardez avec les textes le fichier {Manifest.File} que « parents publish » a écrit.");
        }
    }
}
