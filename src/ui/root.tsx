// Root: the screen that is on top of the stack, drawn from the app's state; and the one place where keys come in.
import { useInput, useIsScreenReaderEnabled, usePaste } from 'ink';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useSuspend } from './hooks/use-suspend.ts';
import { paste, pressAll } from './commands/press.ts';
import { keyNames } from './key-names.ts';
import type { App } from './model/app.ts';
import { tooSmall } from './model/geometry.ts';
import type { Screen } from './model/state.ts';
import { AddScreen } from './screens/add-screen.tsx';
import { CommandsScreen } from './screens/commands-screen.tsx';
import { HelpScreen } from './screens/help-screen.tsx';
import { KeepScreen } from './screens/keep-screen.tsx';
import { ListScreen } from './screens/list-screen.tsx';
import { NoteScreen } from './screens/note-screen.tsx';
import { ReaderScreen } from './screens/reader-screen.tsx';
import { SourcesScreen } from './screens/sources-screen.tsx';
import { ViewsScreen } from './screens/views-screen.tsx';
import { TooSmall } from './screens/too-small.tsx';
import type { ScreenProps } from './screens/screen-props.ts';
import type { ThemeSetting } from '../keep/settings.ts';
import type { Theme } from './theme.ts';

export interface RootProps {
  app: App;
  /** The theme that a setting means on this terminal. */
  themeFor: (setting: ThemeSetting) => Theme;
  hyperlinks: boolean;
}

const NO_KEY = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

export function Root({ app, themeFor, hyperlinks }: RootProps): ReactNode {
  const state = useSyncExternalStore(app.subscribe, () => app.state);
  const theme = themeFor(state.theme);
  const linear = useIsScreenReaderEnabled();
  useSuspend(app);
  useInput((input, key) => {
    if (key.eventType === 'release') return;
    pressAll(app, keyNames(input, key));
  });
  usePaste((text) => paste(app, text, keyNames(text, NO_KEY)));
  const screen = state.screens.at(-1);
  if (!screen || tooSmall(state.size)) return <TooSmall size={state.size} theme={theme} />;
  return draw(screen, { app, theme, linear, hyperlinks });
}

function draw(screen: Screen, props: Omit<ScreenProps<Screen>, 'screen'>): ReactNode {
  switch (screen.kind) {
    case 'reader':
      return <ReaderScreen {...props} screen={screen} />;
    case 'help':
      return <HelpScreen {...props} screen={screen} />;
    case 'commands':
      return <CommandsScreen {...props} screen={screen} />;
    case 'views':
      return <ViewsScreen {...props} screen={screen} />;
    case 'sources':
      return <SourcesScreen {...props} screen={screen} />;
    case 'keep':
      return <KeepScreen {...props} screen={screen} />;
    case 'note':
      return <NoteScreen {...props} screen={screen} />;
    case 'add':
      return <AddScreen {...props} screen={screen} />;
    default:
      return <ListScreen {...props} screen={screen} />;
  }
}
