// bodies: the texts of bookmarked stories, one file each, so that a bookmark costs what its own text costs and not
// what all texts cost (2,000 bookmarks of 10 KB in one file: 400 ms a toggle; apart: about 30). Written before the
// list names a text, removed after it stops to; both under the list's lock, which is its callers' to hold.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../core/blocks.ts';
import { replaceFile } from '../keep/replace-file.ts';
import { storageError } from '../keep/storage-error.ts';
import { isBody, parseCleaned } from './body-shape.ts';

const VERSION = 1;

export class Bodies {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Throws ReaderError 'storage'; then what was there before still is. */
  write(id: string, body: Block[]): void {
    const file = this.file(id);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const text = `${JSON.stringify({ version: VERSION, id, body })}\n`;
      // Under the lock nobody else writes it: what a writer that was killed left is written over.
      replaceFile(file, text, { mode: 0o600, unfinished: '.new' });
    } catch (error) {
      throw storageError(error, 'Could not save the text of the bookmark', file);
    }
  }

  /** null where there is none that can be understood: the story then shows its excerpt. Never throws. */
  read(id: string): Block[] | null {
    try {
      const { version, body } = parseCleaned(readFileSync(this.file(id), 'utf8')) as Record<string, unknown>;
      return version === VERSION && isBody(body) ? body : null;
    } catch {
      return null;
    }
  }

  /** For a bookmark that is off the list. Throws ReaderError 'storage'. */
  remove(id: string): void {
    const file = this.file(id);
    try {
      rmSync(file, { force: true });
    } catch (error) {
      throw storageError(error, 'The bookmark is removed, but not its text', file);
    }
  }

  private file(id: string): string {
    // Our own ids are file names already; an id from elsewhere must not become a path.
    const name = /^[\da-f]{16}$/u.test(id) ? id : createHash('sha256').update(id).digest('hex');
    return join(this.folder, `${name}.json`);
  }
}
