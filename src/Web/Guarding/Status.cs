using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Web.Forms;
using Goldseam.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;

namespace Goldseam.Web.Guarding;

/// <summary>Answers that are not a page of the product: a heading, one kind sentence, and every word that was typed.</summary>
public static class Status
{
    public static IResult Of(Here here, int status, string heading, string sentence, IReadOnlyList<string>? kept = null) =>
        Answer.Page<StatusPage, StatusView>(here, new(status, here.Texts[heading].Value, here.Texts[sentence].Value, kept), status);

    public static IResult NotHere(Here here) =>
        Of(here, 404, "There is nothing here", "The page may have moved, or it may not be yours to see.");

    /// <summary>The kind, the place in the program and what the machine lacks, never a message that could quote what somebody wrote.</summary>
    public static void NoteFailure(this ILoggerFactory logs, Exception failure)
    {
        var (log, kind) = (logs.CreateLogger("Goldseam"), failure.GetType().Name);
        var place = new System.Diagnostics.StackTrace(failure).GetFrame(0)?.GetMethod()?.Name;
        if (Trouble.ReasonOf(failure) is { } reason) log.LogError("{Kind} in {Place}: {Reason}", kind, place, reason);
        else log.LogError("{Kind} in {Place}", kind, place);
    }

    /// <summary>What goes wrong without being expected: something does not match in the store, or it is a bug.</summary>
    public static IApplicationBuilder UseKindFailures(this IApplicationBuilder app) => app.UseExceptionHandler(KindFailures).Use(NoBlankPage);

    static ExceptionHandlerOptions KindFailures => new()
    {
        SuppressDiagnosticsCallback = _ => true,
        ExceptionHandler = async context =>
        {
            var failure = context.Features.Get<IExceptionHandlerFeature>()!.Error;
            if (failure is BadHttpRequestException bad)
            {
                await NotRead(context, bad.StatusCode);
                return;
            }
            if (failure is VisitEndedException)
            {
                // Ended while it was on its way, by its member's own hand elsewhere.
                var typed = context.Request.HasFormContentType ? TypedWords.In(context.Request.Form) : null;
                HereOf(context).Leave();
                await (await Guard.SignInFirst(context, HereOf(context), typed)).ExecuteAsync(context);
                return;
            }
            context.RequestServices.GetRequiredService<ILoggerFactory>().NoteFailure(failure);
            await (failure switch
            {
                SetBackException { Entry: { } entry } => Record.RecordPages.SetBack(HereOf(context), entry),
                TamperingException { Entry: { } entry } => Mismatch(context, entry),
                TamperingException => Mismatch(context, null),
                _ => await NotNow(context, isAway: failure is StoreAwayException),
            }).ExecuteAsync(context);
        },
    };

    /// <summary>Whether a form was saved in the last moment is not always known: then the words are there, and the advice is to look.</summary>
    static async Task<IResult> NotNow(HttpContext context, bool isAway)
    {
        var unsaved = await Guard.Unsaved(context);
        return Of(
            HereOf(context), isAway ? 503 : 500, isAway ? "We cannot reach what is stored" : "We could not do this",
            HttpMethods.IsPost(context.Request.Method)
                ? "It is not your fault, and what you saved before is safe. In a moment, look whether this was saved, and send it again if it was not."
                : "It is not your fault, and what you saved before is safe. Try again in a moment.",
            unsaved);
    }

    /// <summary>A route that was bound when the program was built says of an address it cannot read 400, and nothing else.</summary>
    static async Task NoBlankPage(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: 400, HasStarted: false, ContentType: null }) await NotRead(context, 400);
    }

    static Task NotRead(HttpContext context, int status) =>
        Of(HereOf(context), status, "We could not read this", "Only the forms of these pages can be sent here.").ExecuteAsync(context);

    static IResult Mismatch(HttpContext context, long? entry)
    {
        var here = HereOf(context);
        return Of(here, 500, "Something does not match", entry is { } number
            ? here.Texts["Entry {0} is not as it was written, so nothing is shown. Speak with whoever runs this place: a backup may help.", number].Value
            : "What is stored is not as it was written, so nothing is shown. Speak with whoever runs this place: a backup may help.");
    }

    static Here HereOf(HttpContext context) => context.RequestServices.GetRequiredService<Here>();
}
