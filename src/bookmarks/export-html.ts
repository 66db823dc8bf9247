// export-html: bookmarks as the file that Netscape began and every browser imports. It has no specification; this is
// the form that Firefox and Chrome write (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
import type { Bookmark } from './kept-bookmark.ts';

/** Stories without an address are left out, since a browser can do nothing with them. */
export function htmlBookmarks(list: readonly Bookmark[]): string {
  return [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
    '<DL><p>',
    ...list.flatMap(item),
    '</DL><p>',
    '',
  ].join('\n');
}

/** What describes a bookmark there is what the person wrote on it, else what the story says of itself. */
function item({ story, added, note }: Bookmark): string[] {
  if (story.url === null) return [];
  const seconds = Math.floor(Date.parse(added) / 1000);
  const link = `    <DT><A HREF="${escaped(story.url)}" ADD_DATE="${seconds}">${escaped(story.title)}</A>`;
  const about = note ?? story.excerpt;
  return about ? [link, `    <DD>${escaped(about)}`] : [link];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** On one line, since importers read the file line by line. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? char);
}
