// Whatever comes, goes and is read, in whatever order: what lists, counts and groups say agrees.
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import { mend } from '../../src/library/mend.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, NOW, query } from './library.ts';

const SOURCES = ['a', 'b', 'c', 'd'];
const WORDS = [
  'the harbour council has closed the swing bridge for the rest of the winter after divers found cracks in both piers and lorries take the road through the hills',
  'a library in the valley lends out yellow umbrellas together with books since most readers come by bicycle and nobody believes the forecast of the radio any more',
  'bakers of the old town start an hour later on mondays from now on because flour comes by a slower train and customers wrote that they would rather have warm rolls',
];

interface Step {
  does: 'keep' | 'change' | 'remove' | 'restore' | 'read' | 'unread' | 'readAll' | 'prune' | 'save' | 'mend';
  source: number;
  text: number;
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom(
      'keep',
      'keep',
      'keep',
      'change',
      'remove',
      'restore',
      'read',
      'unread',
      'readAll',
      'prune',
      'save',
      'mend',
    ),
    source: fc.nat({ max: SOURCES.length - 1 }),
    text: fc.nat({ max: WORDS.length - 1 }),
  }),
  { minLength: 3, maxLength: 14 },
);

/** An article of a source: under the same address in two of them, and under another in the others. */
function article(source: number, text: number, words: string) {
  const host = source < 2 ? 'shared' : SOURCES[source];
  return entry(`Headline ${text} about ${words.split(' ').slice(2, 6).join(' ')}`, {
    guid: `${source} ${text}`,
    url: `https://${host}.example/${text}`,
    text: words,
    published: NOW,
  });
}

function take(library: Library, raw: Connection, ids: readonly number[], step: Step): void {
  const id = ids[step.source] ?? 0;
  const words = WORDS[step.text] ?? '';
  const { story } = article(step.source, step.text, words);
  switch (step.does) {
    case 'keep':
      library.stories.keepEntries(id, [article(step.source, step.text, words)], NOW);
      return;
    case 'change':
      library.stories.keepEntries(
        id,
        [article(step.source, step.text, WORDS[(step.text + 1) % WORDS.length] ?? '')],
        NOW,
      );
      return;
    case 'remove':
      return library.sources.remove(id);
    case 'restore':
      return library.sources.restore(id);
    case 'read':
    case 'unread':
      if (library.stories.byKey(story.id)) library.reading.markMany([story.id], step.does === 'read');
      return;
    case 'readAll':
      library.reading.markAllRead(query({ of: 'source', id }));
      return;
    case 'prune':
      raw.run("UPDATE story SET first_seen = '2020-01-01' WHERE key = ?", story.id);
      library.prune({ days: 30, perSource: null }, new Set(), new Date(NOW));
      return;
    case 'save':
      library.stories.keepPage(
        { source: { kind: 'page', title: '', url: null }, entries: [{ role: 'lead', story }] },
        { listed: true, now: NOW },
      );
      return;
    case 'mend':
      raw.write(() => mend(raw));
  }
}

function agrees(library: Library, raw: Connection, ids: readonly number[]): void {
  const wrong = (sql: string): number => raw.number(`SELECT count(*) FROM ${sql}`);
  expect(
    wrong('story WHERE copy_of IS NOT NULL AND copy_of NOT IN (SELECT id FROM story WHERE copy_of IS NULL)'),
  ).toBe(0);
  expect(wrong('story WHERE listed = 1 AND copy_of IS NOT NULL')).toBe(0);
  expect(wrong('story WHERE listed = 2 AND copy_of NOT IN (SELECT id FROM story WHERE listed = 1)')).toBe(0);
  expect(wrong('story JOIN story AS head ON head.id = story.copy_of WHERE story.read <> head.read')).toBe(0);
  expect(wrong('band WHERE story NOT IN (SELECT story FROM sketch)')).toBe(0);
  for (const id of ids) {
    const source = library.sources.get(id);
    if (!source) continue;
    const view = { of: 'source' as const, id };
    expect([source.stories, source.unread]).toEqual([
      library.stories.rows(query(view)).length,
      library.stories.rows(query(view, true)).length,
    ]);
  }
  for (const { tag, stories, unread } of library.sources.tags())
    expect([tag, stories, unread]).toEqual([
      tag,
      library.stories.rows(query({ of: 'tag', tag })).length,
      library.stories.rows(query({ of: 'tag', tag }, true)).length,
    ]);
  for (const row of raw.all('SELECT id FROM story WHERE listed > 0')) {
    const [listed] = library.stories.list([Number(row['id'])]);
    expect(listed?.alsoIn).toBe(library.stories.elsewhere(listed?.story.id ?? '').length);
  }
}

test('lists, counts and groups agree after any steps', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const home = temporaryHome();
      const library = Library.open(home);
      const raw = new Connection(join(home.data, 'library.db'));
      try {
        const ids = SOURCES.map(
          (name, at) =>
            library.sources.add({
              kind: 'feed',
              url: `https://${name}.example/feed`,
              tags: at % 2 ? ['odd', name] : [name],
            }).source.id,
        );
        for (const step of taken) {
          take(library, raw, ids, step);
          agrees(library, raw, ids);
        }
      } finally {
        raw.close();
        library.close();
        rmSync(home.data, { recursive: true, force: true });
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
