import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/ui/keymap.ts';
import { advice } from '../../src/ui/model/sources-advice.ts';
import { detailLines } from '../../src/ui/model/sources-details.ts';
import {
  ago,
  ahead,
  answerWords,
  conditionWord,
  troubleLine,
  validatorWords,
} from '../../src/ui/model/sources-health.ts';
import type { FollowedSource } from '../../src/ui/model/sources-service.ts';
import { failing, followed } from './sources-world.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const at = (iso: string): string => new Date(iso).toISOString();
const sign = (command: Command): string => `<${command}>`;

describe('how a source is, in a word', () => {
  test.each<[string, Partial<FollowedSource>]>([
    ['5 min', { succeededAt: at('2026-03-10T11:55:00Z') }],
    ['failing', { error: { code: 'timeout', message: 'Too slow.', hint: '' } }],
    ['gone', { gone: true, error: { code: 'not-found', message: '410.', hint: '' } }],
    ['not asked yet', { succeededAt: null, askedAt: null }],
    ['saved page', { kind: 'page' }],
  ])('is “%s”', (word, rest) => {
    expect(conditionWord(followed('Any', rest), NOW)).toBe(word);
  });
});

describe('what is wrong', () => {
  test('is nothing with a source that is well', () => {
    expect(troubleLine(followed('Well'))).toBeNull();
  });

  test('is what its server answered, and in the list for how long it has been so', () => {
    expect(troubleLine(failing('Bad'))).toBe('The server answered 503');
  });

  test('does not say again which source it is', () => {
    const error = {
      code: 'timeout',
      message: 'Could not refresh “A: B”: it took too long.',
      hint: '',
    } as const;
    expect(troubleLine(failing('A: B', { error }))).toBe('It took too long');
  });

  test.each([
    ['2026-03-10T11:59:50Z', 'failing'],
    ['2026-03-10T09:00:00Z', 'failing 3 h'],
    ['2026-01-28T09:00:00Z', 'failing 41 d'],
  ])('since %s is “%s”', (failingSince, words) => {
    expect(conditionWord(failing('Bad', { failingSince }), NOW)).toBe(words);
  });
});

describe('times', () => {
  test.each([
    ['2026-03-10T11:59:59Z', 'just now'],
    ['2026-03-10T10:00:00Z', '2 h ago'],
    ['2026-01-28T10:00:00Z', '28 Jan'],
  ])('%s was %s', (iso, words) => {
    expect(ago(iso, NOW)).toBe(words);
  });

  test.each([
    ['2026-03-10T11:00:00Z', 'at the next refresh'],
    ['2026-03-10T12:00:30Z', 'in less than a minute'],
    ['2026-03-10T12:40:00Z', 'in 40 min'],
    ['2026-03-12T13:00:00Z', 'in 2 d'],
  ])('%s is %s', (iso, words) => {
    expect(ahead(iso, NOW)).toBe(words);
  });

  test('more than a week ahead is a date', () => {
    expect(ahead('2026-04-01T12:00:00Z', NOW)).toContain('1 April 2026');
  });
});

describe('the last answer', () => {
  test.each<[Partial<FollowedSource>, string]>([
    [{ status: 200 }, '200, here it is'],
    [{ status: 304 }, '304, nothing has changed since the last time'],
    [{ status: 418 }, '418, the server refuses'],
    [{ status: 599 }, '599, the server has trouble of its own'],
    [{ status: 999 }, '999'],
    [{ status: null, error: { code: 'network', message: 'Refused.', hint: '' } }, 'none came'],
    [{ askedAt: null }, 'not asked yet'],
    [{ kind: 'page' }, 'none: it is not asked again'],
  ])('%j is “%s”', (rest, words) => {
    expect(answerWords(followed('Any', rest))).toBe(words);
  });
});

test.each<[Partial<FollowedSource>, RegExp]>([
  [{ answers304: 12 }, /^work: .* 12 times/u],
  [{ answers304: 1 }, /^work: .* once/u],
  [{ answers304: 0, etag: null, lastModified: 'Tue, 10 Mar 2026 12:00:00 GMT' }, /^given/u],
  [{ answers304: 0, etag: null }, /^none/u],
  [{ answers304: 0, etag: null, succeededAt: null }, /^not known/u],
])('validators %j: %s', (rest, words) => {
  expect(validatorWords(followed('Any', rest))).toMatch(words);
});

describe('what to try', () => {
  test.each<[string, Partial<FollowedSource>, RegExp]>([
    ['one that is gone', { gone: true }, /has moved.*<browser>.*<add-source>.*<remove-source>/u],
    ['one whose server has trouble', { status: 502 }, /^Wait.*<refresh-source>/u],
    ['one that was asked too often', { status: 429 }, /left alone/u],
    ['one that is not found', { status: 404, error: trouble('not-found') }, /has moved.*<remove-source>/u],
    ['one that wants a password', { status: 401, error: trouble('denied') }, /logged in/u],
    ['one that cannot be reached', { status: null, error: trouble('network') }, /server is down/u],
    ['one that is slow', { status: null, error: trouble('timeout') }, /^Wait: .*slow.*<refresh-source>/u],
    ['one that is a page now', { status: 200, error: trouble('unsupported') }, /Something else than a feed/u],
    ['any other', { status: null, error: trouble('too-large') }, /^Its hint\. Press <refresh-source>/u],
  ])('%s', (_name, rest, words) => {
    expect(advice(failing('Any', rest), sign)).toMatch(words);
  });

  test('is nothing where nothing is wrong', () => {
    expect(advice(followed('Well'), sign)).toBe('');
  });
});

function trouble(
  code: 'not-found' | 'denied' | 'network' | 'timeout' | 'unsupported' | 'too-large',
): FollowedSource['error'] {
  return { code, message: 'It went wrong.', hint: 'Its hint.' };
}

test.each([20, 36, 44, 76])('all about a source fits into %i columns', (width) => {
  const source = failing('A source with a name that is long enough to be broken into lines', {
    url: `https://harbour.example/${'a-long-path/'.repeat(12)}`,
    tags: ['one', 'two words'],
  });
  const lines = detailLines(source, { width, now: NOW, sign }).map((line) =>
    line.map(({ text }) => text).join(''),
  );
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(lines.join('').replaceAll(' ', '')).toContain('a-long-path/'.repeat(12));
});
