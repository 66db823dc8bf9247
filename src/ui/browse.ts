// browse: hand an address to the person's own browser.
import open from 'open';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';

/** Resolves when the browser was asked. Only http and https. Throws ReaderError 'unsupported'. */
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
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', resolve);
    });
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'no program for it is installed'
        : String(error);
    throw new ReaderError('unsupported', `The browser could not be opened: ${why}.`, hint, { cause: error });
  }
}
