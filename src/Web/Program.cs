using Goldseam.Web.Calm;
using Goldseam.Web.Layout;
using Goldseam.Web.Welcome;
using Microsoft.AspNetCore.Http.HttpResults;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.Services.AddRazorComponents();

var app = builder.Build();
var visitor = new Frame(Texts.English, FormToken: "", Tab: null, SignedIn: false);

app.UseOurHeaders();
app.MapStaticAssets();
app.MapGet("/", () => new RazorComponentResult<WelcomePage>(new
{
    Frame = visitor,
    OperatorName = app.Configuration["Goldseam:Operator"],
    CanBegin = true,
}));
app.MapGet("/calm", () => new RazorComponentResult<CalmPage>(new { Frame = visitor }));
app.MapGet("/offline", () => new RazorComponentResult<OfflinePage>(new { Frame = visitor }));
app.MapFallback(() => new RazorComponentResult<StatusPage>(new
{
    Frame = visitor,
    Status = StatusCodes.Status404NotFound,
    Heading = visitor.T["There is nothing here"].Value,
    Sentence = visitor.T["The page may have moved, or it may not be yours to see."].Value,
})
{ StatusCode = StatusCodes.Status404NotFound });

app.Run();
