// storage-error: what the system says of a disk, in a person's words.
import { ReaderError } from '../core/errors.ts';

type Reason = [why: string, hint: string];

const FOLDER: Reason = ['there is a folder in its place', 'Move that folder away, then try again.'];
const REASONS: Record<string, Reason> = {
  EACCES: ['we have no permission', 'Check who owns the file and its folder, and that you may write there.'],
  EPERM: [
    'the system does not allow it',
    'Check who owns the file and its folder, and that you may write there.',
  ],
  EROFS: ['the disk is read-only', 'Set NEWSREADER_HOME to a folder on a disk that can be written.'],
  ENOSPC: ['the disk is full', 'Make room on the disk, then try again.'],
  EFBIG: ['the system lets no file grow that large', 'Raise the limit (ulimit -f), then try again.'],
  EDQUOT: ['your disk quota is used up', 'Make room on the disk, then try again.'],
  ENOENT: ['a folder of its path does not exist', 'Make that folder, or choose another one.'],
  ENOTDIR: [
    'a part of its path is a file, not a folder',
    'Move that file away, or set NEWSREADER_HOME to another folder.',
  ],
  EEXIST: [
    'a part of its path is a file, not a folder',
    'Move that file away, or set NEWSREADER_HOME to another folder.',
  ],
  EISDIR: FOLDER,
  // What Node itself says where it looks first.
  ERR_FS_EISDIR: FOLDER,
  ELOCKED: [
    'another running copy of newsreader keeps it locked',
    'Wait a moment and try again; if no other copy runs, remove the folder beside it that ends in “.lock”.',
  ],
};

/** doing: what failed, as the start of a sentence ("Could not save your bookmarks"). file: its path. */
export function storageError(error: unknown, doing: string, file: string): ReaderError {
  if (error instanceof ReaderError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const [why, hint] = REASONS[code ?? ''] ?? [message, 'Check the disk and the folder, then try again.'];
  return new ReaderError('storage', `${doing} in ${file}: ${why}.`, hint, {
    cause: error,
  });
}
