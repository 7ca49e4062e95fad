using System.Collections.Immutable;
using System.Text;

namespace Parents.Cli.Import;

/// <summary>A table as spreadsheets save it (RFC 4180, UTF-8), with semicolons or commas.</summary>
/// <param name="Rows">Those that hold something.</param>
/// <param name="Problem">What cannot be read, in French; null where all can.</param>
internal sealed record CsvTable(ImmutableArray<CsvRow> Rows, string? Problem)
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CsvTable Read(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = utf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Refuse("Le fichier n’est pas en UTF-8 : dans le tableur, choisissez « CSV UTF-8 » en l’enregistrant.");
        }

        // UTF-16 without accents is UTF-8 too, with a zero after each letter.
        return text.Contains('\0', StringComparison.Ordinal)
            ? Refuse("Le fichier n’est pas un tableau en UTF-8 : dans le tableur, choisissez « CSV UTF-8 » en l’enregistrant.")
            : new Reader(text, SeparatorOf(text)).Read();
    }

    /// <summary>No name of a column holds either.</summary>
    private static char SeparatorOf(string text) => text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length)).Contains(';') ? ';' : ',';

    private static CsvTable Refuse(string problem) => new([], problem);

    private sealed class Reader(string text, char separator)
    {
        private int at;
        private int line = 1;

        public CsvTable Read()
        {
            var rows = ImmutableArray.CreateBuilder<CsvRow>();
            while (at < text.Length)
            {
                var first = line;
                var cells = ImmutableArray.CreateBuilder<string>();
                do
                {
                    if (ReadCell() is not { } cell)
                    {
                        return Refuse($"Ligne {first} : un guillemet n’est pas à sa place. Ouvrez le fichier dans un tableur et enregistrez-le à nouveau.");
                    }

                    cells.Add(cell);
                }
                while (Skip(separator));
                SkipLineEnd();
                if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                {
                    rows.Add(new CsvRow(first, cells.ToImmutable()));
                }
            }

            return new CsvTable(rows.ToImmutable(), null);
        }

        /// <returns>Null where its quotes are wrong.</returns>
        private string? ReadCell()
        {
            if (!Skip('"'))
            {
                var start = at;
                while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                {
                    at++;
                }

                return text[start..at];
            }

            var cell = new StringBuilder();
            while (at < text.Length)
            {
                if (Skip('"') && !Skip('"', then: () => cell.Append('"')))
                {
                    return at == text.Length || text[at] == separator || text[at] is '\r' or '\n' ? cell.ToString() : null;
                }

                if (at < text.Length && text[at] != '"')
                {
                    line += IsLineEnd() ? 1 : 0;
                    cell.Append(text[at++]);
                }
            }

            return null;
        }

        /// <summary>Of the two signs that end a line on some machines, the last.</summary>
        private bool IsLineEnd() => text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));

        private void SkipLineEnd()
        {
            line += at < text.Length ? 1 : 0;
            Skip('\r');
            Skip('\n');
        }

        private bool Skip(char sign, Action? then = null)
        {
            if (at == text.Length || text[at] != sign)
            {
                return false;
            }

            at++;
            then?.Invoke();
            return true;
        }
    }
}
