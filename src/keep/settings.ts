// settings: what a person may choose, in a file written by hand. Read only: never written, never moved. Every wrong
// value is reported in words and its default used; the right ones still count. conf is not used here: it takes a file
// whole or not at all, and the first frame would have to wait for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanLine } from '../core/sanitise.ts';
import type { Home } from '../core/paths.ts';
import {
  keepSettings,
  refreshSettings,
  shown,
  type KeepSettings,
  type RefreshSettings,
  type Report,
} from './library-settings.ts';

/** In the order in which the screen goes through them. */
export const THEME_SETTINGS = ['auto', 'dark', 'light', 'plain'] as const;
export type ThemeSetting = (typeof THEME_SETTINGS)[number];

export interface Settings {
  theme: ThemeSetting;
  /** Command → its keys, as in the settings file; which commands and keys there are is the keymap's to know. */
  keys: Record<string, string[]>;
  /** Width of the reading column in cells, 40 to 120. */
  columns: number;
  refresh: RefreshSettings;
  keep: KeepSettings;
}

const COLUMNS = { least: 40, most: 120, usual: 76 };

export function settingsPath(home: Home): string {
  return join(home.config, 'settings.json');
}

/** problems: whole sentences for the person, each with the file's path. Never throws. */
export function loadSettings(home: Home): { settings: Settings; problems: string[] } {
  const file = settingsPath(home);
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(cleanLine(`${file}: ${problem}`));
  const given = readObject(file, report);
  const settings: Settings = {
    theme: theme(given['theme'], report),
    keys: keys(given['keys'], report),
    columns: columns(given['columns'], report),
    refresh: refreshSettings(given['refresh'], report),
    keep: keepSettings(given['keep'], report),
  };
  for (const name of Object.keys(given))
    if (!Object.hasOwn(settings, name))
      report(
        `there is no setting “${name}”; there are theme, columns, keys, refresh and keep. It is ignored.`,
      );
  return { settings, problems };
}

function readObject(file: string, report: Report): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      report(`it cannot be read (${message}). All settings are the usual ones.`);
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    report('it must hold one object, like { "theme": "dark" }. All settings are the usual ones.');
  } catch (error) {
    report(
      `it is not valid JSON${whereAndWhy(error, text)}. The file is left as it is; all settings are the usual ones.`,
    );
  }
  return {};
}

function whereAndWhy(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const why = message.replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/su, '').replace(/ in JSON$/u, '');
  const before = text.slice(0, offsetOf(message, text)).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} (${why})`;
}

/** V8 says where ("… at position 12"), but not for an unexpected token and for an end that comes too early. */
function offsetOf(message: string, text: string): number {
  const said = /at position (\d+)/u.exec(message)?.[1];
  if (said !== undefined) return Number(said);
  // As long as the token is missing, the beginning of a text complains of something else.
  let [without, within] = [0, text.length + 1];
  while (within - without > 1) {
    const middle = Math.floor((without + within) / 2);
    if (failure(text.slice(0, middle)).startsWith('Unexpected token')) within = middle;
    else without = middle;
  }
  return without;
}

function failure(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

function theme(value: unknown, report: Report): ThemeSetting {
  const known = THEME_SETTINGS.find((one) => one === value);
  if (!known && value !== undefined)
    report(`“theme” is ${shown(value)}, but it can be ${anyOf(THEME_SETTINGS)}. Using "auto".`);
  return known ?? 'auto';
}

function anyOf(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function columns(value: unknown, report: Report): number {
  const { least, most, usual } = COLUMNS;
  if (value === undefined) return usual;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  report(
    `“columns” is ${shown(value)}, but it must be a whole number from ${least} to ${most}. Using ${usual}.`,
  );
  return usual;
}

function keys(value: unknown, report: Report): Record<string, string[]> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      `“keys” is ${shown(value)}, but it must be an object, like { "bookmark": ["b", "B"] }. Using the usual keys.`,
    );
    return {};
  }
  const good = Object.entries(value).flatMap(([command, list]): [string, string[]][] => {
    const named = typeof list === 'string' ? [list] : list;
    if (isKeyList(named)) return [[command, named]];
    report(
      `the keys of “${command}” are ${shown(list)}, but they must be a list, like ["b", "B"]. Using its usual keys.`,
    );
    return [];
  });
  return Object.fromEntries(good);
}

function isKeyList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' && key !== '');
}
