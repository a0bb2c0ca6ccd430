using Goldseam.Domain.Entries;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Goldseam.Web.Links;

/// <summary>
/// What somebody finds on Today before they are asked anything. A practice hands over what is there; its words are read and it is made only
/// once it has found room.
/// </summary>
/// <param name="Rank">Lower stands higher.</param>
public abstract record NewsCard(int Rank)
{
    /// <summary>So many days, today among them, for most of what is new.</summary>
    public const int Days = 2;

    /// <summary>
    /// Given where something of the other's lies here for its reader: of all that does, Today shows the few with the lowest. Null for
    /// what needs no room.
    /// </summary>
    public int? Turn { get; init; }

    /// <summary>Null where none are shown.</summary>
    public abstract WordsAt? Words { get; }

    /// <returns>Null where its words are gone, and nothing is left to be shown.</returns>
    public abstract RenderFragment<Frame>? Drawn(FoundWords words);

    /// <summary>Without words that have to be read.</summary>
    public static NewsCard Of<TCard, TView>(int rank, Func<TView> view) where TCard : Fragment<TView> =>
        new Plain<TCard, TView>(rank, view);

    public static NewsCard Of<TCard, TView, TWords>(int rank, WordsAt<TWords> words, Func<TWords, TView> view)
        where TCard : Fragment<TView> where TWords : Event => new Worded<TCard, TView, TWords>(rank, words, view);

    /// <summary>A way to the page where it is.</summary>
    public static NewsCard Row(int rank, Func<NewsRowView> row) => Of<NewsRow, NewsRowView>(rank, row);

    /// <summary>Beside the cards, in a sentence.</summary>
    public static NewsCard Line(int rank, Func<NewsLineView> line) => Of<NewsLine, NewsLineView>(rank, line);

    static RenderFragment<Frame> Drawn<TCard, TView>(TView view) where TCard : Fragment<TView> => frame => builder =>
    {
        builder.OpenComponent(0, typeof(TCard));
        builder.AddComponentParameter(1, nameof(Piece.Frame), frame);
        builder.AddComponentParameter(2, nameof(Fragment<>.View), view);
        builder.CloseComponent();
    };

    sealed record Plain<TCard, TView>(int Rank, Func<TView> View) : NewsCard(Rank) where TCard : Fragment<TView>
    {
        public override WordsAt? Words => null;

        public override RenderFragment<Frame> Drawn(FoundWords words) => Drawn<TCard, TView>(View());
    }

    sealed record Worded<TCard, TView, TWords>(int Rank, WordsAt<TWords> At, Func<TWords, TView> View) : NewsCard(Rank)
        where TCard : Fragment<TView> where TWords : Event
    {
        public override WordsAt Words => At;

        public override RenderFragment<Frame>? Drawn(FoundWords words) =>
            words.At(At) is { } found ? Drawn<TCard, TView>(View(found)) : null;
    }
}

/// <param name="Hint">What it is about.</param>
public sealed record NewsRowView(string Href, string Icon, string Says, string? Hint = null);

/// <param name="To">Where there is more of it.</param>
public sealed record NewsLineView(string Says, PageLink? To = null);
