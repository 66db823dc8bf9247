import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const before = loadSettings(here).settings;
  await keepTheme(here, 'light');
  expect(before.columns).toBe(60);
  expect(loadSettings(here)).toEqual({ settings: { ...before, theme: 'light' }, problems: [] });
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

test('on a full disk it says so, and the settings written by hand stay as they are', () => {
  const file = join(folder, 'settings.json');
  const byHand = JSON.stringify({ columns: 60, keys: { bookmark: ['*'.repeat(100_000)] } });
  writeFileSync(file, byHand);
  const keep = join(import.meta.dirname, '../../src/keep/keep-setting.ts');
  const program = `import { keepTheme } from ${JSON.stringify(keep)};
    const folder = ${JSON.stringify(folder)};
    await keepTheme({ config: folder, data: folder, cache: folder }, 'light').catch((error) => console.log(error.code));`;
  // A limit on the size of files makes the same short write as a full disk, and needs no disk.
  const limited = ['-c', 'ulimit -f 64 && exec "$0" "$@"', process.execPath, '--input-type=module', '--eval'];
  const { stdout } = spawnSync('sh', [...limited, program], { encoding: 'utf8', timeout: 60_000 });
  expect(stdout).toBe('storage\n');
  expect(readFileSync(file, 'utf8')).toBe(byHand);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});
