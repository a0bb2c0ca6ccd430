using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.WhatHelps;

sealed class WhatHelpsRoutes : PracticeRoutes
{
    /// <summary>What helps each of them in a wave; the other can read it.</summary>
    public Ids Helps { get; private set; } = null!;

    /// <summary>And at night; nobody else can read that.</summary>
    public Ids Kept { get; private set; } = null!;

    readonly Dictionary<Guid, string> forms = [];

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /what-helps", "/what-helps"),
        new("GET /what-helps/new", "/what-helps/new"),
        new("GET /what-helps/comfort-words", "/what-helps/comfort-words"),
        new("GET /what-helps/theirs", "/what-helps/theirs"),
        new("GET /what-helps/{id:guid}", "/what-helps/{id}", null, s => s.Of<WhatHelpsRoutes>().Helps),
        new("GET /what-helps/{id:guid}/preview", "/what-helps/{id}/preview", null, s => s.Of<WhatHelpsRoutes>().Kept),
        new("POST /what-helps", "/what-helps", s => [
            ("id", s.Place.NewId()), ("form", s.Place.NewId()), ("saw", "none"), ("kind", "moment"), ("name", "At night"), ("helps", "Turn the light on."),
            ("pleaseNot", "Asking what it is."), ("forMe", "The window."), ("then", "")]),
        new("POST /what-helps/{id:guid}/show", "/what-helps/{id}/show", s => [
            ("form", s.Place.NewId()), ("saw", s.Of<WhatHelpsRoutes>().FormOf(s.Of<WhatHelpsRoutes>().Kept.Mara))], s => s.Of<WhatHelpsRoutes>().Kept),
        new("POST /what-helps/{id:guid}/take-back", "/what-helps/{id}/take-back", null, s => s.Of<WhatHelpsRoutes>().Helps)
            { SawNothing = "takes back what its id names" },
        new("POST /what-helps/{id:guid}/withdraw", "/what-helps/{id}/withdraw", s => [("saw", s.Of<WhatHelpsRoutes>().FormOf(s.Of<WhatHelpsRoutes>().Helps.Mara))],
            s => s.Of<WhatHelpsRoutes>().Helps),
    ];

    string FormOf(Guid id) => forms[id];

    public override async Task LiveToday(Scene scene)
    {
        Helps = await scene.ForEach(async person =>
        {
            var id = await Writes(scene, person, "A wave");
            var shown = await person.Sends($"/what-helps/{id}/show", ("form", scene.Place.NewId()), ("saw", FormOf(id)));
            Assert.Equal("/what-helps", shown.Location);
            return id;
        });
        Kept = await scene.ForEach(person => Writes(scene, person, "At night"));
    }

    async Task<Guid> Writes(Scene scene, Person person, string name)
    {
        var (id, form) = (scene.Place.NewId(), scene.Place.NewId());
        forms[Guid.Parse(id)] = form;
        Assert.Equal("/what-helps", (await person.Writes_what_helps(id, form, name)).Location);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        // The seventh is refused, as privately.
        new("what helps him", async a =>
            Assert.True((await a.Jonas.Writes_what_helps(a.NewId(), a.NewId(), a.AnyOf("A wave", "The shop"))).Status is 302 or 422)),
        new("what helps him, written and deleted", async a =>
        {
            var (id, form) = (a.NewId(), a.NewId());
            if ((await a.Jonas.Writes_what_helps(id, form)).Status == 302) await a.Sends($"/what-helps/{id}/withdraw", ("saw", form));
        }),
        new("comfort words, for the first time or anew", async a =>
        {
            var page = (await a.Jonas.Opens("/what-helps/comfort-words")).Html;
            string On(string name) => page.QuerySelector($"form [name={name}]")!.GetAttribute("value")!;
            await a.Sends("/what-helps",
                ("id", On("id")), ("form", a.NewId()), ("saw", On("saw")), ("kind", "comfort-words"), ("name", ""), ("helps", "I am here."),
                ("pleaseNot", "It is past."), ("forMe", ""), ("then", ""));
        }),
        new("what helps him without a name", a => a.IsRefused("/what-helps",
            ("id", a.NewId()), ("form", a.NewId()), ("saw", "none"), ("kind", "moment"), ("name", ""), ("helps", "Sit by me."))),
    ];
}
