using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Notes;

public sealed class NotesTests
{
    static readonly NotesState Empty = Cast.Drawer(Cast.Mara).Notes;

    static NotesState With(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given).Notes;

    [Fact]
    public void A_note_is_kept_with_its_words_in_the_entry_after()
    {
        Empty.Keep(Cast.Id(1), Cast.Write("What I would say.")).Comes_to(
            new NoteMade(Cast.Id(1)), new NoteWords(Cast.Id(1), Cast.Write("What I would say.")));
        Assert.Equal(2, With(new NoteMade(Cast.Id(1)), new NoteWords(Cast.Id(1), Cast.Write("Words."))).Kept.Single().Words.Seq);
    }

    [Fact]
    public void A_note_is_kept_once_whatever_the_second_tap_says() =>
        With(new NoteMade(Cast.Id(1))).Keep(Cast.Id(1), Cast.Write("Otherwise.")).Is_already_so();

    [Fact]
    public void A_note_is_withdrawn_with_its_words_and_only_once()
    {
        With(new NoteMade(Cast.Id(1))).Withdraw(Cast.Id(1)).Comes_to(new NoteWithdrawn(Cast.Id(1), Withdraws: 2));
        var withdrawn = With(new NoteMade(Cast.Id(1)), new NoteWithdrawn(Cast.Id(1), 2));
        withdrawn.Withdraw(Cast.Id(1)).Is_already_so();
        withdrawn.Keep(Cast.Id(1), Cast.Write("From an old tab.")).Is_already_so();
        Assert.Empty(withdrawn.Kept);
    }

    [Fact]
    public void Put_back_it_keeps_its_place_and_its_day_and_is_so_once()
    {
        DrawerEvent[] deleted = [new NoteMade(Cast.Id(1)), new NoteMade(Cast.Id(2)), new NoteWithdrawn(Cast.Id(1), 2)];
        With(deleted).PutBack(Cast.Id(1), Cast.Write("Words.")).Comes_to(
            new NotePutBack(Cast.Id(1)), new NoteWords(Cast.Id(1), Cast.Write("Words.")));
        var back = With([.. deleted, new NotePutBack(Cast.Id(1)), new NoteWords(Cast.Id(1), Cast.Write("Words."))]);
        Assert.Equal([Cast.Id(1), Cast.Id(2)], back.Kept.Select(n => n.Id));
        Assert.Equal((With(deleted).All[0].At, 5L), (back.All[0].At, back.All[0].Words.Seq));
        back.PutBack(Cast.Id(1), Cast.Write("From another tab.")).Is_already_so();
        back.Withdraw(Cast.Id(1)).Comes_to(new NoteWithdrawn(Cast.Id(1), 5));
        back.PutBack(Cast.Id(9), Cast.Write("Nowhere.")).Is_refused_as<NoSuchNote>();
    }

    [Fact]
    public void What_is_not_there_cannot_be_withdrawn() => Empty.Withdraw(Cast.Id(1)).Is_refused_as<NoSuchNote>();

    [Fact]
    public void A_note_can_be_withdrawn_for_longer_than_its_words_stay()
    {
        Assert.True(NotesState.Horizon > Fading.After);
        Assert.Equal(2, Later(299).All.Count);
        Assert.Equal(Cast.Id(2), Later(300).All.Single().Id);
    }

    /// <summary>Two notes so many days apart, on the day of the second.</summary>
    static NotesState Later(int days)
    {
        var (first, second) = (Cast.Evening, Cast.Evening + Duration.FromDays(days));
        return new DrawerState(new(DrawerState.Practices, _ => null, [
            new(1, new NoteMade(Cast.Id(1)), Cast.Mara, first), new(2, new NoteMade(Cast.Id(2)), Cast.Mara, second)],
            second.InUtc().Date.PlusDays(1))).Notes;
    }

    [Fact]
    public void A_note_is_remembered_for_three_hundred_days_from_when_it_was_last_written()
    {
        var evening = Cast.Drawer(Cast.Mara, new NoteMade(Cast.Id(1))).Notes;
        IEnumerable<Note> Left(NotesState notes, int days) => ((NotesState)NotesState.Practice.Trim(notes, Cast.Sunday.PlusDays(days))).All;
        Assert.Single(Left(evening, 300));
        Assert.Empty(Left(evening, 301));
        var back = new NotesState([evening.All[0] with { PutBack = Cast.Evening + Duration.FromDays(10) }]);
        Assert.Single(Left(back, 310));
        Assert.Empty(Left(back, 311));
    }
}
