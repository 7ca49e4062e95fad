using System.Text;
using Microsoft.Playwright;
using Parents.Browser.Forms;
using Parents.Functions.Organizers;

namespace Parents.Browser;

/// <summary>One page of each type that readers meet, in the states that change its look.</summary>
internal static class PageTypes
{
    public const string Poll = "/consultations/hannut-et-chez-vous/";

    /// <summary>Those that have an address of their own, by a name for pictures and messages.</summary>
    public static IReadOnlyDictionary<string, string> ByName { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["accueil"] = "/",
        ["section"] = "/guides/",
        ["guide"] = "/guides/cpms/",
        ["guide-etapes"] = "/guides/exclusion/",
        ["guide-tableau"] = "/guides/vers-qui-me-tourner/",
        ["guide-france"] = "/guides/france/psad/",
        ["reglement"] = "/roi/roi-en-clair/",
        ["reglement-ecole"] = "/roi/ecoles/modele/",
        ["charte"] = "/charte/",
        ["parcours"] = "/parcours/",
        ["parcours-etapes"] = "/parcours/mon-enfant-ne-veut-plus-aller-a-l-ecole/",
        ["hors-ligne"] = "/pages/hors-ligne/",
        ["syntheses"] = "/syntheses/",
        ["synthese"] = "/syntheses/hannut-2018/",
        ["synthese-longue"] = "/syntheses/conseil-de-provence-2022/",
        ["glossaire"] = "/glossaire/",
        ["recherche"] = "/recherche/",
        ["plan"] = "/pages/plan-du-site/",
        ["page"] = "/pages/vie-privee/",
        ["consultations"] = "/consultations/",
        ["consultation"] = Poll,
        ["resultats-vides"] = Poll + "resultats/",
        ["affiche"] = "/guides/cpms/affiche/",
        ["affiche-consultation"] = Poll + "affiche/",
        ["langue"] = "/nl/",
        ["langue-droite-a-gauche"] = "/ar/",
        ["traduction"] = "/en/guides/cpms/",
        ["traduction-droite-a-gauche"] = "/ar/guides/exclusion/",
        ["introuvable"] = "/nulle-part/",
    };

    /// <summary>Every page of every type, one after the other: those above, an open menu, unfolded figures, a page that is read aloud, a search that found something, the form with its errors, the check page, the receipt, forms of parts with what they say, an address of the API that has nothing, an organizer's way in, and results with tables.</summary>
    public static async Task VisitAsync(World world, IPage page, Func<string, Task> look, CancellationToken cancellationToken)
    {
        await page.Context.HaveVoicesAsync(DeviceVoices.French);
        foreach (var (name, address) in ByName)
        {
            await page.GotoAsync(world.Address(address));
            await look(name);
        }

        await page.GotoAsync(world.Address("/charte/#menu"));
        await look("menu");
        await page.GotoAsync(world.Address("/syntheses/hannut-2018/"));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        await look("synthese-depliee");
        await page.GotoAsync(world.Address("/guides/cpms/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".p-player")).ToBeInViewportAsync();
        await look("ecoute");
        await page.GotoAsync(world.Address("/recherche/?q=abscence"));
        await Assertions.Expect(page.Locator(".p-found li").First).ToBeVisibleAsync();
        await look("recherche-trouvee");
        await page.GotoAsync(world.Address("/api/nulle-part/"));
        await look("message");
        await VisitConsoleAsync(world, page, look, cancellationToken);

        await page.GotoAsync(world.Address(Poll));
        await page.EvaluateAsync("document.querySelector('form[data-keep]').submit()");
        await Assertions.Expect(page.Locator(".p-error-summary")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await look("formulaire-erreurs");
        await page.ChooseAsync("oui");
        await page.CheckAnswersAsync();
        await look("relecture");
        await page.SendAnswersAsync();
        await look("recu");
        await VisitFormsAsync(page, look, cancellationToken);
        await FillTablesAsync(world, cancellationToken);
        await page.GotoAsync(world.Address(Poll + "resultats/"));
        await Assertions.Expect(page.Locator("#tableau-dossier")).ToBeVisibleAsync();
        await look("resultats");
    }

    /// <summary>Forms of several parts and every kind of question: in place with what is missing, the last part, the check, what could not be sent; and two languages side by side with an error.</summary>
    private static async Task VisitFormsAsync(IPage page, Func<string, Task> look, CancellationToken cancellationToken)
    {
        await using var forms = await World.StartAsync(FormContent.Text, cancellationToken);
        await page.GotoAsync(forms.Address(FormContent.EveryKind));
        await page.PressAsync("Continuer");
        await Assertions.Expect(page.Locator(".p-wrong").First).ToBeVisibleAsync();
        await look("partie-manques");
        await page.FillEveryKindAsync();
        await look("relecture-sur-place");
        await page.Context.SetOfflineAsync(true);
        await page.PressAsync("Envoyer mes réponses");
        await Assertions.Expect(page.Unsent()).ToBeVisibleAsync();
        await look("pas-encore-envoye");
        await page.PressAsync("Effacer mes réponses");
        await page.Context.SetOfflineAsync(false);

        await page.GotoAsync(forms.Address(FormContent.EveryKind));
        await page.Locator("input[name=manque][value=non]").CheckAsync();
        await page.Locator("input[name=raisons][value=ecole]").CheckAsync();
        await page.PressAsync("Continuer");
        await Assertions.Expect(page.Heading()).ToHaveTextAsync("Pour finir");
        await look("partie-derniere");
        await page.GotoAsync(forms.Address(FormContent.TwoLanguages + "ar/"));
        await page.EvaluateAsync("document.querySelector('form[data-keep]').submit()");
        await Assertions.Expect(page.Locator(".p-error-summary")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await look("deux-langues-erreurs");
    }

    /// <summary>The way of an organizer: in with a wrong phrase, then with a link, and out.</summary>
    private static async Task VisitConsoleAsync(World world, IPage page, Func<string, Task> look, CancellationToken cancellationToken)
    {
        await page.GotoAsync(world.Address(OrganizerAddress.SignIn));
        await look("entrer");
        await page.EnterAsync("tulipe mouton");
        await look("entrer-erreur");
        await page.GotoAsync(world.Address(await world.InviteAsync(cancellationToken)));
        await look("invitation");
        await page.TakeInvitationAsync();
        await look("phrase");
        await page.GotoAsync(world.Address(OrganizerAddress.Console));
        await look("organisation");
        await page.LeaveAsync();
    }

    private static async Task FillTablesAsync(World world, CancellationToken cancellationToken)
    {
        for (var parent = 0; parent < 10; parent++)
        {
            var roi = parent % 2 == 0 ? "oui" : "non";
            var body = $$$"""{"cle":"{{{parent:x32}}}","reponses":{"dossier":"oui","signes":"non","roi":"{{{roi}}}","association":"non"}}""";
            using var answer = new StringContent(body, Encoding.UTF8, "application/json");
            var reply = await world.Site.Client.PostAsync(new Uri("/api" + Poll + "reponses", UriKind.Relative), answer, cancellationToken);
            reply.EnsureSuccessStatusCode();
        }

        await world.Site.TickAsync(cancellationToken);
    }
}
