// export: the subscriptions of a library as OPML.
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import type { Subscription } from './subscription.ts';
import { writeOpml } from './write-opml.ts';

export interface Exported {
  /** OPML, ending in a newline. */
  opml: string;
  feeds: number;
  /** Sources that have no address on the web, so that no other reader could follow them. */
  left: LibrarySource[];
}

export function exportOpml(library: Library): Exported {
  const all = library.sources.list();
  const left = all.filter(({ kind }) => kind === 'file');
  const feeds = all.filter(({ kind }) => kind !== 'file').map(subscriptionOf);
  return { opml: writeOpml(feeds), feeds: feeds.length, left };
}

/** The name that stands in for an unknown one here is no name elsewhere. */
function subscriptionOf({ url, ownTitle, feedTitle, home, tags }: LibrarySource): Subscription {
  return { url, title: ownTitle ?? feedTitle, home, tags };
}
