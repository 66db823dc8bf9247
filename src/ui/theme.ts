// theme: how each part of the screen looks. Few colours, one accent; nothing is said by colour alone, so the plain
// theme loses none of the meaning. Colours are the terminal's own sixteen: they follow the person's palette.
import type { TextProps } from 'ink';
import type { ThemeSetting } from '../keep/settings.ts';

export type Look = Pick<
  TextProps,
  'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'italic' | 'underline' | 'inverse' | 'strikethrough'
>;

/** What a piece of the screen is. The layout's roles, and those of the screens around it. */
export type Part =
  | 'text'
  | 'title'
  | 'meta'
  | 'heading'
  | 'quote'
  | 'code'
  | 'caption'
  | 'marker'
  | 'link'
  | 'accent' // the cursor's bar, the bookmark's star
  | 'match' // letters that a search matched
  | 'hit' // a hit in the text
  | 'current' // the hit, or the link, where one is
  | 'alarm'; // what failed

export type Theme = Readonly<Record<Part, Look>>;
export type ThemeName = Exclude<ThemeSetting, 'auto'>;

const plain: Theme = {
  text: {},
  title: { bold: true },
  meta: { dimColor: true },
  heading: { bold: true },
  quote: { italic: true },
  code: {},
  caption: { dimColor: true, italic: true },
  marker: { dimColor: true },
  link: { underline: true },
  accent: { bold: true },
  match: { bold: true, underline: true },
  hit: { underline: true, bold: true },
  current: { inverse: true },
  alarm: { bold: true },
};

const dark: Theme = {
  ...plain,
  heading: { bold: true, color: 'cyan' },
  code: { color: 'green' },
  link: { color: 'cyan', underline: true },
  accent: { color: 'cyan', bold: true },
  match: { color: 'cyan', bold: true, underline: true },
  hit: { color: 'black', backgroundColor: 'yellow' },
  alarm: { color: 'red', bold: true },
};

const light: Theme = {
  ...dark,
  heading: { bold: true, color: 'blue' },
  code: { color: 'magenta' },
  link: { color: 'blue', underline: true },
  accent: { color: 'blue', bold: true },
  match: { color: 'blue', bold: true, underline: true },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { dark, light, plain };

/**
 * The theme for a setting and an environment. NO_COLOR (no-color.org: present and not empty) and TERM=dumb ask for
 * plain; COLORFGBG ("15;0", set by rxvt, Konsole and others) names the background as a colour's number: 7 and 9 to 15
 * are light ones. `background` is what the terminal itself answered, where it did.
 */
export function chooseTheme(
  setting: ThemeSetting,
  env: NodeJS.ProcessEnv,
  background: 'dark' | 'light' | null = null,
): ThemeName {
  if (setting !== 'auto') return setting;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return 'plain';
  if (background) return background;
  const paper = Number(env['COLORFGBG']?.split(';').at(-1) || 0);
  return paper === 7 || (paper >= 9 && paper <= 15) ? 'light' : 'dark';
}
