// errors: the one error that people see. What failed and why is the message; what to do now is the hint.
import { cleanLine } from './sanitise.ts';

/** Each code is one kind of failure that a person can tell apart and act on. */
export type ErrorCode =
  | 'not-found' // no such file, or the server says 404 or 410
  | 'denied' // the file or the page may not be read by us (permissions, 401, 403)
  | 'directory' // the target is a folder
  | 'bad-target' // neither a file name nor a URL that we open (ftp:, javascript:, …)
  | 'private-address' // a redirect or a page's link leads into a private network
  | 'redirects' // too many redirects, or one to nowhere
  | 'timeout'
  | 'too-large'
  | 'http' // any other answer of a server that is not a success
  | 'network' // no connection: refused, no such host, TLS, cut off
  | 'cancelled'
  | 'unsupported' // binary, or a format that we do not read
  | 'empty' // read, but there is no story in it
  | 'storage' // what we keep could not be read or written
  | 'usage'; // the command line or a setting is wrong

export interface ErrorOptions {
  cause?: unknown;
  /** The HTTP status, where a server gave one. */
  status?: number | undefined;
  /** ISO: the server asked not to be asked again before. */
  retryAt?: string | undefined;
}

/** message: what failed, and why, in one sentence. hint: what to do now, in one sentence. Both are sanitised here. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly status: number | undefined;
  readonly retryAt: string | undefined;

  constructor(code: ErrorCode, message: string, hint: string, options: ErrorOptions = {}) {
    super(cleanLine(message), 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.hint = cleanLine(hint);
    this.status = options.status;
    this.retryAt = options.retryAt;
  }
}

/** For what the person, or the program on its way out, did not want to wait for. `name`: the target. */
export function givenUp(name: string): ReaderError {
  return new ReaderError('cancelled', `Opening “${name}” was given up.`, 'Open it again to read it.');
}

/** Any thrown value as a ReaderError; what we did not foresee keeps its cause and says so. */
export function toReaderError(error: unknown, doing: string): ReaderError {
  if (error instanceof ReaderError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new ReaderError(
    'unsupported',
    `${doing} failed: ${why}`,
    'This is a mistake in newsreader; please report it with the target that you opened.',
    { cause: error },
  );
}
