using System.Text.RegularExpressions;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Goldseam.Web.Demo;
using Goldseam.Web.Demo.Lives;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Pages;
using Goldseam.Web.Tests.Routes;
using NodaTime.Text;

namespace Goldseam.Web.Tests.Processes;

/// <summary>The demonstration as somebody meets it: started from a shell, looked at with a browser.</summary>
public sealed partial class DemoTests
{
    const string Notice = "This is a demonstration.";

    static async Task<Person> SignsIn(GoldseamProgram program, DemoPerson who)
    {
        var person = program.Meets(who.Name);
        Assert.Equal("/today", (await person.Sends("/sign-in", ("signInName", who.SignInName), ("passphrase", who.Passphrase))).Location);
        return person;
    }

    static async Task<Person> Becomes(GoldseamProgram program, string name)
    {
        var person = program.Meets(name);
        Assert.Contains($"action=\"/demo/{name}\"", (await person.Opens("/demo")).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await person.Sends($"/demo/{name}")).Location);
        Assert.Contains("inputmode=\"numeric\"", (await person.Opens("/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal("/today", (await person.Sends("/unlock", ("pin", DemoPerson.Digits))).Location);
        return person;
    }

    [Fact]
    public async Task It_prints_what_opens_and_that_opens_and_every_page_says_what_it_is()
    {
        using var program = new GoldseamProgram();
        await program.Demonstrates();
        foreach (var printed in DemoPerson.Both.SelectMany(p => new[] { p.Name, p.SignInName, p.Passphrase }).Append(DemoPerson.Digits))
            Assert.Contains(program.Said, line => line.Contains(printed, StringComparison.Ordinal));

        var (kim, sam) = (await SignsIn(program, DemoPerson.Kim), await SignsIn(program, DemoPerson.Sam));
        Assert.Contains("Yes to the sea.", (await kim.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes to the sea.", (await sam.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("Slept through. I had forgotten", (await sam.Opens("/check-ins")).Text, StringComparison.Ordinal);
        Assert.Contains("/show\"", (await sam.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Contains("thought about the tomatoes", (await kim.Opens("/notes")).Text, StringComparison.Ordinal);

        Assert.Contains("write nothing that is true", (await program.Meets("Vera").Opens("/begin/readers")).Text, StringComparison.Ordinal);
        var pages = RouteSamples.Pages.Where(p => p.Ids is null).Select(p => p.Address).Where(a => a != "/leave");
        foreach (var who in new[] { program.Meets("Vera"), kim })
            foreach (var address in pages.Append("/demo").Append("/nowhere"))
                if (await who.Opens(address) is { IsHtml: true } page)
                    Assert.True(page.Text.Contains(Notice, StringComparison.Ordinal), $"{who.Name}: {address}");
    }

    [Fact]
    public void The_program_knows_of_it_by_its_command_alone()
    {
        string[] endings = [".cs", ".razor", ".css", ".js"];
        var naming = from file in new[] { "Domain", "Store", "Web" }.SelectMany(p => SourceIn(Path.Combine(Source.Root, "src", p)))
                     where endings.Contains(Path.GetExtension(file)) && !file.StartsWith("Demo/", StringComparison.Ordinal)
                     where Names().IsMatch(File.ReadAllText(Path.Combine(Source.Web, file)))
                     select file;
        Assert.Equal(["Commands/CommandLine.cs"], naming);
    }

    static IEnumerable<string> SourceIn(string project) =>
        Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Source.Web, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot"));

    [GeneratedRegex(@"\bDemo|\bdemo(?:nstration)?\b", RegexOptions.None, 5000)]
    private static partial Regex Names();

    [Fact]
    public void What_they_did_with_a_practice_is_found_where_it_lies()
    {
        var files = Directory.GetFiles(Path.Combine(Source.Web, "Demo", "Lives")).Select(f => Path.GetFileNameWithoutExtension(f)!);
        Assert.Equal(files.Where(f => f != nameof(Life)).Order(StringComparer.Ordinal), Life.All.Select(l => l.GetType().Name));
        Assert.All(Life.All, life => Assert.NotEmpty(life.Deeds));
    }

    [Fact]
    public async Task One_tap_and_six_digits_open_it_as_either_of_the_two()
    {
        using var program = new GoldseamProgram();
        await program.Demonstrates();
        var somebody = await Becomes(program, "kim");
        Assert.Equal("Kim", (await somebody.Opens("/me")).Heading);
        Assert.Equal("/sign-in", (await somebody.Sends("/demo/sam")).Location);
        Assert.Equal("/today", (await somebody.Sends("/unlock", ("pin", DemoPerson.Digits))).Location);
        Assert.Equal("Sam", (await somebody.Opens("/me")).Heading);
        Assert.Equal(404, (await somebody.Sends("/demo/vera")).Status);
        Assert.Contains("href=\"/demo\"", (await program.Meets("Vera").Opens("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_lived_is_whole_both_have_the_same_record_and_the_next_start_begins_anew()
    {
        using var program = new GoldseamProgram();
        await program.Demonstrates();
        var words = new List<string>();
        foreach (var who in DemoPerson.Both)
            words.Add((await (await SignsIn(program, who)).Opens("/record")).Html.QuerySelector(".said.big")!.TextContent);
        Assert.Equal(words[0], words[1]);
        Assert.Equal(0, (await program.Runs("check", "--data", program.Data)).Code);
        var twice = await program.Runs("demo", "--data", program.Data, "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, twice.Code);
        Assert.Contains("is in use by another Goldseam", twice.Error, StringComparison.Ordinal);
        program.Dies();

        var theirs = Path.Combine(program.Data, "a-photograph.png");
        await File.WriteAllTextAsync(theirs, "Not ours.");
        await program.Demonstrates();
        Assert.Equal("Kim", (await (await Becomes(program, "kim")).Opens("/me")).Heading);
        Assert.Equal("Not ours.", await File.ReadAllTextAsync(theirs));
    }

    [Fact]
    public async Task What_a_real_place_is_told_means_nothing_here()
    {
        using var program = new GoldseamProgram();
        await program.Demonstrates(
            "ASPNETCORE_URLS=http://0.0.0.0:0", "Goldseam__Address=https://goldseam.example", "Goldseam__SignUp=Closed",
            $"Goldseam__Data={Path.Combine(program.Folder, "real")}", "Kestrel__Endpoints__All__Url=http://0.0.0.0:0");
        Assert.Contains(program.Said, line => line.StartsWith("  Look around   http://127.0.0.1:", StringComparison.Ordinal));
        Assert.Equal(200, (await program.Meets("Vera").Opens("/demo")).Status);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "real")));
    }

    [Fact]
    public async Task A_folder_of_somebody_s_own_is_left_as_it_is()
    {
        using var program = new GoldseamProgram();
        Directory.CreateDirectory(program.Data);
        var theirs = Path.Combine(program.Data, "goldseam.db");
        await File.WriteAllTextAsync(theirs, "Years of somebody's words.");
        var end = await program.Runs("demo", "--data", program.Data, "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, end.Code);
        Assert.Equal(
            $"{program.Data} holds what somebody wrote, so the demo leaves it as it is. Give it a folder of its own with --data.\n", end.Error);
        Assert.Equal([theirs], Directory.GetFileSystemEntries(program.Data));
        Assert.Equal("Years of somebody's words.", await File.ReadAllTextAsync(theirs));
    }

    [Fact]
    public async Task Nobody_can_be_anybody_in_a_real_place()
    {
        await using var place = await Place.Opens();
        var vera = place.Meets("Vera");
        Assert.Equal(404, (await vera.Opens("/demo")).Status);
        Assert.Equal(404, (await vera.Sends("/demo/kim")).Status);
        Assert.DoesNotContain("/demo", (await vera.Opens("/")).Text, StringComparison.Ordinal);
    }

    /// <summary>A minute after midnight, where clocks were put forward and back on the way, and on each day of a week.</summary>
    [Theory]
    [InlineData("2026-12-01T12:00:00Z")]
    [InlineData("2026-12-02T12:00:00Z")]
    [InlineData("2026-12-03T12:00:00Z")]
    [InlineData("2026-12-04T12:00:00Z")]
    [InlineData("2026-12-05T12:00:00Z")]
    [InlineData("2026-12-06T12:00:00Z")]
    [InlineData("2026-12-07T12:00:00Z")]
    [InlineData("2026-11-21T23:01:00Z")]
    [InlineData("2027-02-28T11:00:00Z")]
    [InlineData("2027-03-28T00:59:00Z")]
    [InlineData("2027-10-31T01:30:00Z")]
    public async Task They_can_live_their_weeks_up_to_any_moment(string now)
    {
        var folder = Directory.CreateTempSubdirectory("goldseam-").FullName;
        var moment = InstantPattern.General.Parse(now).Value;
        var phones = await DemoWeeks.Live(folder, moment, new SteadyRandom(), new DerivationCost(1_000, 1_000));
        Assert.NotEqual(phones.Kim, phones.Sam);
        Assert.StartsWith($"{Path.Combine(folder, "goldseam.db")} is whole", Backups.Check(folder), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
