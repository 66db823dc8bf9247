import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { home } from '../../src/core/paths.ts';
import { keepTheme } from '../../src/keep/keep-setting.ts';
import { loadSettings } from '../../src/keep/settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreader-setting-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a theme that is chosen is there at the next start, and other settings stay', async () => {
  const here = home({ NEWSREADER_HOME: folder });
  writeFileSync(join(folder, 'settings.json'), '{ "columns": 60, "keys": { "bookmark": ["*"] } }');
  await keepTheme(here, 'light');
  expect(loadSettings(here)).toEqual({
    settings: { theme: 'light', columns: 60, keys: { bookmark: ['*'] } },
    problems: [],
  });
});

test('where there is no settings file yet, one is made', async () => {
  const here = home({ NEWSREADER_HOME: join(folder, 'new') });
  await keepTheme(here, 'plain');
  expect(loadSettings(here).settings.theme).toBe('plain');
});

test('a settings file that is not valid JSON is said and left as it is', async () => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{ "theme": "dark", ');
  await expect(keepTheme(home({ NEWSREADER_HOME: folder }), 'light')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('settings.json'),
  });
  expect(readFileSync(file, 'utf8')).toBe('{ "theme": "dark", ');
});
