using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>What each new meeting of a panel starts with: time, introduction and standing items.</summary>
public sealed class TemplateModel(OfficePanels panels, Officer me) : PageModel
{
    private const int FreeLines = 3;

    public OpenedPanel Open { get; private set; } = null!;

    [BindProperty]
    public EditedText Time { get; set; } = new();

    /// <summary>The name of a <see cref="MeetingFormat"/>; empty where notices do not say.</summary>
    [BindProperty]
    public EditedText Format { get; set; } = new();

    [BindProperty]
    public EditedText Link { get; set; } = new();

    [BindProperty]
    public EditedPair Introduction { get; set; } = new();

    /// <summary>"true" where items are numbered in their order.</summary>
    [BindProperty]
    public EditedText NumbersItems { get; set; } = new();

    /// <summary>"true" where a second person agrees to every publication.</summary>
    [BindProperty]
    public EditedText SecondPerson { get; set; } = new();

    /// <summary>Whoever may not publish may not say who must agree to it.</summary>
    public bool MayAskForSecondPerson => me.MayPublish;

    [BindProperty]
    public List<TemplateLine> Lines { get; set; } = [];

    /// <summary>A hash of the items as the form showed them.</summary>
    [BindProperty]
    public string? ShownItems { get; set; }

    /// <summary>The index of the line that is the minutes of the last meeting; null for none.</summary>
    [BindProperty]
    public int? Minutes { get; set; }

    /// <summary>What another officer has saved in the meantime; null where nobody did.</summary>
    public IReadOnlyList<TemplateItem>? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var template = await panels.TemplateAsync(open.Panel, cancellationToken);
        (Time, Introduction) = (EditedText.Of(template.Time?.InWords()), EditedPair.Of(template.Introduction));
        (Format, Link) = (EditedText.Of(template.Format?.ToString()), EditedText.Of(template.Link));
        NumbersItems = EditedText.Of(Ticked(template.NumbersItems));
        SecondPerson = EditedText.Of(Ticked(template.NeedsSecondPerson));
        ShownItems = TemplateLine.HashOf(template.Items);
        Lines = [.. template.Items.Select(TemplateLine.Of)];
        Minutes = template.Items.Index().Where(item => item.Item.IsMinutes).Select(item => (int?)item.Index).FirstOrDefault();
        AddFreeLines();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var answer = await this.SaveAsync(() => panels.ChangeTemplateAsync(open, WhatChanges, MaySave, cancellationToken), OfficeLinks.Panel(id));
        AddFreeLines();
        if (Theirs is not null)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return answer;
    }

    /// <summary>For the audit.</summary>
    private string WhatChanges => !SecondPerson.IsChanged ? "Template of new meetings"
        : SecondPerson.Text is null ? "Template of new meetings: a second person need not agree any more" : "Template of new meetings: a second person must agree";

    private bool MaySave(PanelTemplate template)
    {
        this.Check(nameof(SecondPerson), SecondPerson.IsChanged && !MayAskForSecondPerson ? "Only somebody who may publish can change this." : null);
        var time = OfficeForms.ReadTime(Time.Merge(template.Time?.InWords()));
        var (introduction, numbering) = (Introduction.Merge(template.Introduction), NumbersItems.Merge(Ticked(template.NumbersItems)));
        var secondPerson = SecondPerson.Merge(Ticked(template.NeedsSecondPerson));
        var (format, link) = (Format.Merge(template.Format?.ToString()), Link.Merge(template.Link));
        this.Check(nameof(Time), time.Error);
        this.CheckNoConflict((nameof(Time), Time), (nameof(Introduction), Introduction), (nameof(Format), Format), (nameof(Link), Link));
        var items = ItemsToSave(template);
        foreach (var (index, line) in Lines.Index().Where(line => line.Item is { IsEmpty: false, Title: null }))
        {
            this.Check($"{nameof(Lines)}[{index}].{nameof(line.Title)}", $"Enter a title for item {line.Place}, or empty its other fields.");
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        this.Set($"{nameof(Lines)}[0].{nameof(TemplateLine.Title)}", () => template.SetItems([.. items]));
        this.Set(nameof(Link), () => template.SetAttendance(OfficeForms.Named<MeetingFormat>(format), link));
        template.SetTime(time.Value);
        template.SetIntroduction(introduction);
        template.SetNumbering(numbering is not null);
        template.SetSecondPerson(secondPerson is not null);
        return ModelState.IsValid;
    }

    /// <summary>The items as typed. Where only another officer changed them, theirs.</summary>
    private IReadOnlyList<TemplateItem> ItemsToSave(PanelTemplate template)
    {
        var typed = Lines.Index().Where(line => line.Item.Title is not null).OrderBy(line => line.Item.PlaceNumber(line.Index))
            .Select(line => line.Item.ToItem(line.Index == Minutes)).ToList();
        var now = TemplateLine.HashOf(template.Items);
        if (now == ShownItems || now == TemplateLine.HashOf(typed))
        {
            return typed;
        }

        if (TemplateLine.HashOf(typed) == ShownItems)
        {
            return template.Items;
        }

        (Theirs, ShownItems) = (template.Items, now); // whoever saves again has seen it
        ModelState.AddModelError($"{nameof(Lines)}[0].{nameof(TemplateLine.Title)}", "Another officer has changed the items too, so nothing was saved. Theirs are listed below. Make one list of both here, and save again.");
        return typed;
    }

    private static string? Ticked(bool? box) => box == true ? "true" : null;

    private void AddFreeLines()
    {
        for (var free = Lines.AsEnumerable().Reverse().TakeWhile(line => line.IsEmpty).Count(); free < FreeLines; free++)
        {
            Lines.Add(new() { Place = $"{Lines.Count + 1}" });
        }
    }
}

/// <summary>One standing item as typed. Every part may be empty.</summary>
public sealed class TemplateLine
{
    public string? Place { get; set; }

    public string? Title { get; set; }

    public string? TitleInWelsh { get; set; }

    public string? Purpose { get; set; }

    public string? PurposeInWelsh { get; set; }

    public string? Presenter { get; set; }

    public string? PresenterInWelsh { get; set; }

    public bool IsEmpty => (Title ?? TitleInWelsh ?? Purpose ?? PurposeInWelsh ?? Presenter ?? PresenterInWelsh) is null;

    /// <summary>Where the item goes. A line without a number stays where it is.</summary>
    /// <param name="index">The line's place on the form, from 0.</param>
    public double PlaceNumber(int index) => int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : index + 1.5;

    public TemplateItem ToItem(bool isMinutes) => new(Text(Title, TitleInWelsh)!, Text(Purpose, PurposeInWelsh), Text(Presenter, PresenterInWelsh), isMinutes);

    public static TemplateLine Of(TemplateItem item, int index) => new()
    {
        Place = $"{index + 1}",
        Title = item.Title.English,
        TitleInWelsh = item.Title.Welsh,
        Purpose = item.Purpose?.English,
        PurposeInWelsh = item.Purpose?.Welsh,
        Presenter = item.Presenter?.English,
        PresenterInWelsh = item.Presenter?.Welsh,
    };

    /// <summary>A hash of items, to see whether they were changed.</summary>
    public static string HashOf(IEnumerable<TemplateItem> items) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', items.Select(item => $"{item.Title.English}|{item.Title.Welsh}|{item.Purpose?.English}|{item.Purpose?.Welsh}|{item.Presenter?.English}|{item.Presenter?.Welsh}|{item.IsMinutes}")))));

    private static BilingualText? Text(string? english, string? welsh) => (english ?? welsh) is null ? null : new(english ?? "", welsh);
}
