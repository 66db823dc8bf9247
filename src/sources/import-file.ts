// import-file: a list of feeds (OPML, or newsboat's urls) → sources of the library. Owns which list it is and what came
// of each line; asks nobody on the network, so that a list of dead feeds is taken as quickly as one of living ones.
import { ReaderError } from '../core/errors.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import { decode } from '../read/decode.ts';
import { isOpml, parseOpml } from './opml.ts';
import type { FeedList, Skipped } from './subscription.ts';
import { parseUrls } from './urls-file.ts';

export interface ImportReport {
  format: 'opml' | 'urls';
  added: LibrarySource[];
  /** Were there before; tags of the list are added to theirs. */
  known: LibrarySource[];
  skipped: Skipped[];
  /** Sentences. */
  notes: string[];
}

/**
 * `name`: as it was typed, for messages. Throws ReaderError 'unsupported' where it is no such list, 'empty' where no feed
 * is in it, and 'storage'.
 */
export function importList(library: Library, bytes: Uint8Array, name: string): ImportReport {
  const { format, list } = readList(decode(bytes, null), name);
  const report: ImportReport = { format, added: [], known: [], skipped: list.skipped, notes: list.notes };
  for (const { url, title, home, tags } of list.subscriptions) {
    const isKnown = library.sources.byUrl(url) !== null;
    // What somebody calls a source here counts more than what it was called elsewhere.
    const { source } = library.sources.add({ kind: 'feed', url, title: isKnown ? null : title, home, tags });
    (isKnown ? report.known : report.added).push(source);
  }
  return report;
}

function readList(text: string, name: string): { format: 'opml' | 'urls'; list: FeedList } {
  if (isOpml(text)) {
    const list = parseOpml(text);
    if (list.subscriptions.length + list.skipped.length === 0)
      throw new ReaderError(
        'empty',
        `“${name}” is OPML, and there is no feed in it.`,
        'Export the subscriptions again, as feeds with their addresses.',
      );
    return { format: 'opml', list };
  }
  const list = isMarkup(text) ? null : parseUrls(text);
  // Of a text that is something else altogether hardly any line begins with an address.
  if (!list || list.subscriptions.length * 4 < list.skipped.filter(isNoAddress).length || isNothing(list))
    throw new ReaderError(
      'unsupported',
      `“${name}” is no list of feeds: newsreader import takes OPML, and newsboat’s urls file.`,
      'Subscribe to a single feed, or to a site, with newsreader add.',
    );
  return { format: 'urls', list };
}

function isMarkup(text: string): boolean {
  return /^[\uFEFF\s]*[<{[]/u.test(text) || text.includes('\0');
}

function isNothing({ subscriptions, skipped }: FeedList): boolean {
  return subscriptions.length === 0 && skipped.every(isNoAddress);
}

function isNoAddress({ text }: Skipped): boolean {
  return !/^"?[a-z]+:/iu.test(text);
}
