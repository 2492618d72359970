using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Exempt;

/// <content>How an item is read that begins while the meeting is open to the public.</content>
public sealed partial class ExemptMatter
{
    private sealed class OpenItem
    {
        private readonly ExemptMatter _meeting;
        private readonly SourceItem _item;
        private readonly List<ItemParagraph> _body;
        private readonly bool _isExclusion; // its title announces the exclusion of the public
        private readonly bool _isNotExcluded; // its text says that the public stayed
        private readonly List<ItemParagraph> _open = [];
        private readonly List<ItemParagraph> _held = [];
        private HeldBack? _whole; // why all of the item is held back
        private HeldBack? _part; // why the paragraphs from here on are held back
        private bool _isExcludedHere; // a resolution in this item excluded the public

        public OpenItem(ExemptMatter meeting, SourceItem item, List<ItemParagraph> body)
        {
            (_meeting, _item, _body) = (meeting, item, body);
            _isExclusion = ExemptWords.IsOfExclusion(item.Title ?? "");
            var sentences = body.SelectMany(paragraph => paragraph.Sentences).ToList();
            // "There were no members of the public present" says nothing against a resolution.
            _isNotExcluded = sentences.Exists(
                sentences.Exists(ExemptWords.IsResolution) ? ExemptWords.SaysStayedOpen : ExemptWords.SaysOpen);
        }

        /// <summary>Whether what follows a resolution to exclude the public is held back.</summary>
        private bool FollowsExclusions => _meeting is { _isPrinted: true, _isPublicSet: false };

        public void Read()
        {
            _body.ForEach(Read);
            if (IsExclusionWithoutWords())
            {
                _meeting._closed = Excluded;
            }

            if (_whole is not null)
            {
                _meeting.Hold(_item, _whole);
                return;
            }

            _meeting._items.Add(_held.Count == 0 ? _item : ItemText.With(_item, _open));
            if (_held.Exists(paragraph => paragraph.Text.Length > 0 && !paragraph.Lines.All(ExemptWords.IsMark) && !ExemptWords.Opens(paragraph.Text)))
            {
                _meeting.Hold(
                    new() { Minutes = string.Join("\n\n", _held.Select(paragraph => paragraph.Text)) },
                    _part ?? _meeting._closed ?? new(HasMark: _held.Exists(IsMarked), "It was taken without the public."));
            }
        }

        private void Read(ItemParagraph paragraph)
        {
            if (ExemptWords.IsPageLine(paragraph.Text))
            {
                _whole ??= _meeting.MarkPage(paragraph.Text);
            }
            else if ((_part is not null || _isExcludedHere) && Readmits(paragraph))
            {
                _held.Add(paragraph);
                (_part, _isExcludedHere, _meeting._closed) = (null, false, null);
            }
            else if (_part is { } part)
            {
                _held.Add(paragraph);
                _part = !part.HasMark && IsMarked(paragraph) ? new(HasMark: true, "It is marked as closed to the public.") : part;
            }
            else if (ExemptWords.SignIn(paragraph.Text) is not null)
            {
                _open.Add(paragraph);
            }
            else if (_meeting._isPrinted && _meeting.IsSigned(paragraph.Text))
            {
                HoldFrom(paragraph, "It follows a heading with the sign of an exempt item.");
            }
            else if (paragraph.Lines.ToList().FindIndex(IsMarkLine) is var mark && (mark >= 0 || ExemptWords.IsMark(paragraph.Text)))
            {
                ReadMark(paragraph, mark);
            }
            else if (!_isExclusion && !_isExcludedHere && IsItemMark(paragraph.Text))
            {
                ReadDeclaration(paragraph);
            }
            else if (FollowsExclusions && _isExcludedHere && !ExemptWords.BelongsToExclusion(paragraph.Text) && !IsClause(paragraph.Text))
            {
                _part = _meeting._closed;
                _held.Add(paragraph);
            }
            else
            {
                _open.Add(paragraph);
                ReadExclusion(paragraph);
            }
        }

