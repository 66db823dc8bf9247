// theme: `T` goes through the themes; the choice is seen at once and kept for the next start.
import type { App } from '../model/app.ts';
import { THEME_SETTINGS, type ThemeSetting } from '../../keep/settings.ts';

const SAID: Readonly<Record<ThemeSetting, string>> = {
  auto: 'Theme: auto, as the terminal’s background asks for.',
  dark: 'Theme: dark.',
  light: 'Theme: light.',
  plain: 'Theme: plain, without colours.',
};

export function nextTheme(app: App): void {
  const at = THEME_SETTINGS.indexOf(app.state.theme);
  const theme = THEME_SETTINGS[(at + 1) % THEME_SETTINGS.length] ?? 'auto';
  app.set({ theme });
  app.say(SAID[theme]);
  app.enqueue('Keeping the theme', () => app.services.keepTheme(theme));
}
