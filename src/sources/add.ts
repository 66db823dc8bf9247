// add: what a person wants to follow or keep → the library. Owns what a target is taken for: a feed, a site whose feed is
// found, a page or a text to keep as a story. Throws ReaderError only.
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Story } from '../core/story.ts';
import { hostName, isWrittenPrivate } from '../fetch/addresses.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import { decode } from '../read/decode.ts';
import { detect } from '../read/detect.ts';
import { readFeed } from '../read/feed/read-feed.ts';
import { readDocument } from '../read/read-document.ts';
import { namedFeeds, probeUsualPlaces, type FoundFeed } from './find-site-feeds.ts';
import { addressesOf, readTarget, type FromWhere, type ReadOptions } from './read-target.ts';
import { selfLink } from './self-link.ts';
import { subscribe, wishFor, type InHand, type Wishes } from './subscribe.ts';

export type { FoundFeed } from './find-site-feeds.ts';

export interface AddOptions extends ReadOptions, Wishes {
  /** Keep the page itself as a story; do not look for its feed. */
  page?: boolean | undefined;
  /** Where the page names feeds and is a story itself, follow nothing: give both to choose from. */
  offerPage?: boolean | undefined;
  /** Asked where a site has several feeds; null: give them back as choices. Default: null. */
  choose?: ((found: readonly FoundFeed[]) => Promise<readonly FoundFeed[] | null>) | undefined;
}

export type Added =
  /** `known`: was followed already. `failed`: of several that were chosen. */
  | { added: LibrarySource[]; known: LibrarySource[]; failed: ReaderError[] }
  | { saved: Story }
  /** `page`: the title of the page, where it could be kept instead; only with `offerPage`. */
  | { choices: FoundFeed[]; page?: string };

/**
 * `target`: a feed's or a page's address, a host ("example.com"), a file, or "-". Throws ReaderError: those of fetch-url,
 * read-input and read-document; 'empty' where there is neither a feed nor a story; 'storage'.
 */
export async function addTarget(library: Library, target: string, options: AddOptions = {}): Promise<Added> {
  try {
    const addresses = addressesOf(target);
    const known = addresses.map((url) => library.sources.byUrl(url)).find((source) => source !== null);
    if (known && !options.page) {
      library.sources.allowPrivate(known.id);
      return outcome({ source: wishFor(library, known, options), added: false });
    }
    const privateHosts = options.privateHosts ?? new Set<string>();
    const read = await readTarget(target, addresses, { ...options, privateHosts });
    return await take(library, target, read, { ...options, privateHosts });
  } catch (error) {
    throw toReaderError(error, `Adding “${target}”`);
  }
}

async function take(library: Library, target: string, read: FromWhere, options: AddOptions): Promise<Added> {
  const { bytes, url, contentType } =
    read.from === 'web' ? read.fetched : { bytes: read.bytes, url: null, contentType: null };
  const text = decode(bytes, contentType);
  const { form, what } = detect(text, contentType, url ?? target);
  if (form === 'feed')
    return outcome(subscribe(library, inHand(text, target, read, { typed: true, ...options }), options));
  if (what.includes('OPML')) throw isList(target);
  if (form === 'page' && url !== null && !options.page) {
    const found = await siteFeeds(text, url, options);
    const page =
      options.offerPage && found.length > 0
        ? await titleOfStory({ bytes, url, contentType, name: target })
        : null;
    if (page !== null) return { choices: found, page };
    const chosen = found.length > 1 ? await (options.choose?.(found) ?? null) : found;
    if (chosen === null) return { choices: found };
    if (chosen.length > 0) return follow(library, chosen, options);
  }
  return { saved: await savePage(library, { bytes, url, contentType, name: target }) };
}

/** `typed`: the person named this very address. */
type Trust = Pick<AddOptions, 'privateHosts'> & { typed: boolean };

