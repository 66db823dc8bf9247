// url: which addresses we accept, and when two of them are the same story.
import normalizeUrl from 'normalize-url';
import { clean } from './sanitise.ts';

/** An absolute http(s) URL, resolved against `base`; null for anything else (javascript:, data:, mailto:, broken). */
export function webUrl(href: string | null | undefined, base?: string | null): string | null {
  if (!href) return null;
  const text = clean(href).trim();
  const url = URL.parse(text, base ?? undefined);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username || url.password) return null;
  return url.href;
}

// Parameters that say where a reader came from, not what is read. Beside these, everything that starts with utm_, and
// with relatedposts_ (Jetpack's).
const TRACKING =
  /^(?:utm_\w+|relatedposts_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref_src|ns_campaign|ns_mchannel|cmpid|icid|iref|smid|xtor)$/i;
// Medium's "source" names a place on its pages; elsewhere the word may name what is read.
const MEDIUM_SOURCE = /^source=(?:post_page|rss(?:-|$)|[a-z_]+_recirc|[a-z_]+-{3})/i;

/** The same address without such parameters; all else stays as it is written. `url`: absolute. */
export function withoutTracking(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || parsed.search === '') return url;
  const parts = parsed.search.slice(1).split('&');
  const kept = parts.filter(
    (part) => !TRACKING.test(part.replace(/=.*$/su, '')) && !MEDIUM_SOURCE.test(part),
  );
  if (kept.length === parts.length) return url;
  parsed.search = kept.join('&');
  return parsed.href;
}

// Most addresses of stories have nothing to be normalised but their scheme and their last slash.
const PLAIN = /^https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\/[\w~-][\w.~-]*)*)\/?$/;

/** One spelling for all addresses of a story: https, no fragment, no tracking, no trailing slash, sorted query. */
export function canonicalUrl(url: string): string {
  const plain = PLAIN.exec(url)?.[1];
  if (plain !== undefined) return `https://${plain}`;
  return normalizeUrl(withoutTracking(url), {
    forceHttps: true,
    stripHash: true,
    stripWWW: false,
    removeTrailingSlash: true,
  });
}
