// import-file: a list of feeds (OPML, or newsboat's urls) → sources of the library. Owns which list it is and what came
// of each line; asks nobody on the network, so that a list of dead feeds is taken as quickly as one of living ones.
import { ReaderError } from '../core/errors.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import { hostName, isWrittenPrivate } from '../fetch/addresses.ts';
import { decode } from '../read/decode.ts';
import { isOpml, parseOpml } from './opml.ts';
import type { FeedList, Gate, Skipped } from './subscription.ts';
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

/** The web as where a list comes from. */
export interface ListOrigin {
  /** Final address. */
  url: string;
  /** See FetchOptions. */
  privateHosts: ReadonlySet<string>;
}

/**
 * `name`: as it was typed, for messages. `origin`: null for a list that is the person's own: a file, or standard input;
 * one from the web leads into no private network but the host it is itself from. Throws ReaderError 'unsupported' where it is no such list, 'empty' where no feed
 * is in it, and 'storage'.
 */
export function importList(
  library: Library,
  bytes: Uint8Array,
  name: string,
  origin: ListOrigin | null = null,
): ImportReport {
  const mayBePrivate = trusted(origin);
  const gate: Gate = (url) => (isWrittenPrivate(url) && !mayBePrivate(url) ? LEADS_INSIDE : null);
  const { format, list } = readList(decode(bytes, null), name, gate);
  const report: ImportReport = { format, added: [], known: [], skipped: list.skipped, notes: list.notes };
  for (const { url, title, home, tags } of list.subscriptions) {
    const isKnown = library.sources.byUrl(url) !== null;
    // What somebody calls a source here counts more than what it was called elsewhere.
    const { source } = library.sources.add({
      kind: 'feed',
      url,
      title: isKnown ? null : title,
      home,
      tags,
      mayBePrivate: mayBePrivate(new URL(url)),
    });
    (isKnown ? report.known : report.added).push(source);
  }
  const inside = list.subscriptions.filter(({ url }) => isWrittenPrivate(new URL(url))).length;
  if (inside > 0) report.notes.push(insideNote(inside));
  return report;
}

const LEADS_INSIDE =
  'It is inside a private network, where a list from the web may not lead; newsreader add follows it if you trust it.';

/** Whether a list's address may be inside a private network. */
function trusted(origin: ListOrigin | null): (url: URL) => boolean {
  if (origin === null) return () => true;
  const own = hostName(new URL(origin.url));
  return (url) => origin.privateHosts.has(own) && hostName(url) === own;
}

function insideNote(inside: number): string {
  return inside === 1
    ? '1 of its addresses is inside a private network, and is asked there: remove it if that is not your wish.'
    : `${inside} of its addresses are inside a private network, and are asked there: remove them if that is not your wish.`;
}

function readList(text: string, name: string, gate: Gate): { format: 'opml' | 'urls'; list: FeedList } {
  if (isOpml(text)) {
    const list = parseOpml(text, gate);
    if (list.subscriptions.length + list.skipped.length === 0)
      throw new ReaderError(
        'empty',
        `“${name}” is OPML, and there is no feed in it.`,
        'Export the subscriptions again, as feeds with their addresses.',
      );
    return { format: 'opml', list };
  }
  const list = isMarkup(text) ? null : parseUrls(text, gate);
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
