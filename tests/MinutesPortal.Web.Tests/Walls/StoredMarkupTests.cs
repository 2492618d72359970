using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>
/// Whatever officers type, paste or upload, the public pages that come of it hold only the elements, attributes and links that pages are made of.
/// The browser tests open such pages in Chromium.
/// </summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class StoredMarkupTests(Portal portal)
{
    private const int MostPages = 600;

    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "body", "header", "footer", "main", "nav", "section", "article", "aside", "div", "p", "span", "h1", "h2", "h3", "h4", "h5",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "form", "fieldset", "legend", "label", "input", "select", "option", "button",
        "details", "summary", "a", "strong", "b", "em", "i", "del", "ins", "code", "time", "blockquote", "abbr", "mark", "hr", "br", "sup", "sub", "cite", "small", "wbr",
    ];

    /// <summary>No page may hold them: a null, an escape, and two that turn the direction of writing.</summary>
    private static readonly char[] Unreadable = ['\0', '\u001b', '\u202e', '\u2066'];

    private static readonly HashSet<string> Attributes =
    [
        "class", "id", "href", "hreflang", "rel", "lang", "dir", "type", "title", "role", "datetime", "name", "value", "content", "charset", "property", "action", "method", "for", "open",
        "colspan", "rowspan", "scope", "tabindex", "placeholder", "autocomplete", "spellcheck", "inputmode", "enterkeyhint", "checked", "selected", "maxlength", "start", "reversed", "download", "novalidate", "draggable", "translate", "cite",
    ];

    /// <summary>No browser sends a null in a form, and a text file that holds one is refused as binary.</summary>
    private static IReadOnlyList<(string Kind, string Text)> Typed { get; } = [.. HostileTexts.All.Select(one => (one.Kind, one.Text.Replace("\0", "", StringComparison.Ordinal)))];

    private static string TypedTogether => string.Join("\n\n", Typed.Select(one => one.Text));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public void The_corpus_has_many_kinds_each_once()
    {
        Assert.True(HostileTexts.All.Count >= 60);
        Assert.Equal(HostileTexts.All.Count, HostileTexts.All.DistinctBy(one => one.Kind).Count());
        Assert.Equal(HostileTexts.All.Count, HostileTexts.All.DistinctBy(one => one.Text).Count());
    }

    [Fact]
    public async Task Public_pages_hold_only_what_they_are_made_of_whatever_was_typed_pasted_or_uploaded()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        await office.CouncilAsync("Testshire Council");
        await HostileTexts.PublishAsync(office);
        using var officer = await factory.SignedInAsync(office, Role.Publisher);
        await AddPanelsAndPeopleAsync(officer);
        var panel = await office.PanelAsync();
        await AddPhrasesAsync(officer, panel.Id);
        foreach (var meeting in new[] { await TypedAsync(office, officer, panel.Id), await UploadedAsync(office, officer, panel.Id, "minutes.docx"), await UploadedAsync(office, officer, panel.Id, "minutes.htm"), await UploadedAsync(office, officer, panel.Id, "minutes.txt") })
        {
            var draft = await office.DraftAsync(meeting);
            draft.Meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
            await office.PublishAsync(draft, draft.Meeting.PublishDraftMinutes(Today));
        }

        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var (pages, faults) = await WalkAsync(visitor);

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(60)));
        Assert.True(pages > 200, $"only {pages} pages were read");
    }

    private static async Task AddPanelsAndPeopleAsync(HttpClient officer)
    {
        foreach (var (_, text) in Typed.Where((_, index) => index % 7 == 0))
        {
            using var panel = await officer.SendAsync("/office/panels/new", ("Name.English.Text", $"Panel {text}"), ("Kind.Text", "Committee"), ("Purpose.English.Text", text), ("Contact.English.Text", text), ("Venue.English.Text", text), ("Aliases.Text", text));
            Assert.True(panel.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{panel.StatusCode}: {text}");
            using var person = await officer.SendAsync("/office/people/new", ("Name.Text", $"Jo {text}"), ("Kind.Text", "Councillor"), ("Party.Text", text), ("Ward.Text", text), ("Contact.English.Text", text));
            Assert.True(person.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{person.StatusCode}: {text}");
        }
    }

    private static async Task AddPhrasesAsync(HttpClient officer, Guid panel)
    {
        foreach (var (kind, text) in Typed)
        {
            using var answer = await officer.SendAsync($"/office/panels/{panel}/phrases", ("Name.Text", kind), ("Place.Text", "Minutes"), ("Text.English.Text", text));
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{answer.StatusCode}: {text}"); // a bracket may stay open
        }
    }

    /// <summary>One item for each text: it is the title and the decision, and the minutes are the text pasted, and inserted as a phrase.</summary>
    private static async Task<Guid> TypedAsync(TestOffice office, HttpClient officer, Guid panel)
    {
        var meeting = await office.WithAgendaAsync((Domain.Panels.Panel)(await office.DraftAsync(panel)).Subject, Today.AddDays(-10));
        var address = $"/office/meetings/{meeting.Id}";
        var facts = OfficeForm.Of(await officer.ReadAsync($"{address}/facts"));
        (await officer.SendAsync($"{address}/facts", facts.With("Directions.English.Text", TypedTogether).With("Contact.English.Text", TypedTogether).With("Introduction.English.Text", TypedTogether))).Dispose();
        using var link = await officer.SendAsync($"{address}/facts", OfficeForm.Of(await officer.ReadAsync($"{address}/facts")).With("Link.Text", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.BadRequest, link.StatusCode);
        foreach (var (kind, text) in Typed)
        {
            using var added = await officer.SendAsync($"{address}/items/new", ("Title.English.Text", $"About {text}"), ("Purpose.English.Text", text), ("Presenter.English.Text", text));
            Assert.True(added.StatusCode == HttpStatusCode.Redirect, $"{added.StatusCode}: {kind}");
            var item = (await office.DraftAsync(meeting.Id)).Meeting.Items[^1].Id;
            using var pasted = await officer.SendAsync($"{address}/word?handler=Paste", ("html", $"<p>Pasted {text}</p>"));
            var form = OfficeForm.Of(await officer.ReadAsync($"{address}/items/{item}/text"), "Save")
                .With("Decision.English.Text", text).With("Minutes.English.Text", pasted.IsSuccessStatusCode ? await pasted.Content.ReadAsStringAsync(Cancelled) : text).With("Phrase", kind);
            using var inserted = await officer.SendAsync($"{address}/items/{item}/text", [.. form, ("act", "phrase")]);
            using var saved = await officer.SendAsync($"{address}/items/{item}/text", OfficeForm.Of(await inserted.PageAsync(), "Save"));
            Assert.True(saved.StatusCode == HttpStatusCode.Redirect, $"{saved.StatusCode}: {kind}");
        }

        var draft = await office.DraftAsync(meeting.Id);
        foreach (var item in draft.Meeting.Items.Skip(2))
        {
            item.TakeAsUrgent(item.Purpose!);
        }

        await office.StoreAsync(draft);
        return meeting.Id;
    }

    /// <summary>Minutes of a whole meeting, read from a file in which every text stands.</summary>
    private static async Task<Guid> UploadedAsync(TestOffice office, HttpClient officer, Guid panel, string name)
    {
        var meeting = await office.WithAgendaAsync((Domain.Panels.Panel)(await office.DraftAsync(panel)).Subject, Today.AddDays(-20 - name.Length));
        // A text file with control characters is refused as binary, and XML has none.
        var isDocument = name.EndsWith(".docx", StringComparison.Ordinal);
        var texts = Typed.Select(one => new string([.. one.Text.Where(letter => !char.IsControl(letter) || (letter == '\n' && !isDocument)).Where(letter => !char.IsSurrogate(letter))]));
        var minutes = new MinutesInFourForms("hostile", [new Block.Heading("1.", "Apologies"), "There were none.", new Block.Heading("2.", "Library opening hours"), .. texts.Select(text => (Block)text)]);
        var bytes = name switch
        {
            "minutes.docx" => minutes.AsWord(),
            "minutes.txt" => minutes.AsText(),
            _ => Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body><p><b>1. Apologies</b></p><p>There were none.</p><p><b>2. Library opening hours</b></p>{string.Concat(texts.Select(text => $"<p>{text}</p>"))}</body></html>"),
        };
        using var upload = new MultipartFormDataContent { { new ByteArrayContent(bytes), "Minutes", name } };
        using var read = await officer.PostAsync($"/office/meetings/{meeting.Id}/word?handler=Read", upload, Cancelled);
        var page = await read.PageAsync();
        var form = read.IsSuccessStatusCode ? OfficeForm.Of(page, "Save all as chosen") : [];
        if (form.Any(field => field.Name == "Parts[0].Text"))
        {
            (await officer.SendAsync($"/office/meetings/{meeting.Id}/word?handler=Take", [.. form.Select(field => field.Name.EndsWith(".Item", StringComparison.Ordinal) ? (field.Name, meeting.Items[1].Id) : field)])).Dispose();
        }

        var draft = await office.DraftAsync(meeting.Id);
        Assert.True(draft.Meeting.Items[1].Minutes is not null, $"{name}: {page.QuerySelector(".govuk-error-summary")?.TextContent} {read.StatusCode} {string.Join(", ", form.Select(field => field.Name))}");
        return meeting.Id;
    }

    /// <summary>Reads every public page that links lead to.</summary>
    private static async Task<(int Pages, List<string> Faults)> WalkAsync(HttpClient visitor)
    {
        var (seen, waiting, faults, pages) = (new HashSet<string> { "/" }, new Queue<string>(["/"]), new List<string>(), 0);
        while (waiting.TryDequeue(out var address) && pages < MostPages)
        {
            using var answer = await visitor.GetAsync(address, Cancelled);
            var text = await answer.Content.ReadAsStringAsync(Cancelled);
            faults.AddRange(Unreadable.Where(text.Contains).Select(letter => $"U+{(int)letter:x4} on {address}"));
            switch (answer.Content.Headers.ContentType?.MediaType)
            {
                case "text/html":
                    pages++;
                    var page = await answer.PageAsync();
                    faults.AddRange(FaultsOf(page));
                    foreach (var link in page.Links.OfType<IHtmlAnchorElement>().Concat(page.QuerySelectorAll("link[rel=alternate]").OfType<IElement>()).Select(one => one.GetAttribute("href")!.Split('#')[0]))
                    {
                        var path = link.StartsWith("http://localhost/", StringComparison.Ordinal) ? link["http://localhost".Length..] : link;
                        if (path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/cite/", StringComparison.Ordinal) && !path.StartsWith("/cy/cite/", StringComparison.Ordinal) && !path.StartsWith("/calendar", StringComparison.Ordinal) && !path.StartsWith("/cy/calendar", StringComparison.Ordinal) && seen.Add(path))
                        {
                            waiting.Enqueue(path);
                        }
                    }

                    break;
                case { } type when type.EndsWith("xml", StringComparison.Ordinal):
                    XDocument.Parse(text); // a feed that is not well-formed is read by nobody
                    break;
            }
        }

        return (pages, faults);
    }

    private static IEnumerable<string> FaultsOf(IDocument page)
    {
        foreach (var element in page.All.Where(element => !IsData(element)))
        {
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
            {
                yield return $"<{element.LocalName}> on {page.Url}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}";
            }

            foreach (var attribute in element.Attributes)
            {
                var (name, value) = (attribute.Name, attribute.Value);
                var isLink = name is "href" or "action" or "cite";
                if (!(Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal)) || (isLink && !IsAllowed(element, value)) || (element.LocalName == "form" && name == "method" && value != "get"))
                {
                    yield return $"{name}=“{value}” of <{element.LocalName}> on {page.Url}";
                }
            }
        }
    }

    /// <summary>What search engines read of a page. A browser does not run it, and nothing in it can end it.</summary>
    private static bool IsData(IElement element)
    {
        if (element is not IHtmlScriptElement { Type: "application/ld+json", Attributes.Length: 1 } || element.TextContent.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        using var data = JsonDocument.Parse(element.TextContent);
        return true;
    }

    /// <summary>Links lead within the portal, and words of people to the web and to mail. What a page loads or sends is the portal's own.</summary>
    private static bool IsAllowed(IElement element, string address) =>
        (address.StartsWith('/') || address.StartsWith('#') || address.StartsWith('?')
            ? !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
            : (element.LocalName == "a" || element.GetAttribute("rel") is "canonical" or "alternate")
                && (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal)))
        && !address.Any(char.IsControl);
}
