using System.Globalization;

namespace Parents.Site.Inspection;

/// <summary>How weights are written for people.</summary>
public static class Weight
{
    /// <summary>« 9,8 ko »: a thousand bytes each.</summary>
    public static string Kilobytes(int bytes) => string.Create(CultureInfo.GetCultureInfo("fr"), $"{bytes / 1000m:0.0}\u00a0ko");
}
