// find-site-feeds: the feeds of a site, from one of its pages: those that the page names (link rel=alternate), else the
// places where feeds usually stand, asked one after the other and no more than a few.
import { ReaderError } from '../core/errors.ts';
import { canonicalUrl } from '../core/url.ts';
import { decode } from '../read/decode.ts';
import { detect } from '../read/detect.ts';
import { findFeeds, ofComments } from '../read/feed/find-feeds.ts';

export interface FoundFeed {
  url: string;
  title: string | null;
  /** MIME type, as far as it is known. */
  type: string;
}

/** In the order of how often they are there: WordPress, then what site generators write. */
const USUAL_PLACES = ['feed', 'rss', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'feed.json'];
const PROBE_MS = 5_000;
const ALL_PROBES_MS = 20_000;

export interface ProbeOptions {
  signal?: AbortSignal | undefined;
  privateHosts?: Set<string> | undefined;
}

/**
 * The feeds that the page itself names, as far as a person would choose among them: each once, in its order; of a feed in
 * several formats the first; those of comments only where there is nothing else. `url`: the page's final address.
 */
export function namedFeeds(html: string, url: string): FoundFeed[] {
  const feeds = findFeeds(html, url);
  const stories = feeds.filter((feed) => !ofComments(feed));
  const kept: FoundFeed[] = [];
  for (const feed of stories.length > 0 ? stories : feeds)
    if (!kept.some((other) => isSame(feed, other))) kept.push(feed);
  return kept;
}

const FORMAT_WORDS = /\b(?:rss|atom|rdf|json|xml|feed|[0-2]\.\d+|via|as|in|als)\b|[^\p{L}\p{N}]+/giu;

/** One address in two spellings, or one name in two formats: "News (RSS)" and "News (Atom)". */
function isSame(a: FoundFeed, b: FoundFeed): boolean {
  if (canonicalUrl(a.url) === canonicalUrl(b.url)) return true;
  const bare = ({ title }: FoundFeed): string =>
    (title ?? '').replace(FORMAT_WORDS, ' ').trim().toLowerCase();
  return a.type !== b.type && bare(a) === bare(b);
}

/** The first feed at one of the usual places of the page's site; null where there is none, or the site does not like it. */
export async function probeUsualPlaces(page: string, options: ProbeOptions): Promise<FoundFeed | null> {
  const until = Date.now() + ALL_PROBES_MS;
  for (const place of usualPlaces(page)) {
    const left = until - Date.now();
    if (left <= 0) return null;
    const found = await probe(place, Math.min(left, PROBE_MS), options);
    if (found === 'stop') return null;
    if (found) return found;
  }
  return null;
}

/** Below the page, where it is a folder, then at the root. */
function usualPlaces(page: string): string[] {
  const { pathname, origin } = new URL(page);
  const folders = pathname.endsWith('/') ? [pathname, '/'] : ['/'];
  const urls = folders.flatMap((folder) => USUAL_PLACES.map((place) => `${origin}${folder}${place}`));
  return [...new Set(urls)];
}

/** 'stop': whoever does not answer, or asks for patience, is not asked again. */
async function probe(
  url: string,
  timeoutMs: number,
  { signal, privateHosts }: ProbeOptions,
): Promise<FoundFeed | 'stop' | null> {
  const { fetchUrl } = await import('../fetch/fetch-url.ts');
  try {
    const { bytes, contentType } = await fetchUrl(url, { signal, privateHosts, timeoutMs });
    const isFeed = detect(decode(bytes, contentType), contentType, url).form === 'feed';
    return isFeed ? { url, title: null, type: contentType?.split(';')[0]?.trim() ?? '' } : null;
  } catch (error) {
    if (signal?.aborted) throw error;
    if (!(error instanceof ReaderError)) throw error;
    return ['network', 'timeout'].includes(error.code) || error.status === 429 ? 'stop' : null;
  }
}
