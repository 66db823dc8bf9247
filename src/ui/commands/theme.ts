// theme: `T` goes through the themes; the choice is seen at once and kept for the next start.
import type { App } from '../model/app.ts';
import type { ThemeSetting } from '../theme.ts';

const ORDER: readonly ThemeSetting[] = ['auto', 'dark', 'light', 'plain'];
const SAID: Readonly<Record<ThemeSetting, string>> = {
  auto: 'Theme: auto, as the terminal’s background asks for.',
  dark: 'Theme: dark.',
  light: 'Theme: light.',
  plain: 'Theme: plain, without colours.',
};

export function nextTheme(app: App): void {
  const theme = ORDER[(ORDER.indexOf(app.state.theme) + 1) % ORDER.length] ?? 'auto';
  app.set({ theme });
  app.say(SAID[theme]);
  app.enqueue('Keeping the theme', () => app.services.keepTheme(theme));
}
