// file-failure: what the system says about a file, told as a ReaderError.
import { ReaderError } from '../core/errors.ts';
import { probableUrl } from './target.ts';

/** `error`: what node:fs threw while opening or reading `path`, as it was typed. */
export function fileFailure(path: string, error: unknown): ReaderError {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const fail = (kind: ReaderError['code'], why: string, hint: string) =>
    new ReaderError(kind, `Could not open “${path}”: ${why}.`, hint, { cause: error });
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return fail('not-found', 'there is no such file', missingHint(path));
    case 'EACCES':
    case 'EPERM':
      return fail('denied', 'you may not read it', 'Check its permissions, and those of its folders.');
    case 'EISDIR':
      return directory(path);
    case 'ELOOP':
      return fail('not-found', 'its links lead in a circle', 'Check where its symbolic links point to.');
    case 'ENXIO':
    case 'ENODEV':
    case 'EAGAIN':
      return fail('unsupported', 'it is no file that can be read', 'Give a page or a text.');
    default: {
      const why = error instanceof Error ? error.message : String(error);
      return fail('unsupported', `reading it failed (${why})`, 'Check the disk that it is on.');
    }
  }
}

function missingHint(path: string): string {
  const url = probableUrl(path);
  if (url) return `Did you mean ${url} ?`;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1];
  if (scheme)
    return `newsreader opens files, http and https addresses, and - ; “${scheme}:” is none of these.`;
  return 'Check the spelling, and which folder you are in.';
}

export function directory(path: string): ReaderError {
  return new ReaderError(
    'directory',
    `Could not open “${path}”: it is a folder.`,
    'Give one or more files in it, for example a saved page.',
  );
}
