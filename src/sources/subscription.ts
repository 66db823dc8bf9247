// subscription: what a list of feeds (OPML, newsboat's urls) says of one feed, whichever form the list has.
// Owns what an address and a tag are there, and that a feed stands once in a list. Pure.
import { cleanLine } from '../core/sanitise.ts';
import { canonicalUrl, webUrl } from '../core/url.ts';

export interface Subscription {
  /** Absolute http(s). */
  url: string;
  /** The person's own name for it; null where the list has none. */
  title: string | null;
  /** The site's page. */
  home: string | null;
  /** As {@link normalTags} gives them. */
  tags: string[];
  kind?: 'feed';
}

/** What stood in a list and was not taken. */
export interface Skipped {
  /** From 1; null where the form has no lines. */
  line: number | null;
  /** As it stood there, made one line and at most {@link SHOWN} characters. */
  text: string;
  /** A sentence. */
  why: string;
}

export interface FeedList {
  /** In the list's order, no address twice. */
  subscriptions: Subscription[];
  skipped: Skipped[];
  /** What else the person should know; sentences. */
  notes: string[];
}

/** More than any person reads; a list that is longer was not made by one. */
export const MOST_FEEDS = 20_000;
const MOST_SKIPPED = 1_000;
const SHOWN = 120;

/** Tags in their order, each once whatever its case, without white space around. */
export function normalTags(names: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names.map(cleanLine)) {
    const fold = name.normalize('NFKC').toLowerCase();
    if (name !== '' && !byFold.has(fold)) byFold.set(fold, name);
  }
  return [...byFold.values()];
}

/** The address of a feed as lists write it: "feed:" in front, spaces around; null where it is none. */
export function feedUrl(written: string): string | null {
  const typed = cleanLine(written);
  return webUrl(typed.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:/iu, 'http:'));
}

export function skipped(line: number | null, text: string, why: string): Skipped {
  const shown = cleanLine(text);
  return { line, text: shown.length > SHOWN ? `${shown.slice(0, SHOWN - 1)}…` : shown, why };
}

/** Says why an address is none that can be subscribed to. */
export function whyNotUrl(written: string): string {
  const url = URL.parse(written);
  if (url && (url.username || url.password))
    return 'The address holds a user name or a password, which newsreader does not keep.';
  if (url && url.protocol !== 'http:' && url.protocol !== 'https:')
    return `newsreader follows http and https addresses, not ${url.protocol}`;
  return 'It is not a web address.';
}

/** Says why an address of a list is not taken; null: it is. */
export type Gate = (url: URL) => string | null;

/** Takes one more into a list; a feed that stands in it already gets the tags of both, and the first name. */
export class ListBuilder {
  readonly list: FeedList = { subscriptions: [], skipped: [], notes: [] };
  private readonly byUrl = new Map<string, Subscription>();
  private readonly gate: Gate;

  constructor(gate: Gate) {
    this.gate = gate;
  }

  add(subscription: Subscription, line: number | null): void {
    const refusal = this.gate(new URL(subscription.url));
    if (refusal !== null) return this.skip(line, subscription.url, refusal);
    const key = canonicalUrl(subscription.url);
    const known = this.byUrl.get(key);
    if (known) {
      known.title ??= subscription.title;
      known.home ??= subscription.home;
      known.tags = normalTags([...known.tags, ...subscription.tags]);
    } else if (this.byUrl.size >= MOST_FEEDS) {
      this.skip(line, subscription.url, `A list of more than ${MOST_FEEDS} feeds is cut there.`);
    } else {
      this.byUrl.set(key, subscription);
      this.list.subscriptions.push(subscription);
    }
  }

  skip(line: number | null, text: string, why: string): void {
    if (this.list.skipped.length < MOST_SKIPPED) this.list.skipped.push(skipped(line, text, why));
    else if (this.list.notes.length === 0)
      this.list.notes.push(`Only the first ${MOST_SKIPPED} that were left out are named.`);
  }
}
