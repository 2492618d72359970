using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Lets routing refuse methods that a page does not have (405). Razor Pages would draw the page without running a handler.
/// </summary>
public sealed class PageMethods : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var methods = model.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).DefaultIfEmpty(HttpMethods.Get).ToHashSet();
        if (methods.Contains(HttpMethods.Get))
        {
            methods.Add(HttpMethods.Head);
        }

        model.EndpointMetadata.Add(new HttpMethodMetadata(methods));
    }
}

/// <summary>A form that names no handler of its page is not found. The page would be drawn without what it shows.</summary>
public sealed class KnownHandler : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}

public static class PageConventions
{
    /// <summary>Adds a convention, and returns the collection, as the framework's own methods do.</summary>
    public static PageConventionCollection With(this PageConventionCollection conventions, IPageConvention convention)
    {
        conventions.Add(convention);
        return conventions;
    }
}
