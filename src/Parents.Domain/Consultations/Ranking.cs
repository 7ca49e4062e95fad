using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Parents.Domain.Consultations;

/// <summary>Items put in order by numbers: 1 for the first.</summary>
public sealed record Ranking : Question
{
    public required ImmutableArray<Option> Items { get; init; }

    /// <summary>How many ranks are given, from 1 on; at most as many as there are items.</summary>
    public required int Ranks { get; init; }

    [JsonIgnore]
    public override ImmutableArray<Field> Fields
    {
        get
        {
            ImmutableArray<Option> ranks = [.. Enumerable.Range(1, Ranks).Select(Rank).Select(rank => new Option(rank, rank))];
            return [.. Items.Select(item => new Field(FieldOf(item), item.Label, Required: false, ranks)), .. DeclineField()];
        }
    }

    [JsonIgnore]
    public override ImmutableArray<string> Inputs => [.. Items.Select(FieldOf), Id];

    public string FieldOf(Option item) => $"{Id}.{item.Id}";

    public override void Read(SheetReading reading)
    {
        var ranked = Items.SelectMany(item => reading.Sheet.Filled(FieldOf(item)).Select(rank => (Item: item, Rank: rank.Trim()))).ToList();
        if (TryReadDecline(reading, [.. reading.Sheet.Filled(Id), .. ranked.Select(given => given.Rank)]))
        {
            return;
        }

        if (reading.Sheet.Filled(Id) is not [] || ranked.Any(given => !int.TryParse(given.Rank, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank < 1 || rank > Ranks))
        {
            reading.Refuse(Id, ProblemCode.OptionUnknown);
        }
        else if (ranked.DistinctBy(given => given.Item).Count() < ranked.Count || ranked.DistinctBy(given => Rank(given.Rank)).Count() < ranked.Count)
        {
            reading.Refuse(Id, ProblemCode.RankRepeated);
        }
        else if (ranked.Count < Ranks && (Required || ranked.Count > 0))
        {
            reading.Refuse(Id, ProblemCode.RankMissing, Ranks);
        }
        else
        {
            foreach (var (item, rank) in ranked)
            {
                reading.Accept(FieldOf(item), Rank(rank));
            }
        }
    }

    private static string Rank(int rank) => rank.ToString(CultureInfo.InvariantCulture);

    private static string Rank(string typed) => Rank(int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture));
}
