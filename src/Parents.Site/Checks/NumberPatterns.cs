namespace Parents.Site.Checks;

/// <summary>Parts of regexes that leave white space in a pattern out of account.</summary>
internal static class NumberPatterns
{
    public const string Month = "(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    /// <summary>17 mai 2018, 1er avril, 17/05/2018 or 2018-05-17.</summary>
    public const string Day = $$"""(?:(?:1er|\d{1,2})\s+{{Month}}(?!\p{L})(?:\s+\d{4}(?!\d))?|\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d))""";

    /// <summary>Time, money or a share; also « premiers mois ».</summary>
    public const string Unit = """
        (?:(?:premi|derni)(?:er|ère)s?\s+|prochaine?s?\s+)?
        (?:
            %
          | pour\s+(?:cent|mille)
          | (?:(?:millions?|milliards?)\s+d[’'])?euros?
          | (?:millions?|milliards?)?\s*€
          | h(?:\s*\d{2})?
          | heures?(?:\s+\d{2}|\s+et\s+demie?)?
          | (?:demi-)?(?:jours?|journées?)(?:\s+(?:ouvrables?|ouvrés?|scolaires?|calendrier|calendaires?|francs?))?
          | (?:ans?|années?|mois)(?:\s+et\s+demie?)?
          | demi-heures? | semaines? | minutes? | min | secondes? | périodes? | trimestres? | semestres?
        )(?![\p{L}\d])
        """;
}
