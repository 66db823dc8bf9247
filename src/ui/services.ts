// services: what the screens ask of the world, for real. Everything heavy is loaded when it is first asked for.
import type { Bookmarks } from '../bookmarks/bookmarks.ts';
import type { Home } from '../core/paths.ts';
import { bodyOf, keepFetched } from './library-texts.ts';
import type { Services } from './model/app.ts';
import type { SourcesService } from './model/sources-service.ts';
import { lookupAside } from '../lookup/lookup-aside.ts';
import type { Lookup } from '../lookup/lookup-types.ts';
import { librarySources, sourceHosts } from './sources-library.ts';
import type { Terminal } from './terminal.ts';

/** null where the bookmarks are not read yet, or cannot be. */
function bookmarkedIds(bookmarks: Bookmarks | null): readonly string[] | null {
  return bookmarks && !bookmarks.failure ? bookmarks.list().map(({ story }) => story.id) : null;
}

/** url: --url, for the targets that the person named; a link of a page knows its own address. */
export function services(home: Home, url: string | null, terminal: Terminal): Services {
  // What the person typed in this run; links within a private host that they typed work.
  const privateHosts = new Set<string>();
  let sources: SourcesService | null = null;
  let lookup: Lookup | null = null;
  return {
    bookmarks: null,
    reading: null,
    library: null,
    get sources() {
      if (this.library)
        sources ??= librarySources(home, this.library, privateHosts, () => bookmarkedIds(this.bookmarks));
      return sources;
    },
    get lookup() {
      if (this.library) lookup ??= lookupAside(home);
      return lookup;
    },
    bodyOf(listed, options) {
      return this.library && bodyOf(this.library, listed, options);
    },
    async keepFetched(id, edition) {
      if (this.library) await keepFetched(this.library, id, edition);
    },
    async open(target, { typed, signal }) {
      if (!typed && this.library) for (const host of sourceHosts(this.library)) privateHosts.add(host);
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
