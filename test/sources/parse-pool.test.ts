import { describe, expect, onTestFinished, test } from 'vitest';
import { ParsePool, type ParsePoolOptions } from '../../src/sources/parse-pool.ts';
import type { ParseTask } from '../../src/sources/parse-task.ts';
import { generatedFeed } from '../servers/generated-feed.ts';

function pool(options: ParsePoolOptions = {}): ParsePool {
  const made = new ParsePool({ threads: 1, ...options });
  onTestFinished(() => made.close());
  return made;
}
const task = (text: string, more: Partial<ParseTask> = {}): ParseTask => ({
  as: 'feed',
  bytes: new TextEncoder().encode(text),
  url: 'https://feeds.example/1',
  contentType: null,
  name: 'https://feeds.example/1',
  ...more,
});
const named = (name: string): ParseTask => task('', { name });

describe('reading in threads', () => {
  test('gives a feed, and a page, and what is none', async () => {
    const read = pool();
    const [feed, page, html] = await Promise.all([
      read.parse(task(generatedFeed({ feed: 1, entries: 3 }))),
      read.parse(
        task(
          `<html><body><article><h1>A bridge</h1><p>${'It was opened. '.repeat(60)}</p></article></body></html>`,
          {
            as: 'page',
          },
        ),
      ),
      read.parse(task('<!doctype html><html><body><p>Sold.</p></body></html>')),
    ]);
    expect(feed).toMatchObject({ feed: { title: 'Feed 1', entries: { length: 3 } } });
    expect(page).toMatchObject({ edition: { entries: [{ story: { title: 'A bridge' } }] } });
    expect(html).toMatchObject({ error: { code: 'unsupported' }, form: 'page' });
  });
});

describe('a document that harms its thread', () => {
  const stuck = (options: ParsePoolOptions = {}): ParsePool =>
    pool({ worker: new URL('stuck-worker.ts', import.meta.url), limitMs: 1500, ...options });

  test.each([
    ['endless', /not done after 1\.5 seconds/],
    ['deadly', /out of its mind/],
    ['quiet', /./],
  ])('%s fails alone', async (name, why) => {
    const read = stuck();
    const answers = await Promise.all(
      [named('one'), named(name), named('two')].map((one) => read.parse(one)),
    );
    expect(answers).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ message: 'one' }) }),
      { crash: expect.stringMatching(why) },
      expect.objectContaining({ error: expect.objectContaining({ message: 'two' }) }),
    ]);
  });

  test('closing ends it, and what waits for it is told', async () => {
    const read = stuck({ limitMs: 60_000 });
    const answers = [named('endless'), named('one')].map((one) => read.parse(one));
    await read.close();
    expect(await Promise.all(answers)).toEqual([
      { crash: expect.any(String) },
      { crash: expect.any(String) },
    ]);
    expect(await read.parse(named('two'))).toEqual({ crash: expect.any(String) });
  });
});
