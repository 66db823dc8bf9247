import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSettings, settingsPath } from '../../src/keep/settings.ts';
import { temporaryHome } from './temporary-home.ts';

const USUAL = {
  theme: 'auto',
  columns: 76,
  keys: {},
  refresh: { auto: 30, perHost: 6, overall: 24 },
  keep: { days: null, perSource: null },
};

function withFile(contents: string | Buffer): ReturnType<typeof loadSettings> & { file: string } {
  const home = temporaryHome();
  mkdirSync(home.config, { recursive: true });
  const file = settingsPath(home);
  writeFileSync(file, contents);
  const loaded = loadSettings(home);
  expect(readFileSync(file)).toEqual(Buffer.from(contents));
  expect(readdirSync(home.config)).toEqual(['settings.json']);
  return { ...loaded, file, problems: loaded.problems.map((one) => one.replace(`${file}: `, '')) };
}

test('without a file the settings are the usual ones, and nothing is said', () => {
  expect(loadSettings(temporaryHome())).toEqual({ settings: USUAL, problems: [] });
});

test.each([
  ['theme', { theme: 'dark' }, { theme: 'dark' }],
  ['the narrowest column', { columns: 40 }, { columns: 40 }],
  ['the widest column', { columns: 120 }, { columns: 120 }],
  ['keys as a list', { keys: { bookmark: ['b', 'B'] } }, { keys: { bookmark: ['b', 'B'] } }],
  ['no key at all', { keys: { bookmark: [] } }, { keys: { bookmark: [] } }],
  ['no refresh by itself', { refresh: { auto: null } }, { refresh: { auto: null, perHost: 6, overall: 24 } }],
  [
    'how a refresh goes',
    { refresh: { auto: 5, perHost: 1, overall: 64 } },
    { refresh: { auto: 5, perHost: 1, overall: 64 } },
  ],
  ['how long stories stay', { keep: { days: 90, perSource: 500 } }, { keep: { days: 90, perSource: 500 } }],
  ['that all stay', { keep: { days: null } }, { keep: { days: null, perSource: null } }],
  ['a single key', { keys: { bookmark: 'x' } }, { keys: { bookmark: ['x'] } }],
])('%s is taken over', (_name, given, expected) => {
  expect(withFile(JSON.stringify(given))).toMatchObject({
    settings: { ...USUAL, ...expected },
    problems: [],
  });
});

describe('a wrong value is told of in words, and its default used', () => {
  test.each([
    [{ theme: 'blue' }, '“theme” is "blue", but it can be "auto", "dark", "light" or "plain". Using "auto".'],
    [{ theme: null }, '“theme” is null, but it can be "auto", "dark", "light" or "plain". Using "auto".'],
    [{ columns: 39 }, '“columns” is 39, but it must be a whole number from 40 to 120. Using 76.'],
    [{ columns: 121 }, '“columns” is 121, but it must be a whole number from 40 to 120. Using 76.'],
    [{ columns: 76.5 }, '“columns” is 76.5, but it must be a whole number from 40 to 120. Using 76.'],
    [{ columns: '80' }, '“columns” is "80", but it must be a whole number from 40 to 120. Using 76.'],
    [
      { keys: ['b'] },
      '“keys” is ["b"], but it must be an object, like { "bookmark": ["b", "B"] }. Using the usual keys.',
    ],
    [
      { keys: { open: 7 } },
      'the keys of “open” are 7, but they must be a list, like ["b", "B"]. Using its usual keys.',
    ],
    [
      { keys: { open: ['o', ''] } },
      'the keys of “open” are ["o",""], but they must be a list, like ["b", "B"]. Using its usual keys.',
    ],
    [
      { colour: 1 },
      'there is no setting “colour”; there are theme, columns, keys, refresh and keep. It is ignored.',
    ],
    [
      { refresh: { auto: 0 } },
      '“refresh.auto” is 0, but it must be null or a whole number from 1 to 10080. Using 30.',
    ],
    [
      { refresh: { perHost: 7 } },
      '“refresh.perHost” is 7, but it must be a whole number from 1 to 6. Using 6.',
    ],
    [
      { refresh: { overall: null } },
      '“refresh.overall” is null, but it must be a whole number from 1 to 64. Using 24.',
    ],
    [
      { refresh: { every: 5 } },
      'there is no setting “refresh.every”; there are auto, perHost and overall. It is ignored.',
    ],
    [
      { refresh: 30 },
      '“refresh” is 30, but it must be an object, like { "auto": 30 }. Using the usual values.',
    ],
    [
      { keep: { days: '90' } },
      '“keep.days” is "90", but it must be null or a whole number from 1 to 36500. Using null.',
    ],
    [
      { keep: { perSource: -1 } },
      '“keep.perSource” is -1, but it must be null or a whole number from 1 to 1000000. Using null.',
    ],
  ])('%j', (given, problem) => {
    expect(withFile(JSON.stringify(given))).toMatchObject({ settings: USUAL, problems: [problem] });
  });

  test('one by one, while the right ones count', () => {
    const { settings, problems } = withFile(
      JSON.stringify({ theme: 'light', columns: 1, keys: { open: 1, quit: ['q'], help: 2 } }),
    );
    expect(settings).toEqual({ ...USUAL, theme: 'light', keys: { quit: ['q'] } });
    expect(problems).toHaveLength(3);
  });
});

