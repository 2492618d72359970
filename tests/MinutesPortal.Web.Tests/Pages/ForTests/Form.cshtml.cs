using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MinutesPortal.Web.Tests.Pages.ForTests;

public sealed class FormModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Person Subscriber { get; set; } = new();

    public void OnGet()
    {
        // The page shows what was typed.
    }

    public void OnPost()
    {
        // It takes a form too.
    }

    public sealed class Person
    {
        [RegularExpression(".+@.+", ErrorMessage = "Enter an email address, like name@example.com")]
        public string? Email { get; set; }

        public string? Name { get; set; }

        [RegularExpression("daily|weekly", ErrorMessage = "Choose from the list")]
        public string? Often { get; set; }
    }
}
