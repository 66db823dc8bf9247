// The thread that looks things up, as it runs: on a real library, from its own file.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Worker } from 'node:worker_threads';
import { lookupAside } from '../../src/lookup/lookup-aside.ts';
import type { Lookup, SearchAnswer } from '../../src/lookup/lookup-types.ts';
import { parseQuery } from '../../src/query/query.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { query, rawConnection, temporaryLibrary } from '../library/library.ts';
import { publish } from '../ui/publish.ts';

function world() {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  publish(library, 'Tide Tables', ['High water', 'Low water'], { story: { author: 'Ada' } });
  const aside = lookupAside(home);
  onTestFinished(() => aside.close());
  return { home, library, aside };
}

interface Asked {
  answers: SearchAnswer[];
  failures: Error[];
  /** The answer about the whole library, or null where it failed. */
  last: Promise<SearchAnswer | null>;
}

function ask(aside: Lookup, typed: string): Asked {
  const asked: Omit<Asked, 'last'> = { answers: [], failures: [] };
  const last = new Promise<SearchAnswer | null>((resolve) => {
    aside.search(
      { query: parseQuery(typed), bookmarked: [], limit: 100 },
      (answer) => {
        asked.answers.push(answer);
        if (answer.whole) resolve(answer);
      },
      (error) => {
        asked.failures.push(error);
        resolve(null);
      },
    );
  });
  return Object.assign(asked, { last });
}
const titles = (answer: SearchAnswer | null) => answer?.matches.map(({ story }) => story.title);

/** Ends the thread as a crash would. */
async function crash(does: () => void): Promise<void> {
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  does();
  const worker = post.mock.contexts[0] as Worker | undefined;
  post.mockRestore();
  await worker?.terminate();
}

describe('looking things up aside', () => {
  test('answers a search with what was found and why', async () => {
    const { aside } = world();
    const answer = await ask(aside, 'hihg').last;
    expect(titles(answer)).toEqual(['High water']);
    expect(answer?.matches[0]?.titleRanges).toEqual([{ start: 0, end: 4 }]);
  });

  test('answers what is asked beside it: authors, counts, related stories', async () => {
    const { aside, library } = world();
    aside.prepare();
    const view = { of: 'search', name: 'x', query: parseQuery('high '), bookmarked: [] } as const;
    const [authors, unread] = await Promise.all([
      aside.authors(),
      aside.unread([query(view, true), query({ of: 'all' }, true)]),
    ]);
    expect([authors, unread]).toEqual([['Ada'], [1, 2]]);
    const [row] = library.stories.rows(query());
    const key = library.stories.list([row ?? 0])[0]?.story.id ?? '';
    expect(await aside.related(key)).toBeInstanceOf(Array);
  });

  test('finds what was written since', async () => {
    const { aside, library } = world();
    expect(titles(await ask(aside, 'water').last)).toEqual(['High water', 'Low water']);
    publish(library, 'Tide Tables', ['Spring water'], { at: '2026-02-01T00:00:00Z' });
    const again = ask(aside, 'water');
    await vi.waitFor(() => expect(titles(again.answers.at(-1) ?? null)?.[0]).toBe('Spring water'));
  });

  test('silences a search with a newer one', async () => {
    const { aside } = world();
    await aside.authors();
    const older = ask(aside, 'high');
    const newer = ask(aside, 'low');
    expect(titles(await newer.last)).toEqual(['Low water']);
    expect(older).toMatchObject({ answers: [], failures: [] });
  });

  test('says once what went wrong, in the search that is asked, and answers again when it is mended', async () => {
    const { aside, home } = world();
    const connection = rawConnection(home);
    connection.exec('ALTER TABLE fts RENAME TO away');
    aside.prepare();
    void aside.authors().catch(() => undefined);
    const asked = ask(aside, 'water');
    expect(await asked.last).toBeNull();
    expect(asked.failures).toHaveLength(1);
    connection.exec('ALTER TABLE away RENAME TO fts');
    expect(titles(await ask(aside, 'water').last)).toEqual(['High water', 'Low water']);
    expect(asked.failures).toHaveLength(1);
  });

  test('says what is wrong with a library that cannot be opened', async () => {
    const home = { ...temporaryHome(), data: '/dev/null/nowhere' };
    const aside = lookupAside(home);
    const asked = ask(aside, 'water');
    expect(await asked.last).toBeNull();
    expect(asked.failures[0]?.message).toContain('/dev/null/nowhere');
    await expect(aside.authors()).rejects.toThrow('/dev/null/nowhere');
    await aside.close();
  });

  test('fails what waits when the thread ends, and answers the next question', async () => {
    const { aside } = world();
    let authors: Promise<unknown> = Promise.resolve();
    let asked: Asked | null = null;
    await crash(() => {
      authors = aside.authors().catch((error: unknown) => error);
      asked = ask(aside, 'water');
    });
    expect(await authors).toBeInstanceOf(Error);
    expect((asked as Asked | null)?.failures).toHaveLength(1);
    expect(titles(await ask(aside, 'water').last)).toEqual(['High water', 'Low water']);
  });

  test('is over when it is closed: what waits fails, and a search is silent', async () => {
    const { aside } = world();
    const authors = aside.authors().catch((error: unknown) => error);
    const asked = ask(aside, 'water');
    await aside.close();
    expect(await authors).toBeInstanceOf(Error);
    expect(asked).toMatchObject({ answers: [], failures: [] });
  });
});
