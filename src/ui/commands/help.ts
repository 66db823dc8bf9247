// help: scrolling the list of keys.
import type { App } from '../model/app.ts';
import { helpLines } from '../model/help-lines.ts';
import type { HelpScreen } from '../model/state.ts';
import type { Command } from '../keymap.ts';

/** Rows of the help text: the header takes two, the status line one. */
export function helpRows(app: App): number {
  return Math.max(1, app.state.size.rows - 3);
}

/** The last line that may stand at the top. */
export function lastHelpTop(app: App): number {
  return Math.max(0, helpLines(app.keys, app.state.size.columns).length - helpRows(app));
}

export function scrollHelp(app: App, screen: HelpScreen, command: Command): void {
  const rows = helpRows(app);
  const last = lastHelpTop(app);
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    up: -1,
    'page-down': rows,
    'page-up': -rows,
    'half-down': Math.ceil(rows / 2),
    'half-up': -Math.ceil(rows / 2),
    top: -Infinity,
    bottom: Infinity,
  };
  const by = steps[command];
  if (by !== undefined) app.replace({ ...screen, top: Math.max(0, Math.min(screen.top + by, last)) });
}