        /// <param name="line">The line with the mark; -1 where the paragraph as a whole is the mark.</param>
        private void ReadMark(ItemParagraph paragraph, int line)
        {
            var words = line >= 0 ? paragraph.Lines.ElementAt(line) : paragraph.Text;
            var isFirst = _open.Count == 0 && line <= 0;
            var isSection = ExemptWords.IsOfSection(words);
            var isOfExclusion = _isExclusion || _isExcludedHere;
            if (!_meeting._isPrinted || (ExemptWords.IsOfOneItem(words) && !isOfExclusion) || (isFirst && !isSection && _item.Title is not null))
            {
                _whole = new(HasMark: true, "Its text is marked as closed to the public.");
                return;
            }

            _meeting._closed = _part = new(HasMark: true, "It follows a line that marks what comes after it as closed to the public.");
            if (!isSection && !isOfExclusion)
            {
                _whole = new(HasMark: true, "Its text is marked as closed to the public, and it is not clear how far the mark reaches.");
            }

            if (isFirst && _item.Title is not null && !_isExclusion)
            {
                _whole = new(HasMark: true, "Its text is marked as closed to the public.");
            }

            HoldFromLine(paragraph, Math.Max(line, 0));
        }

        /// <summary>A paragraph that says that this item, or what follows, is closed.</summary>
        private void ReadDeclaration(ItemParagraph paragraph)
        {
            if (_meeting._isPrinted && paragraph.Sentences.Any(sentence => ExemptWords.Declares(sentence) && ExemptWords.DeclaresFollowing(sentence)))
            {
                HoldFrom(paragraph, "The text says that what follows is closed to the public.");
            }
            else
            {
                _whole = new(HasMark: true, "Its text says that it is closed to the public.");
            }
        }

        /// <summary>Notes a resolution to exclude the public.</summary>
        private void ReadExclusion(ItemParagraph paragraph)
        {
            if (!FollowsExclusions || _isNotExcluded || !paragraph.Sentences.Any(ExemptWords.Excludes))
            {
                return;
            }

            var named = ExemptWords.ItemsIn(paragraph.Text).Where(_meeting._numbersToCome.Contains).ToList();
            if (named.Count > 0)
            {
                _meeting._excluded.UnionWith(named);
                return;
            }

            _isExcludedHere = true;
            _meeting._closed = Excluded;
            var after = paragraph.Sentences.SkipWhile(sentence => !ExemptWords.Excludes(sentence)).Skip(1);
            if (!_isExclusion && after.Any(sentence => !ExemptWords.BelongsToExclusion(sentence) && sentence.Length > 20))
            {
                _whole ??= new(HasMark: false, "It goes on in the same paragraph after a resolution to exclude the public.");
            }
        }

        private void HoldFrom(ItemParagraph paragraph, string why)
        {
            _meeting._closed = _part = new(HasMark: true, why);
            _held.Add(paragraph);
        }

        /// <summary>Holds back the rest of a paragraph from a line on, and a heading directly above it, which belongs to what is marked.</summary>
        private void HoldFromLine(ItemParagraph paragraph, int line)
        {
            var lines = paragraph.Text.Split('\n');
            if (line > 0)
            {
                _open.Add(paragraph with { Text = string.Join('\n', lines[..line]) });
            }

            if (_open.Count > 1 && _open[^1].Text is { Length: < LongestHeading } above && !above.Contains('\n', StringComparison.Ordinal) && above[^1] is not ('.' or ';' or ':' or ',' or ')'))
            {
                _held.Add(_open[^1]);
                _open.RemoveAt(_open.Count - 1);
            }

            _held.Add(paragraph with { Text = string.Join('\n', lines[line..]) });
        }

        /// <summary>Whether the item announces the exclusion of the public and its text, such as "Agreed.", does not say otherwise.</summary>
        private bool IsExclusionWithoutWords() =>
            FollowsExclusions && _isExclusion && !_isNotExcluded && !_isExcludedHere && _part is null && _meeting._excluded.Count == 0 && _meeting._closed is null
            && !_body.Exists(paragraph => paragraph.Sentences.Any(ExemptWords.Readmits))
            && ExemptWords.NamesExclusion(_item.Title!) && _body.Sum(paragraph => paragraph.Text.Length) <= LongestReadmission;

        private static bool Readmits(ItemParagraph paragraph) =>
            paragraph.Lines.Any(ExemptWords.Opens) || paragraph.Sentences.Any(ExemptWords.Readmits);
    }
}
