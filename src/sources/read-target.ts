// read-target: what somebody wants to add → its bytes and where they are from. A name without a scheme is a file where
// there is one, else a host: asked by https, and by http where nobody answers there. Throws ReaderError only.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';
import type { Fetched } from '../fetch/fetch-url.ts';
import { readFileInput, readStdin } from '../open/read-input.ts';
import { probableUrl, targetOf } from '../open/target.ts';
import { feedUrl, whyNotUrl } from './subscription.ts';

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  stdin?: Readable | undefined;
  /** See FetchOptions. */
  privateHosts?: Set<string> | undefined;
}

export type FromWhere =
  | { from: 'web'; asked: string; fetched: Fetched }
  /** `fileUrl`: file:///…, for what has no address on the web; null for standard input. */
  | { from: 'file'; bytes: Uint8Array; fileUrl: string | null };

/** The web addresses that a target stands for, best first; none where it is a file or standard input. */
export function addressesOf(typed: string): string[] {
  const target = targetOf(typed);
  if (target.kind === 'stdin') return [];
  if (/^feed:/iu.test(typed.trim())) return [feedUrl(typed)].filter((url) => url !== null);
  if (target.kind === 'url') return [webUrl(target.url)].filter((url) => url !== null);
  if (target.kind !== 'file' || existsSync(target.path)) return [];
  const url = webUrl(probableUrl(typed.trim()));
  if (!url) return [];
  return url.startsWith('https:') ? [url, url.replace(/^https:/u, 'http:')] : [url];
}

/** `addresses`: of {@link addressesOf}. */
export async function readTarget(
  typed: string,
  addresses: readonly string[],
  options: ReadOptions,
): Promise<FromWhere> {
  const [first, second] = addresses;
  if (first) {
    try {
      return await fromWeb(first, options);
    } catch (error) {
      if (!second || !(error instanceof ReaderError) || error.code !== 'network') throw error;
      return fromWeb(second, options).catch(() => Promise.reject(error));
    }
  }
  const target = targetOf(typed);
  const { signal } = options;
  switch (target.kind) {
    case 'stdin': {
      const bytes = await readStdin(options.stdin ?? process.stdin, { signal });
      return { from: 'file', bytes, fileUrl: null };
    }
    case 'file': {
      if (typed.trim() === '') throw nothing();
      const bytes = await readFileInput(target.path, { signal });
      return { from: 'file', bytes, fileUrl: pathToFileURL(resolve(target.path)).href };
    }
    case 'url':
    case 'scheme':
      throw new ReaderError(
        'bad-target',
        `Could not add “${typed}”: ${whyNotUrl(typed).replace(/\.$/u, '')}.`,
        'Give a feed’s address, a site’s, or a file.',
      );
  }
}

async function fromWeb(asked: string, { signal, privateHosts }: ReadOptions): Promise<FromWhere> {
  const { fetchUrl } = await import('../fetch/fetch-url.ts');
  return { from: 'web', asked, fetched: await fetchUrl(asked, { signal, typed: true, privateHosts }) };
}

function nothing(): ReaderError {
  return new ReaderError('bad-target', 'The target is empty.', 'Give a feed’s address, a site’s, or a file.');
}
