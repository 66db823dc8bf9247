// journey: from the first address over its redirects to the bytes. Owns where redirects may lead and what a permanent one
// means; each step is hop's.
import { ReaderError } from '../core/errors.ts';
import { hostName, type Rule } from './addresses.ts';
import type { Connections } from './connections.ts';
import type { Deadline } from './deadline.ts';
import type { FetchOptions } from './fetch-url.ts';
import { hop } from './hop.ts';
import { receive, type Fetched } from './receive.ts';
import { circle, tooManyRedirects } from './redirects.ts';

const MAX_REDIRECTS = 5;

export type Journey = FetchOptions & { name: string; deadline: Deadline; connections: Connections };

/** Throws as fetchUrl, and whatever net, tls, undici and zlib throw. */
export async function follow(start: URL, journey: Journey): Promise<Fetched> {
  const { deadline, connections, validators, accept } = journey;
  const privateHosts = journey.privateHosts ?? new Set<string>();
  const limit = journey.maxRedirects ?? MAX_REDIRECTS;
  const seen = new Set<string>();
  const { signal } = deadline;
  let url = start;
  let movedTo: string | null = null;
  let permanent = true;
  for (;;) {
    const rule = ruleFor(url, journey, privateHosts, seen.size === 0);
    seen.add(url.href);
    const result = await connections.turn(url, async () => {
      signal.throwIfAborted();
      deadline.begin();
      return hop(url, { rule, signal, connections, accept, validators }, (answer) =>
        receive(url, answer, journey),
      );
    });
    if ('fetched' in result) return { ...result.fetched, movedTo };
    if (seen.has(result.next.href)) throw circle(journey.name, result.next);
    if (seen.size > limit) throw tooManyRedirects(journey.name, limit);
    url = result.next;
    permanent &&= result.permanent;
    if (permanent) movedTo = url.href;
  }
}

function ruleFor(url: URL, journey: Journey, privateHosts: Set<string>, first: boolean): Rule {
  const host = hostName(url);
  return {
    allowPrivate: (first && journey.typed === true) || privateHosts.has(host),
    onPrivate: () => privateHosts.add(host),
    refusal: (address) => {
      const what = address === host ? host : `${host} (${address})`;
      const how = first ? 'the address is' : 'it is redirected to';
      return new ReaderError(
        'private-address',
        `Could not open “${journey.name}”: ${how} ${what}, inside a private network.`,
        'Links may not lead there by themselves; if you trust it, open that address yourself.',
      );
    },
  };
}
