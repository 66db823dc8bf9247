// kept-bookmark: a bookmark as it stands in the list's file, and back. The file has everything of a story but its
// text, which is read when somebody first asks for it. Invariant: the file may be anybody's; what comes back holds what
// a Story promises: clean strings and web addresses.
import type { Block, Image } from '../core/blocks.ts';
import { cleanLine, cleanOrNull } from '../core/sanitise.ts';
import type { Story } from '../core/story.ts';
import { webUrl } from '../core/url.ts';
import { storyWords } from '../core/words.ts';
import type { Kind, Versioned } from '../keep/kept-file.ts';
import type { Migration } from '../keep/versions.ts';
import type { Bodies } from './bodies.ts';
import { noteOf } from './note.ts';

/** A story that somebody keeps. */
export interface Bookmark {
  /** Its body is read from the disk when it is first asked for. */
  story: Story;
  /** Words in what we have of the story. */
  words: number;
  /** ISO 8601 in UTC; no two bookmarks have the same. */
  added: string;
  /** Where it was met. */
  source: { title: string; url: string | null };
  /** What the person wrote on it: clean lines, at most LONGEST_NOTE. */
  note: string | null;
}

export interface KeptBookmark {
  story: Omit<Story, 'body'>;
  /** Whether there is a file with its text. */
  hasBody: boolean;
  /** Counted when it is kept, so that a list needs no texts. */
  words: number;
  added: string;
  source: Bookmark['source'];
  /** Absent where there is none, as on every bookmark of version 1. */
  note?: string;
}

export interface KeptList extends Versioned {
  /** Newest first. */
  bookmarks: KeptBookmark[];
}

export function listKind(folder: string): Kind<KeptList> {
  return {
    folder,
    name: 'bookmarks',
    what: 'your bookmarks',
    schema: LIST_SCHEMA,
    migrations: [withNotes],
    empty: () => ({ version: 2, bookmarks: [] }),
  };
}

/**
 * Version 2 has notes; nothing of version 1 becomes another thing. It is a version all the same: a newsreader of
 * version 1 reads over a key that it does not know, and writes the bookmark without it when it takes over a text or
 * undoes a removal. So it must leave the file alone.
 */
const withNotes: Migration = (older) => older;

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;

const LIST_SCHEMA = {
  version: { type: 'integer' },
  bookmarks: {
    type: 'array',
    items: {
      type: 'object',
      required: ['story', 'hasBody', 'words', 'added', 'source'],
      properties: {
        story: {
          type: 'object',
          required: ['id', 'title'],
          properties: {
            id: { type: 'string', minLength: 1 },
            title: text,
            url: textOrNull,
            author: textOrNull,
            site: textOrNull,
            published: textOrNull,
            publishedText: textOrNull,
            excerpt: textOrNull,
            lang: textOrNull,
            image: {
              type: ['object', 'null'],
              properties: { url: textOrNull, alt: textOrNull, caption: textOrNull, credit: textOrNull },
            },
          },
        },
        hasBody: { type: 'boolean' },
        words: { type: 'integer', minimum: 0 },
        added: { type: 'string', format: 'date-time' },
        source: {
          type: 'object',
          required: ['title', 'url'],
          properties: { title: text, url: textOrNull },
        },
        // Not bounded: one that somebody made too long is cut, and the list is not set aside for it.
        note: text,
      },
    },
  },
} satisfies Kind<KeptList>['schema'];

export function toKept(bookmark: Omit<Bookmark, 'words'>): KeptBookmark {
  const { body, ...story } = bookmark.story;
  return {
    story,
    hasBody: body !== null,
    words: storyWords(bookmark.story),
    added: bookmark.added,
    source: { title: bookmark.source.title, url: bookmark.source.url },
    ...(bookmark.note === null ? {} : { note: bookmark.note }),
  };
}

/** The same with another note, or with none. */
export function noted({ note: _, ...kept }: KeptBookmark, note: string | null): KeptBookmark {
  return note === null ? kept : { ...kept, note };
}

/** `story.body` reads its file when it is first asked for, and keeps it. The id stays as it is: the list goes by it. */
export function fromKept(kept: KeptBookmark, bodies: Bodies): Bookmark {
  const { id, title, published, image, ...rest }: Partial<Story> & { id: string; title: string } = kept.story;
  let body: Block[] | null | undefined = kept.hasBody ? undefined : null;
  const url = webUrl(rest.url);
  const story: Story = {
    id,
    title: cleanLine(title) || (url ?? ''),
    url,
    author: cleanOrNull(rest.author),
    site: cleanOrNull(rest.site),
    published: instant(published),
    publishedText: cleanOrNull(rest.publishedText),
    excerpt: cleanOrNull(rest.excerpt),
    get body() {
      if (body === undefined) body = bodies.read(id);
      return body;
    },
    set body(value) {
      body = value;
    },
    lang: cleanOrNull(rest.lang),
    image: image ? cleanImage(image) : null,
  };
  const source = { title: cleanLine(kept.source.title), url: webUrl(kept.source.url) };
  const added = instant(kept.added) ?? LONG_AGO;
  return { story, words: kept.words, added, source, note: noteOf(kept.note) };
}

function cleanImage({ url, alt, caption, credit }: Partial<Image>): Image {
  return {
    kind: 'image',
    url: webUrl(url),
    alt: cleanOrNull(alt),
    caption: cleanOrNull(caption),
    credit: cleanOrNull(credit),
  };
}

const LONG_AGO = new Date(0).toISOString();

function instant(date: string | null | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
