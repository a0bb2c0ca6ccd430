using AngleSharp.Dom;

namespace Goldseam.Web.Tests.Cast;

/// <summary>
/// What every refusal that anybody meets holds to: it is said once, and where it is about a field, that field says so, is described by the
/// sentence and has the focus (WCAG 2.2, 3.3.1).
/// </summary>
static class Refusals
{
    public static void AreSaid(Reply reply, string by)
    {
        if (reply.Status != 422) return;
        var sentences = reply.Html.QuerySelectorAll("#refusal");
        var fields = reply.Html.QuerySelectorAll("[aria-invalid]");
        Assert.True(sentences.Length == 1, $"{by}: said {sentences.Length} times");
        Assert.True(reply.Html.QuerySelectorAll("[autofocus]").Length <= 1, $"{by}: two take the focus");
        Assert.True(fields.Length <= 1, $"{by}: {fields.Length} fields are refused");
        if (fields.SingleOrDefault() is { } field) IsMarked(field, by);
        else Assert.True(sentences.All(s => !s.ClassList.Contains("wrong")), $"{by}: said beside no field");
    }

    static void IsMarked(IElement field, string by)
    {
        Assert.True(field.HasAttribute("autofocus"), $"{by}: the refused field has not the focus");
        Assert.Contains("refusal", (field.GetAttribute("aria-describedby") ?? "").Split(' '));
        Assert.True(field.Closest("details:not([open])") is null, $"{by}: the refused field is folded away");
    }
}
