using Parents.Domain.Consultations;
using Parents.Domain.Statistics;

namespace Parents.Theme.Pages;

/// <summary>A consultation as the console shows it: nothing that the site does not show.</summary>
/// <param name="Title">Of its page.</param>
/// <param name="Address">Path of its page below the site's address.</param>
/// <param name="ResultsAddress">Path of its results.</param>
/// <param name="Consultation">What is asked.</param>
/// <param name="State">Now.</param>
/// <param name="Results">Null where they cannot be read.</param>
/// <param name="Held">How many answers wait for a decision: those of days that are over.</param>
public sealed record ConsoleConsultation(string Title, string Address, string ResultsAddress, Consultation Consultation, FormState State, Results? Results, int Held = 0);
