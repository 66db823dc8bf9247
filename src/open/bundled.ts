// bundled: the edition that comes with the program, so that there is something to read before anything is opened.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ReaderError } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';

// From dist/main.js, then from dist/chunks/*.js and from src/open/: data/ stands beside dist and src.
const PLACES = ['../data/edition.json', '../../data/edition.json'];

/** data/edition.json, which a test holds to its schema. Throws ReaderError 'storage'. */
export async function openBundled(): Promise<Edition> {
  let cause: unknown;
  for (const place of PLACES) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Edition;
    } catch (error) {
      cause = error;
    }
  }
  throw new ReaderError(
    'storage',
    'Could not open the bundled edition: its file is missing or damaged.',
    'Install newsreader again.',
    { cause },
  );
}
