using System.Reflection;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Goldseam.Web.Tests.Pages;

public sealed class ViewTests
{
    /// <summary>Every page, and every fragment that answers a form alone.</summary>
    static IReadOnlyList<Type> Answered { get; } =
        [.. typeof(WebProgram).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Page)) || ViewOf(t) is not null))];

    static Type? ViewOf(Type? type) => type is null ? null
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fragment<>) ? type.GetGenericArguments()[0]
        : ViewOf(type.BaseType);

    [Fact]
    public void A_page_is_given_its_frame_and_one_view_and_nothing_by_any_other_name()
    {
        Assert.True(Answered.Count > 60);
        foreach (var page in Answered)
        {
            var given = page.GetProperties().Where(p => p.GetCustomAttribute<ParameterAttribute>() is not null).Select(p => p.Name);
            string[] may = ViewOf(page) is null ? ["Frame"] : ["Frame", "View"];
            Assert.True(may.ToHashSet(StringComparer.Ordinal).SetEquals(given), page.Name);
        }
    }

    [Fact]
    public void What_stands_in_a_house_of_its_own_is_answered_as_a_page() =>
        Assert.All(
            typeof(WebProgram).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Piece)) && !t.IsAbstract && t.Name.EndsWith("Page", StringComparison.Ordinal)),
            t => Assert.True(Answered.Contains(t) || t == typeof(Members.AlonePage), t.Name));

    [Fact]
    public void Only_one_file_hands_pages_to_the_framework() =>
        Assert.Equal(["Answer.cs"], Source.Using("RazorComponentResult"));
}
