// world: an app on stories made for tests, with everything around it in memory. Press keys, look at the screen.
import { renderToString } from 'ink';
import { createElement } from 'react';
import type { Bookmark, Bookmarks } from '../../src/bookmarks/bookmarks.ts';
import { noteOf } from '../../src/bookmarks/note.ts';
import type { Block } from '../../src/core/blocks.ts';
import type { Place } from '../../src/core/place.ts';
import { UNKNOWN, type Edition, type Role, type Source, type Story } from '../../src/core/story.ts';
import { storyId } from '../../src/core/story-id.ts';
import type { ReadingState } from '../../src/keep/reading-state.ts';
import { refreshBookmarks } from '../../src/ui/commands/bookmarks.ts';
import { frontOf } from '../../src/ui/commands/open-targets.ts';
import { press } from '../../src/ui/commands/press.ts';
import { App, type Services } from '../../src/ui/model/app.ts';
import type { Row } from '../../src/ui/model/state.ts';
import { resolveKeys } from '../../src/ui/resolve-keys.ts';
import { Root } from '../../src/ui/root.tsx';
import { THEMES } from '../../src/ui/theme.ts';

export const SOURCE: Source = { kind: 'page', title: 'Harbour Times', url: 'https://harbour.example/' };

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

export function story(title: string, rest: Partial<Story> = {}): Story {
  const url = rest.url ?? null;
  return {
    id: storyId({ url, title, source: SOURCE.title }),
    ...UNKNOWN,
    title,
    lang: 'en',
    ...rest,
    url,
  };
}

export function row(role: Role, of: Story, source: Source = SOURCE): Row {
  return { role, story: of, source };
}

/** A lead of `paragraphs` numbered paragraphs, and related stories without a text. */
export function edition(paragraphs = 60, related = 4): Row[] {
  const body = Array.from({ length: paragraphs }, (_, index) =>
    paragraph(`Paragraph ${index + 1} tells of the harbour, its ferries and the tide that Wednesday.`),
  );
  return [
    row('lead', story('The harbour reopens', { author: 'Ada Pell', body, excerpt: 'Ferries sail again.' })),
    ...Array.from({ length: related }, (_, index) =>
      row(
        'related',
        story(`Related story ${index + 1}`, {
          excerpt: `Excerpt number ${index + 1}.`,
          publishedText: '2 hours ago',
        }),
      ),
    ),
  ];
}

export interface World {
  app: App;
  services: Services;
  /** Names of keys, separated by blanks: "j j enter". Waits for what they set off. */
  press(keys: string): Promise<void>;
  /** Text typed letter by letter. */
  type(text: string): Promise<void>;
  /** The screen as lines, without styles, trailing blanks cut. */
  screen(): string[];
  text(): string;
  said: { browsed: string[]; copied: string[]; quits: number; themes: string[] };
  opened: {
    target: string;
    signal: AbortSignal;
    resolve(edition: Edition): void;
    reject(error: unknown): void;
  }[];
}

export function world(
  rows: readonly Row[] = edition(),
  size = { columns: 80, rows: 24 },
  own: Record<string, string[]> = {},
): World {
  const said = { browsed: [] as string[], copied: [] as string[], quits: 0, themes: [] as string[] };
  const opened: World['opened'] = [];
  const services: Services = {
    bookmarks: bookmarksInMemory(),
    reading: readingInMemory(),
    sources: null,
    library: null,
    lookup: null,
    bodyOf: () => null,
    keepFetched: async () => undefined,
    open: (target, { signal }) =>
      new Promise((resolve, reject) => opened.push({ target, signal, resolve, reject })),
    browse: async (url) => void said.browsed.push(url),
    copy: (text) => void said.copied.push(text),
    keepTheme: async (theme) => void said.themes.push(theme),
    redraw: () => undefined,
    quit: () => void said.quits++,
  };
  const app = new App(services, { size, keys: resolveKeys(own).keys, measure: 76, theme: 'auto' });
  services.bookmarks?.onChange(() => refreshBookmarks(app));
  app.stories.meet(rows);
  app.push(frontOf(rows));
  const screen = (): string[] =>
    renderToString(createElement(Root, { app, themeFor: () => THEMES.plain, hyperlinks: false }), {
      columns: app.state.size.columns,
    })
      // eslint-disable-next-line no-control-regex
      .replace(/\u001b\[[0-9;]*m/g, '')
      .split('\n')
      .map((line) => line.trimEnd());
  return {
    app,
    services,
    said,
    opened,
    screen,
    text: () => screen().join('\n'),
    press: async (names) => {
      for (const name of names.split(' ')) press(app, name);
      await settled(app);
    },
    type: async (text) => {
      for (const letter of text) press(app, letter === ' ' ? 'space' : letter);
      await settled(app);
    },
  };
}

/** What was asked for, and what that set off in its turn. */
export async function settled(app: App): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    await app.settled();
  }
}

function bookmarksInMemory(): Bookmarks {
  let list: Bookmark[] = [];
  const listeners = new Set<() => void>();
  const set = (next: Bookmark[]): void => {
    list = next.toSorted((a, b) => b.added.localeCompare(a.added));
    for (const listener of listeners) listener();
  };
  let clock = Date.parse('2026-01-01T00:00:00Z');
  const get: Bookmarks['get'] = (id) => list.find((one) => one.story.id === id) ?? null;
  const add: Bookmarks['add'] = async (of, source, note) => {
    const known = get(of.id);
    const added = known?.added ?? new Date((clock += 1000)).toISOString();
    const kept: Bookmark = { story: of, source, words: 0, added, note: noteOf(note ?? known?.note) };
    set([kept, ...list.filter((one) => one !== known)]);
    return kept;
  };
  const remove: Bookmarks['remove'] = async (id) => {
    const gone = get(id);
    set(list.filter((one) => one !== gone));
    return gone;
  };
  const fake: Partial<Bookmarks> = {
    problems: [],
    failure: null,
    list: () => list,
    has: (id) => get(id) !== null,
    get,
    add,
    setNote: async (id, note) => {
      const known = get(id);
      if (known) set([{ ...known, note: noteOf(note) }, ...list.filter((one) => one !== known)]);
      return known && { before: known.note };
    },
    remove,
    toggle: async (of, source) => {
      const gone = await remove(of.id);
      if (!gone) await add(of, source);
      return gone;
    },
    restore: async (bookmark) => set([bookmark, ...list.filter((one) => one.story.id !== bookmark.story.id)]),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return fake as Bookmarks;
}

function readingInMemory(): ReadingState {
  const known = new Map<string, { read: boolean; place: Place | null }>();
  const get = (id: string): { read: boolean; place: Place | null } =>
    known.get(id) ?? { read: false, place: null };
  const fake: Partial<ReadingState> = {
    get,
    isRead: (id) => get(id).read,
    markRead: async (id, read) => void known.set(id, { ...get(id), read }),
    keepPlace: async (id, place) => void known.set(id, { ...get(id), place }),
  };
  return fake as ReadingState;
}
