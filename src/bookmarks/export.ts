// export: bookmarks in forms that other programs understand. Pure: a list in, a text out.
import { plainText } from '../core/blocks.ts';
import type { Bookmark } from './kept-bookmark.ts';
import { htmlBookmarks } from './export-html.ts';
import { markdownBookmarks } from './export-markdown.ts';

export const EXPORT_FORMATS = ['markdown', 'json', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * The whole file as text, ending in a newline, in the order of `list`.
 * markdown: a list with link, author or site, dates. json: see {@link BookmarkFile}. html: the Netscape bookmark file,
 * which browsers import; stories without an address cannot stand in it ({@link withoutAddress}).
 */
export function exportBookmarks(list: readonly Bookmark[], format: ExportFormat): string {
  switch (format) {
    case 'markdown':
      return markdownBookmarks(list);
    case 'json':
      return `${JSON.stringify(bookmarkFile(list), null, 2)}\n`;
    case 'html':
      return htmlBookmarks(list);
  }
}

/** The bookmarks that an export as HTML leaves out. */
export function withoutAddress(list: readonly Bookmark[]): Bookmark[] {
  return list.filter((one) => one.story.url === null);
}

/** One bookmark for scripts. The keys and their order are a promise; new ones come at the end. */
export interface BookmarkJson {
  id: string;
  title: string;
  /** Absolute http(s) address. */
  url: string | null;
  author: string | null;
  site: string | null;
  /** ISO 8601 in UTC. */
  published: string | null;
  /** The date as the source printed it. */
  publishedText: string | null;
  excerpt: string | null;
  words: number;
  lang: string | null;
  /** ISO 8601 in UTC. */
  added: string;
  /** Where it was met. */
  source: { title: string; url: string | null };
  /** What the person wrote on it; lines end in "\n". */
  note: string | null;
}

/** The exported JSON: newest first; `text`: the body as plain text, blocks separated by a blank line. */
export interface BookmarkFile {
  format: 'newsreader-bookmarks';
  version: 1;
  bookmarks: (BookmarkJson & { text: string | null })[];
}

export function bookmarkJson({ story, words, added, source, note }: Bookmark): BookmarkJson {
  const { id, title, url, author, site, published, publishedText, excerpt, lang } = story;
  return {
    id,
    title,
    url,
    author,
    site,
    published,
    publishedText,
    excerpt,
    words,
    lang,
    added,
    source: { title: source.title, url: source.url },
    note,
  };
}

function bookmarkFile(list: readonly Bookmark[]): BookmarkFile {
  return {
    format: 'newsreader-bookmarks',
    version: 1,
    bookmarks: list.map((one) => {
      // The note came after the text, and new keys come at the end.
      const { note, ...rest } = bookmarkJson(one);
      return { ...rest, text: one.story.body && plainText(one.story.body), note };
    }),
  };
}
