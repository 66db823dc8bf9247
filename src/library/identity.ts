// identity: what tells the entries of one document apart, before the library is asked. Pure.
// A guid or an address that several of them share tells nothing.
import type { IncomingEntry } from './story-types.ts';

export interface Identity {
  /** Unique in the document; what names the entry in its source. */
  guid: string;
  /** Whether the source gave the guid. */
  given: boolean;
  /** The id it has across sources; null where only its own source tells it apart. */
  key: string | null;
  /** An id by source and guid, or by source and title. */
  ownKey: string;
  entry: IncomingEntry;
}

/**
 * One for each entry that is not the repetition of an earlier one, in order. source: its address, and its home page,
 * which is no story.
 */
export function identities(
  source: { canonical: string; home: string | null },
  all: readonly IncomingEntry[],
): Identity[] {
  const entries = withoutRepetitions(all);
  const keys = counted(entries.map(({ story }) => (story.url === null ? null : story.id)));
  const guids = counted(entries.map(({ guid }) => guid));
  const homes = homeAddresses(source);
  const met = new Set<string>();
  return entries.flatMap((entry): Identity[] => {
    const { story } = entry;
    const shared = story.url !== null && ((keys.get(story.id) ?? 0) > 1 || homes(story.url));
    const guid = entry.guid !== null && guids.get(entry.guid) === 1 ? entry.guid : null;
    const mark = guid ?? `${story.title}\n${story.url ?? ''}`;
    // Nothing tells it from an earlier one.
    if (met.has(mark)) return [];
    met.add(mark);
    const ownKey = hash(`${source.canonical}\n${mark}`);
    const key = shared ? null : story.id;
    return [{ guid: guid ?? `key:${key ?? ownKey}`, given: guid !== null, key, ownKey, entry }];
  });
}

/** Some feeds list an entry twice, for two of its categories or by mistake. */
function withoutRepetitions(entries: readonly IncomingEntry[]): IncomingEntry[] {
  const met = new Set<string>();
  return entries.filter(({ guid, story }) => {
    const mark = `${guid ?? ''}\n${story.url ?? ''}\n${story.title}`;
    return met.size < met.add(mark).size;
  });
}

/** Tells the source's own front pages, to which entries link for want of pages of their own. */
function homeAddresses(source: { canonical: string; home: string | null }): (url: string) => boolean {
  const homes = new Set<string>();
  for (const address of [source.canonical, source.home]) {
    const host = address === null ? null : URL.parse(address)?.host;
    if (host) homes.add(bare(host));
  }
  if (source.home !== null) homes.add(bare(source.home));
  return (url) => homes.has(bare(url));
}

/** An address without what two spellings of a front page differ in. */
function bare(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/?(?:[?#].*)?$/u, '');
}

function counted(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function hash(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