describe('a file that cannot be understood is told of and left where it is', () => {
  test.each([
    [
      '{ "theme": "dark",\n  "columns": eighty }',
      "it is not valid JSON at line 2, column 14 (Unexpected token 'e'). ",
    ],
    [
      '{ "theme": "dark",\n  "columns": 80,\n}',
      'it is not valid JSON at line 3, column 1 (Expected double-quoted property name). ',
    ],
    [
      '{ "theme": "dark",\n',
      'it is not valid JSON at line 2, column 1 (Expected double-quoted property name). ',
    ],
    ['', 'it is not valid JSON at line 1, column 1 (Unexpected end of JSON input). '],
    ['\0\0\0\0', 'it is not valid JSON at line 1, column 1 (Unexpected token'],
    [
      '{\n "theme": "dark",\n "keys": { "open": [o] },\n "columns": 80\n}',
      'at line 3, column 21 (Unexpected token',
    ],
    ['{ "theme": ', 'it is not valid JSON at line 1, column 12 (Unexpected end of JSON input). '],
    ['"dark"', 'it must hold one object, like { "theme": "dark" }. '],
  ])('%j', (contents, problem) => {
    const loaded = withFile(contents);
    expect(loaded.settings).toEqual(USUAL);
    expect(loaded.problems).toHaveLength(1);
    expect(loaded.problems[0]).toContain(problem);
    expect(loaded.problems[0]).toMatch(/settings are the usual ones\.$/u);
  });

  test('also a folder in its place', () => {
    const home = temporaryHome();
    mkdirSync(settingsPath(home), { recursive: true });
    expect(loadSettings(home)).toEqual({
      settings: USUAL,
      problems: [expect.stringContaining('cannot be read')],
    });
  });
});

test('a byte order mark, which some editors write, does no harm', () => {
  expect(withFile('\uFEFF{"theme":"plain"}')).toMatchObject({ settings: { theme: 'plain' }, problems: [] });
});

test('whatever stands in the file, the settings are usable and every complaint is one clean line', () => {
  const home = temporaryHome();
  mkdirSync(home.config, { recursive: true });
  const value = fc.oneof(
    fc.jsonValue(),
    fc.record({ theme: fc.jsonValue(), columns: fc.jsonValue(), keys: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(value, (given) => {
      writeFileSync(settingsPath(home), JSON.stringify(given));
      const { settings, problems } = loadSettings(home);
      expect(['auto', 'dark', 'light', 'plain']).toContain(settings.theme);
      expect(settings.columns).toBeGreaterThanOrEqual(40);
      expect(settings.columns).toBeLessThanOrEqual(120);
      for (const keys of Object.values(settings.keys))
        for (const key of keys) expect(typeof key).toBe('string');
      for (const problem of problems) expect(problem).not.toMatch(/\p{Cc}/u);
    }),
  );
});
