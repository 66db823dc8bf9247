// export-markdown: bookmarks as a list in CommonMark. Invariant: whatever a title says, it comes out as its own text.
import type { Bookmark } from './kept-bookmark.ts';

/**
 * "- [Title](address) — Author, Site, 2025-01-28; bookmarked 2025-02-01"; a story without an address has no link. Under
 * it "Note: …", line by line.
 */
export function markdownBookmarks(list: readonly Bookmark[]): string {
  return ['# Bookmarks', '', ...list.map(item), ''].join('\n');
}

function item({ story, source, added, note }: Bookmark): string {
  const title = escaped(story.title);
  const link = story.url ? `[${title}](${destination(story.url)})` : title;
  // A saved text has nothing but its own title for a source.
  const site = story.site ?? (source.title === story.title ? null : source.title);
  const known = [story.author, site, story.published?.slice(0, 10) ?? story.publishedText];
  const from = known.filter((one) => one !== null && one !== '').join(', ');
  const head = `- ${link} — ${from === '' ? '' : `${escaped(from)}; `}bookmarked ${added.slice(0, 10)}`;
  return note === null ? head : [head, ...noteLines(note)].join(LINE_END);
}

/** A backslash at a line's end breaks it (CommonMark 0.31, 6.7); the next one goes on in the item. */
const LINE_END = '\\\n  ';

/** A blank line would end the paragraph, and make the list a loose one. */
function noteLines(note: string): string[] {
  const [first = '', ...rest] = note.split('\n').filter((line) => line.trim() !== '');
  return [`Note: ${escaped(first)}`, ...rest.map(escaped)];
}

// Each of these can be escaped by a backslash (CommonMark 0.31, 2.4). Left alone is only what means nothing inside a
// line; what means something at a line's start (digits, #, +, -, =) stands behind "- " and is escaped there. A
// parenthesis needs it only for marked, which takes "\](" for the end of a link's text.
const INLINE = /[\\`*_{}[\]<>&~|$@:!^]|(?<=\bwww)\.|(?<=\])\(/gu;
const AT_START = /^(?:[#+=-]|\d{1,9}(?=[.)]))/u;

function escaped(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(INLINE, '\\$&');
  return line.replace(AT_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address as a link destination: bare where nothing in it has a meaning, else in angle brackets (6.3). */
function destination(url: string): string {
  return /^[^\s<>()\\&]+$/u.test(url) ? url : `<${url.replace(/[\\<>&]/gu, '\\$&')}>`;
}
