// services: what the screens ask of the world, for real. Everything heavy is loaded when it is first asked for.
import type { Home } from '../core/paths.ts';
import type { Services } from './model/app.ts';
import type { Terminal } from './terminal.ts';

/** url: --url, for the targets that the person named; a link of a page knows its own address. */
export function services(home: Home, url: string | null, terminal: Terminal): Services {
  // What the person typed in this run; links within a private host that they typed work.
  const privateHosts = new Set<string>();
  return {
    bookmarks: null,
    reading: null,
    open: async (target, { typed, signal }) => {
      const { openTarget } = await import('../open/open-target.ts');
      return openTarget(target, { aside: true, typed, signal, privateHosts, url: typed ? url : null });
    },
    browse: async (url) => {
      const { browse } = await import('./browse.ts');
      await browse(url);
    },
    // OSC 52, which also works over ssh; where the terminal does not know it, nothing happens.
    copy: (text) => void process.stdout.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`),
    keepTheme: async (theme) => {
      const { keepTheme } = await import('../keep/keep-setting.ts');
      await keepTheme(home, theme);
    },
    redraw: () => terminal.redraw(),
    quit: () => terminal.quit(),
  };
}
