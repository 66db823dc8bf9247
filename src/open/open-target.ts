// open-target: what a person or a link points at → an edition. Owns which way a target is opened; the ways
// themselves (fetching, reading) are loaded when first needed. Throws ReaderError only.
import type { Readable } from 'node:stream';
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import { webUrl } from '../core/url.ts';
import { checkTargets } from './check-targets.ts';
import { readFileInput, readStdin } from './read-input.ts';
import { targetOf } from './target.ts';

export { openBundled } from './bundled.ts';

export interface OpenOptions {
  /** --url: where a file or standard input came from, so that its relative links resolve. Fetched pages know it. */
  url?: string | null | undefined;
  /** Ends it at once, with 'cancelled'. */
  signal?: AbortSignal | undefined;
  /** The person typed this target; false for a link of a page, which may not lead into a private network. */
  typed?: boolean | undefined;
  /** See FetchOptions: hand the same set to every open of one run, and links within a typed private host work. */
  privateHosts?: Set<string> | undefined;
  /** Read in a thread of its own: for a screen that goes on meanwhile. */
  aside?: boolean | undefined;
  /** Default: process.stdin. */
  stdin?: Readable | undefined;
}

interface Opened {
  bytes: Uint8Array;
  url: string | null;
  contentType: string | null;
  name: string;
}

/**
 * `target`: a file's path, an http(s) URL, or "-". Throws ReaderError: those of check-targets, fetch-url, read-input
 * and read-document; 'bad-target' for other schemes.
 */
export async function openTarget(target: string, options: OpenOptions = {}): Promise<Edition> {
  try {
    if (options.typed !== false) checkTargets([target], options.url ?? null);
    const opened = await open(target, options);
    if (options.aside) {
      const { readAside } = await import('./read-aside.ts');
      return await readAside(opened, options.signal);
    }
    const { readDocument } = await import('../read/read-document.ts');
    return await readDocument(opened);
  } catch (error) {
    throw toReaderError(error, `Opening “${target}”`);
  }
}

async function open(typed: string, options: OpenOptions): Promise<Opened> {
  const target = targetOf(typed);
  const { signal } = options;
  const base = webUrl(options.url);
  if (options.typed === false && target.kind !== 'url') throw badLink(typed);
  switch (target.kind) {
    case 'url': {
      const { fetchUrl } = await import('../fetch/fetch-url.ts');
      const { typed: isTyped = true, privateHosts } = options;
      return { ...(await fetchUrl(target.url, { signal, typed: isTyped, privateHosts })), name: typed };
    }
    case 'stdin': {
      const bytes = await readStdin(options.stdin ?? process.stdin, { signal });
      return { bytes, url: base, contentType: null, name: 'standard input' };
    }
    case 'file': {
      const bytes = await readFileInput(target.path, { signal });
      return { bytes, url: base, contentType: null, name: typed };
    }
    case 'scheme':
      throw badScheme(typed, target.scheme);
  }
}

function badScheme(target: string, scheme: string): ReaderError {
  const why = `Could not open “${target}”: newsreader opens files, http and https addresses, not ${scheme}:`;
  const path = URL.parse(target)?.pathname;
  const hint =
    scheme === 'file' && path
      ? `Give its path: ${decoded(path)}`
      : 'Fetch it with another program and give the file, or pipe it in: … | newsreader -';
  return new ReaderError('bad-target', why, hint);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Only people name files; a page's link that is no web address leads nowhere. */
function badLink(target: string): ReaderError {
  return new ReaderError(
    'bad-target',
    `The link “${target}” is not a web address.`,
    'Go back and choose another story.',
  );
}
