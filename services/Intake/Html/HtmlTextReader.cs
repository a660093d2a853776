using System.Text;
using AngleSharp.Dom;
using FactCheck.Contracts.Articles;

namespace FactCheck.Intake.Html;

/// <summary>
/// Reads an element as a person would copy it: blocks become paragraphs parted by a blank line, runs of white space one
/// space, links keep their place. The walk is a loop, not a recursion: pages may be nested a million deep.
/// </summary>
internal sealed class HtmlTextReader(Uri? baseAddress)
{
    private const int MaxLinks = 1_000;

    // Of all addresses together: a long base makes a page of short links into megabytes.
    private const int MaxAddresses = 256 * 1024;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "figure", "button", "select",
        "iframe", "svg", "math", "object", "video", "audio", "canvas", "dialog", "head", "title", "h1",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "pre",
        "h2", "h3", "h4", "h5", "h6", "hr", "figcaption", "address", "details", "summary", "body",
    };

    private readonly StringBuilder _text = new();
    private readonly List<ArticleLink> _links = [];
    private bool _spaceDue;
    private int _linkStart;
    private int _addresses;

    internal (string Text, IReadOnlyList<ArticleLink> Links) Read(IElement root)
    {
        // By their places: a node's next sibling is found by looking through all of them.
        var path = new Stack<(INode Node, int Next)>();
        if (Enter(root))
        {
            path.Push((root, 0));
        }

        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child))
            {
                path.Push((child, 0));
            }
        }

        return (_text.ToString().TrimEnd(), _links);
    }

    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText words:
                Write(words.Data);
                return false;
            case IElement element when Skipped.Contains(element.LocalName) || element.HasAttribute("hidden"):
                return false;
            case IElement { LocalName: "br" }:
                Break("\n");
                return false;
            case IElement { LocalName: "td" or "th" }:
                _spaceDue = _text.Length > 0;
                return true;
            case IElement { LocalName: "a" }:
                _linkStart = -1;
                return true;
            case IElement element:
                if (Blocks.Contains(element.LocalName))
                {
                    Break("\n\n");
                }

                return true;
            default:
                return false;
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (element.LocalName == "a")
        {
            KeepLink(element.GetAttribute("href"));
        }
        else if (Blocks.Contains(element.LocalName))
        {
            Break("\n\n");
        }
    }

    private void KeepLink(string? href)
    {
        if (_linkStart >= 0 && _linkStart < _text.Length && _links.Count < MaxLinks && Address(href) is { } url && (_addresses += url.Length) <= MaxAddresses)
        {
            _links.Add(new ArticleLink(_linkStart, EndOfWords(), url));
        }

        _linkStart = 0;
    }

    /// <summary>Without the break behind a block within the link, which an article does not end with.</summary>
    private int EndOfWords()
    {
        var end = _text.Length;
        while (_text[end - 1] == '\n')
        {
            end--;
        }

        return end;
    }

    private string? Address(string? href) =>
        (baseAddress is null ? Uri.TryCreate(href, UriKind.Absolute, out var url) : Uri.TryCreate(baseAddress, href, out url))
        && url.Scheme is "http" or "https"
        && url.AbsoluteUri.Length <= 2_048
            ? url.AbsoluteUri
            : null;

    private void Write(string data)
    {
        foreach (var character in data)
        {
            if (char.IsWhiteSpace(character))
            {
                _spaceDue = _text.Length > 0 && _text[^1] != '\n';
                continue;
            }

            if (_spaceDue)
            {
                _text.Append(' ');
                _spaceDue = false;
            }

            if (_linkStart < 0)
            {
                _linkStart = _text.Length;
            }

            _text.Append(character);
        }
    }

    private void Break(string mark)
    {
        _spaceDue = false;
        if (_text.Length == 0 || EndsWith(mark))
        {
            return;
        }

        while (_text[^1] == '\n')
        {
            _text.Length--;
        }

        _text.Append(mark);
    }

    private bool EndsWith(string mark) =>
        _text[^1] == '\n' && (mark.Length == 1 || (_text.Length > 1 && _text[^2] == '\n'));
}
