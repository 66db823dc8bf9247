// addresses: which address a page has, and when two addresses belong to one site. Pure.
import { webUrl } from '../../core/url.ts';

/**
 * The first of the addresses that a page claims for itself which can be true of where it came from, else that.
 * A front page as canonical address of an article, or another site's, would make every page of a site one story.
 */
export function canonicalAddress(claimed: (string | null)[], url: string | null): string | null {
  return claimed.find((address) => address !== null && believable(address, url)) ?? url;
}

function believable(address: string, url: string | null): boolean {
  if (!url) return !isRoot(address);
  if (isRoot(address)) return isRoot(url) && sameSite(address, url);
  if (isRoot(url)) return false;
  return (
    sameSite(address, url) || (lastSegment(address) === lastSegment(url) && lastSegment(url).length >= 12)
  );
}

/** Whether two addresses are on one registered name: www.example.org and news.example.org are. */
export function sameSite(a: string, b: string): boolean {
  return registered(new URL(a).hostname) === registered(new URL(b).hostname);
}

/** Whether an address is a site's front page, or that of a language of it. */
export function isRoot(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search.length <= 1 && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/iu.test(pathname);
}

/** The part of a host by which people call a site: "example" of www.example.co.uk. */
export function siteLabel(address: string | null): string | null {
  return address ? (registered(new URL(address).hostname).split('.')[0] ?? null) : null;
}

/** The address in a browser's note at the head of a saved page: <!-- saved from url=(0030)http://… -->. */
export function savedFrom(html: string): string | null {
  return webUrl(/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(html.slice(0, 4_000))?.[1]);
}

// The two last labels, three where the last but one is a country's second level (co.uk, com.br). The full list of
// public suffixes has 10,000 rules; a mistake here only makes two sites one.
function registered(host: string): string {
  if (/^[\d.]+$|:/u.test(host)) return host;
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const deep =
    labels.length > 2 &&
    (labels.at(-1)?.length ?? 0) === 2 &&
    /^(?:com?|org|net|gov|edu|ac|or|ne|go)$/u.test(second);
  return labels.slice(deep ? -3 : -2).join('.');
}

function lastSegment(address: string): string {
  return new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '';
}
