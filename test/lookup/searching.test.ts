import { describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/lookup/lookup-types.ts';
import { Searching } from '../../src/lookup/searching.ts';
import { parseQuery } from '../../src/query/query.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { temporaryLibrary } from '../library/library.ts';
import { publish } from '../ui/publish.ts';

function world(count = 3) {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  const elsewhere = temporaryLibrary(home);
  const titles = Array.from({ length: count }, (_, at) => `Storm ${at}`);
  publish(library, 'Tide Tables', titles, {
    html: '<p>The tide was told of here.</p>',
    story: { author: 'Ada' },
  });
  const searching = new Searching(library);
  const ask = (typed: string, limit = 100): SearchAnswer[] => {
    const answers: SearchAnswer[] = [];
    searching.ask({ query: parseQuery(typed), bookmarked: [], limit }, (answer) => answers.push(answer));
    return answers;
  };
  const work = (): void => {
    while (searching.step());
  };
  return { library, elsewhere, searching, ask, work };
}
const titlesOf = (answer: SearchAnswer | undefined) => answer?.matches.map(({ story }) => story.title);
const explained = (answer: SearchAnswer | undefined) =>
  answer?.matches.filter(({ snippet }) => snippet !== null).length;

describe('searching a piece at a time', () => {
  test('answers what is asked before anything is read, at last with the whole library', () => {
    const { ask, work } = world();
    const answers = ask('storm');
    expect(answers).toEqual([]);
    work();
    expect(titlesOf(answers.at(-1))).toEqual(['Storm 0', 'Storm 1', 'Storm 2']);
    expect(answers.at(-1)).toMatchObject({ total: 3, searched: 3, whole: true });
  });

  test('is done at last, also in an empty library', () => {
    const { ask, work, searching } = world(0);
    const answers = ask('storm');
    work();
    expect([searching.step(), answers.at(-1)]).toEqual([
      false,
      { matches: [], total: 0, searched: 0, whole: true },
    ]);
  });

  test('silences the older of two searches', () => {
    const { ask, work, searching } = world(40);
    work();
    const [older, newer] = [ask('tide'), ask('storm')];
    work();
    expect(older).toEqual([]);
    expect(newer.length).toBeGreaterThan(0);
    const [third, fourth] = [ask('tide'), null];
    searching.step();
    const first = third.length;
    const last = ask('storm 3');
    work();
    expect([third.length, fourth]).toEqual([first, null]);
    expect(titlesOf(last.at(-1))?.[0]).toBe('Storm 3');
  });

  test('says first why the first ones were found, and at last why all of them were', () => {
    const { ask, work, searching } = world(40);
    work();
    const answers = ask('tide told');
    searching.step();
    expect(answers).toHaveLength(1);
    expect(answers[0]?.total).toBe(40);
    expect(answers[0]?.matches.length).toBeLessThan(40);
    expect(explained(answers[0])).toBeGreaterThan(0);
    expect(explained(answers[0])).toBeLessThan(40);
    work();
    expect(explained(answers.at(-1))).toBe(40);
    expect(titlesOf(answers.at(-1))?.slice(0, answers[0]?.matches.length)).toEqual(titlesOf(answers[0]));
  });

  test('takes marks and stories that another connection has written', () => {
    const { ask, work, elsewhere } = world();
    const before = ask('is:unread');
    work();
    expect(before.at(-1)?.total).toBe(3);
    elsewhere.reading.markMany([before.at(-1)?.matches[0]?.story.id ?? ''], true);
    const marked = ask('is:unread');
    work();
    expect(titlesOf(marked.at(-1))).toEqual(['Storm 1', 'Storm 2']);
    publish(elsewhere, 'Tide Tables', ['Storm at last'], { at: '2026-02-01T00:00:00Z' });
    const come = ask('is:unread');
    work();
    expect(titlesOf(come.at(-1))).toEqual(['Storm at last', 'Storm 1', 'Storm 2']);
  });

  test('takes a source’s new name and tags', () => {
    const { ask, work, elsewhere } = world();
    work();
    const [source] = elsewhere.sources.list();
    elsewhere.sources.rename(source?.id ?? 0, 'Lighthouse');
    const answers = ask('lighthuose');
    work();
    expect(answers.at(-1)?.total).toBe(3);
  });

  test('names the authors once all has been read, and at once from then on', () => {
    const { searching, work } = world();
    const told: string[][] = [];
    searching.whenRead((names) => told.push(names));
    expect(told).toEqual([]);
    work();
    searching.whenRead((names) => told.push(names));
    expect(told).toEqual([['Ada'], ['Ada']]);
  });
});
