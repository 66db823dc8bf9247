// browse: hand an address to the person's own browser.
import type { ChildProcess } from 'node:child_process';
import open from 'open';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';

/** Resolves when the browser was asked. Throws ReaderError 'bad-target' for what is not http(s), else 'unsupported'. */
export async function browse(url: string): Promise<void> {
  const safe = webUrl(url);
  if (!safe)
    throw new ReaderError(
      'bad-target',
      `${url} is not a web address.`,
      'Only http and https links are opened.',
    );
  const hint = 'Press y to copy the link instead.';
  try {
    const child = await open(safe);
    await failsSoon(child);
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'no program for it is installed'
        : error instanceof Error
          ? error.message
          : String(error);
    throw new ReaderError('unsupported', `The browser could not be opened: ${why}.`, hint, { cause: error });
  }
}

/** How long an opener that finds no browser takes to say so, in milliseconds. */
const SOON_MS = 2000;

/** Rejects where the opener gives up within a moment; resolves when it is done, or goes on. */
async function failsSoon(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, SOON_MS);
    timer.unref();
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code) reject(new Error(`the program that opens it ended with code ${code}`));
      else resolve();
    });
  });
}
