using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Notes;

sealed class NotesRoutes : PracticeRoutes
{
    public Ids Notes { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /notes", "/notes"),
        new("GET /notes", "/notes?before=1"),
        new("POST /notes", "/notes", s => [("id", s.Place.NewId()), ("words", "What I would say, if I dared.")]) { SawNothing = "makes something new" },
        new("POST /notes/{id:guid}/withdraw", "/notes/{id}/withdraw", null, s => s.Of<NotesRoutes>().Notes) { SawNothing = "a note is never changed" },
        new("POST /notes/{id:guid}/put-back", "/notes/{id}/put-back", _ => [("words", "What I would say."), ("before", "")],
            s => s.Of<NotesRoutes>().Notes) { SawNothing = "a note is never changed" },
    ];

    public override async Task LiveToday(Scene scene) => Notes = await scene.ForEach(async person =>
    {
        var id = scene.Place.NewId();
        await person.Writes_a_note($"{person.Name} wrote this alone.", id);
        return Guid.Parse(id);
    });

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a note", a => a.Jonas.Writes_a_note(new string('n', a.Chance.Next(1, 3000)), a.NewId())),
        new("ten notes", async a =>
        {
            for (var i = 0; i < 10; i++) await a.Jonas.Writes_a_note("One of many.", a.NewId());
        }),
        new("a note that he let go and put back", async a =>
        {
            var id = a.NewId();
            await a.Jonas.Writes_a_note("Only for a moment.", id);
            await a.Sends($"/notes/{id}/withdraw");
            if (a.Chance.Next(2) == 0) await a.Sends($"/notes/{id}/put-back", ("words", "Only for a moment."), ("before", ""));
        }),
    ];
}
