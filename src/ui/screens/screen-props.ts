// screen-props: what every screen is given. A screen draws; it has no effects and takes no keys.
import type { App } from '../model/app.ts';
import type { Theme } from '../theme.ts';

export interface ScreenProps<Screen> {
  app: App;
  screen: Screen;
  theme: Theme;
  /** For a screen reader: everything in one column, nothing for the eye alone. */
  linear: boolean;
  /** Whether the terminal makes links clickable (OSC 8). */
  hyperlinks: boolean;
}
