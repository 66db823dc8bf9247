import { describe, expect, test } from 'vitest';
import type { SourceAnswer } from '../../src/library/sources.ts';
import { entry, feed, named, NOW, LATER, query, temporaryLibrary, titles } from './library.ts';

const FRESH: SourceAnswer = {
  at: NOW,
  nextAt: LATER,
  outcome: 'fresh',
  status: 200,
  etag: '"1"',
  lastModified: null,
  movedTo: null,
  title: 'Its own',
  home: 'https://a.example/',
};
const FAILED: SourceAnswer = {
  at: LATER,
  nextAt: null,
  outcome: 'failed',
  status: 503,
  error: { code: 'http', message: 'The server answered 503.', hint: 'Wait.' },
  gone: false,
};

describe('a source', () => {
  test('may be inside a private network, unless it is said that it may not', () => {
    const { sources } = temporaryLibrary();
    const given = (url: string, mayBePrivate?: boolean) =>
      sources.add({ kind: 'feed', url, ...(mayBePrivate === undefined ? {} : { mayBePrivate }) }).source;
    expect(given('https://a.example/feed').mayBePrivate).toBe(true);
    expect(given('https://b.example/feed', false).mayBePrivate).toBe(false);
    // Whoever is trusted stays so, and whoever is named by the person becomes so.
    expect(given('https://a.example/feed', false).mayBePrivate).toBe(true);
    expect(given('https://b.example/feed', true).mayBePrivate).toBe(true);
  });

  test('that moves to another host takes no such right along', () => {
    const { sources } = temporaryLibrary();
    const { id } = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source;
    const moved = (movedTo: string) => {
      sources.answered(id, { ...FRESH, movedTo });
      return sources.get(id)?.mayBePrivate;
    };
    expect(moved('https://a.example/new')).toBe(true);
    expect(moved('https://b.example/new')).toBe(false);
  });

  test('is added once, whatever the spelling of its address, and gets the tags of both', () => {
    const { sources } = temporaryLibrary();
    const first = sources.add({ kind: 'feed', url: 'https://a.example/feed', tags: ['x', ' x ', ''] });
    const second = sources.add({ kind: 'feed', url: 'http://a.example/feed/', tags: ['y'] });
    expect([first.added, second.added]).toEqual([true, false]);
    expect(second.source).toMatchObject({ id: first.source.id, tags: ['x', 'y'] });
    expect(sources.byUrl('http://a.example/feed/')?.id).toBe(first.source.id);
  });

  test('is named by the person, else by itself, else by its host', () => {
    const { sources } = temporaryLibrary();
    const { id } = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source;
    const title = () => sources.get(id)?.title;
    expect(title()).toBe('a.example');
    sources.answered(id, FRESH);
    expect(title()).toBe('Its own');
    sources.rename(id, ' Mine ');
    expect(title()).toBe('Mine');
    sources.rename(id, null);
    expect(title()).toBe('Its own');
  });

  test.each([
    ['1', ['Daily Planet']],
    ['https://planet.example/feed.xml', ['Daily Planet']],
    ['daily planet', ['Daily Planet']],
    ['daily', ['Daily Bugle', 'Daily Planet']],
    ['weekly', []],
  ])('is found by what a person types: %s', (text, found) => {
    const { sources } = temporaryLibrary();
    sources.add({ kind: 'feed', url: 'https://planet.example/feed.xml', feedTitle: 'Daily Planet' });
    sources.add({ kind: 'feed', url: 'https://bugle.example/feed.xml', title: 'Daily Bugle' });
    expect(sources.find(text).map(({ title }) => title)).toEqual(found);
  });

  test('says how asking it went', () => {
    const { sources } = temporaryLibrary();
    const { id } = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source;
    sources.answered(id, FRESH);
    sources.answered(id, { ...FRESH, outcome: 'unchanged', status: 304, at: LATER });
    expect(sources.get(id)).toMatchObject({
      askedAt: LATER,
      succeededAt: LATER,
      changedAt: NOW,
      nextAt: LATER,
      status: 304,
      etag: '"1"',
      answers304: 1,
      failures: 0,
      error: null,
    });
  });

  test('says since when and how often it has failed, until it succeeds', () => {
    const { sources } = temporaryLibrary();
    const { id } = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source;
    sources.answered(id, { ...FAILED, at: NOW });
    sources.answered(id, FAILED);
    expect(sources.get(id)).toMatchObject({
      failingSince: NOW,
      failures: 2,
      status: 503,
      error: { code: 'http', message: 'The server answered 503.' },
      succeededAt: null,
    });
    sources.answered(id, FRESH);
    expect(sources.get(id)).toMatchObject({ failingSince: null, failures: 0, error: null });
  });

  test('moves where a permanent redirect leads, unless another source stands there', () => {
    const { sources } = temporaryLibrary();
    const { id } = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source;
    const other = sources.add({ kind: 'feed', url: 'https://b.example/feed' }).source;
    sources.answered(id, { ...FRESH, movedTo: 'https://c.example/feed' });
    expect(sources.byUrl('https://c.example/feed')?.id).toBe(id);
    sources.answered(id, { ...FRESH, movedTo: other.url });
    expect(sources.get(id)?.url).toBe('https://c.example/feed');
    expect(sources.byUrl(other.url)?.id).toBe(other.id);
  });
});