/** From a feed that was read, where it is followed from now on. */
function inHand(text: string, target: string, read: FromWhere, { typed, privateHosts }: Trust): InHand {
  if (read.from === 'web') {
    const { url: final, movedTo } = read.fetched;
    const feed = readFeed(text, { url: final, name: target });
    const url = movedTo ?? read.asked;
    const isNamed = typed && movedTo === null;
    const mayBePrivate = isNamed || privateHosts?.has(hostName(new URL(url))) === true;
    return { kind: 'feed', url, feed, mayBePrivate, answer: read.fetched };
  }
  const said = selfLink(text);
  const leadsInside = said !== null && isWrittenPrivate(new URL(said));
  // What a file says of itself is nobody's wish.
  const self = leadsInside ? null : said;
  const url = self ?? read.fileUrl;
  if (!url && leadsInside)
    throw new ReaderError(
      'private-address',
      `Standard input is a feed whose address is inside a private network: ${said}.`,
      'If you trust that address, add it yourself; or save the feed as a file and add that.',
    );
  if (!url)
    throw new ReaderError(
      'bad-target',
      'Standard input is a feed that does not say what its address is.',
      'Give its address, or save it as a file and add that.',
    );
  return {
    kind: self ? 'feed' : 'file',
    url,
    feed: readFeed(text, { url: self, name: target }),
    mayBePrivate: false,
    answer: null,
  };
}

async function siteFeeds(html: string, url: string, options: AddOptions): Promise<FoundFeed[]> {
  const named = namedFeeds(html, url);
  if (named.length > 0) return named;
  const probed = await probeUsualPlaces(url, options);
  return probed ? [probed] : [];
}

/** Throws what went wrong where nothing could be followed. */
async function follow(library: Library, feeds: readonly FoundFeed[], options: AddOptions): Promise<Added> {
  // One name cannot tell several apart.
  const wished = feeds.length > 1 ? { ...options, title: null } : options;
  const result = { added: [] as LibrarySource[], known: [] as LibrarySource[], failed: [] as ReaderError[] };
  for (const { url } of feeds) {
    try {
      const one = await followOne(library, url, wished);
      (one.added ? result.added : result.known).push(one.source);
    } catch (error) {
      const failure = toReaderError(error, `Adding “${url}”`);
      if (failure.code === 'cancelled' || failure.code === 'storage' || feeds.length === 1) throw failure;
      result.failed.push(failure);
    }
  }
  const [failure] = result.failed;
  if (failure && result.failed.length === feeds.length) throw failure;
  return result;
}

async function followOne(library: Library, url: string, options: AddOptions) {
  const known = library.sources.byUrl(url);
  if (known) return { source: wishFor(library, known, options), added: false };
  const { fetchUrl } = await import('../fetch/fetch-url.ts');
  const { signal, privateHosts } = options;
  const fetched = await fetchUrl(url, { signal, privateHosts });
  const text = decode(fetched.bytes, fetched.contentType);
  return subscribe(
    library,
    inHand(text, url, { from: 'web', asked: url, fetched }, { typed: false, ...options }),
    options,
  );
}

type Page = Parameters<typeof readDocument>[0];

/** null for the front page of a site, and where there is nothing to read but links. */
async function titleOfStory(page: Page): Promise<string | null> {
  if (page.url !== null && new URL(page.url).pathname === '/') return null;
  const edition = await readDocument(page).catch(() => null);
  return edition?.entries.find(({ role }) => role === 'lead')?.story.title ?? null;
}

async function savePage(library: Library, document: Page): Promise<Story> {
  const edition = await readDocument(document).catch((error: unknown) => {
    throw error instanceof ReaderError && error.code === 'empty' ? noFeed(document.name, 'no story') : error;
  });
  const [first, ...others] = edition.entries;
  const lead =
    edition.entries.find(({ role }) => role === 'lead') ?? (others.length === 0 ? first : undefined);
  if (!lead)
    throw noFeed(document.name, `a list of ${edition.entries.length} stories, not one of them whole`);
  library.stories.keepPage(edition, { listed: true, now: new Date().toISOString() });
  return lead.story;
}

function noFeed(name: string, what: string): ReaderError {
  return new ReaderError(
    'empty',
    `“${name}” names no feed, none stands at the usual places, and there is ${what} in it.`,
    'Give the address of the feed, or of one story.',
  );
}

function outcome({ source, added }: { source: LibrarySource; added: boolean }): Added {
  return { added: added ? [source] : [], known: added ? [] : [source], failed: [] };
}

function isList(target: string): ReaderError {
  return new ReaderError(
    'unsupported',
    `“${target}” is a list of feeds (OPML), not a feed.`,
    `Take all of them in with newsreader import ${target}`,
  );
}
