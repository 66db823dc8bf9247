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

// Parameters that say where a reader came from, not what is read. Beside these, everything that starts with utm_.
const TRACKING = [
  /^utm_\w+/i,
  /^(fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref_src|ns_campaign|ns_mchannel|cmpid|icid|smid|xtor)$/i,
];

/** One spelling for all addresses of a story: https, no fragment, no tracking, no trailing slash, sorted query. */
export function canonicalUrl(url: string): string {
  return normalizeUrl(url, {
    forceHttps: true,
    stripHash: true,
    stripWWW: false,
    removeQueryParameters: TRACKING,
    removeTrailingSlash: true,
  });
}