describe('a removed source', () => {
  test('leaves the lists with what it alone lists, and comes back with it', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a', ['x']), feed(library, 'b', ['x'])];
    const shared = entry('Shared', { url: 'https://n.example/s' });
    library.stories.keepEntries(a, [shared, entry('A', { guid: '1' })], NOW);
    library.stories.keepEntries(b, [shared], NOW);
    void library.reading.markRead(named(library, 'A').story.id, true);
    library.sources.remove(a);
    expect(titles(library)).toEqual(['Shared']);
    expect(named(library, 'Shared')).toMatchObject({ sourceId: b, alsoIn: 0 });
    expect(library.sources.list().map(({ id }) => id)).toEqual([b]);
    expect(library.stories.rows(query({ of: 'source', id: a }))).toHaveLength(0);
    expect(library.sources.tags()).toEqual([{ tag: 'x', stories: 1, unread: 1 }]);
    library.sources.restore(a);
    expect(titles(library)).toEqual(['Shared', 'A']);
    expect(named(library, 'A').read).toBe(true);
    expect(named(library, 'Shared').alsoIn).toBe(1);
    expect(library.sources.get(a)).toMatchObject({ stories: 2, unread: 1 });
  });

  test('comes back when it is added again', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A', { guid: '1' })], NOW);
    library.sources.remove(id);
    const again = library.sources.add({ kind: 'feed', url: 'https://a.example/feed.xml' });
    expect(again).toMatchObject({ added: true, source: { id, stories: 1 } });
    expect(titles(library)).toEqual(['A']);
  });

  test('keeps nothing that comes in while it is away', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.sources.remove(id);
    expect(library.stories.keepEntries(id, [entry('A')], NOW)).toEqual({ added: 0, changed: 0 });
  });
});

test('tags count a story once that several of their sources list', () => {
  const library = temporaryLibrary();
  const [a, b, c] = [feed(library, 'a', ['x', 'y']), feed(library, 'b', ['x']), feed(library, 'c', ['y'])];
  const shared = entry('Shared', { url: 'https://n.example/s' });
  library.stories.keepEntries(a, [shared, entry('A', { guid: '1' })], NOW);
  library.stories.keepEntries(b, [shared], NOW);
  library.stories.keepEntries(c, [shared, entry('C', { guid: '1' })], NOW);
  void library.reading.markRead(named(library, 'Shared').story.id, true);
  expect(library.sources.tags()).toEqual([
    { tag: 'x', stories: 2, unread: 1 },
    { tag: 'y', stories: 3, unread: 2 },
  ]);
  expect(library.stories.count(query({ of: 'tag', tag: 'y' }))).toEqual({ stories: 3, unread: 2 });
});
