using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Goldseam.Web.Forms;

/// <summary>
/// A form of which not one field arrived is bound to nothing at all. Here it becomes an empty form, so that each handler answers it
/// with the sentence it has for a field that is missing.
/// </summary>
static class EmptyForms
{
    public static TBuilder WithEmptyForms<TBuilder>(this TBuilder pages) where TBuilder : IEndpointConventionBuilder =>
        pages.AddEndpointFilterFactory((route, next) =>
        {
            var at = Array.FindIndex(route.MethodInfo.GetParameters(), p => p.GetCustomAttribute<FromFormAttribute>() is not null);
            if (at < 0) return next;
            var form = route.MethodInfo.GetParameters()[at].ParameterType;
            return call =>
            {
                call.Arguments[at] ??= Activator.CreateInstance(form);
                return next(call);
            };
        });
}
