using System.Collections.Immutable;
using Parents.Site.Pages;
using Parents.Theme.Pages;

namespace Parents.Functions.Organizers;

/// <summary>What the console knows at one moment; <see cref="WorkQueue"/> looks through it for what needs a person.</summary>
internal sealed record ConsoleReading(Snapshot Snapshot, ImmutableArray<ConsoleConsultation> Consultations, DateTimeOffset Now);
