// sqlite: Node's SQLite, loaded when a library is opened and not before; without the notice that Node 22 prints of it.
import type * as Sqlite from 'node:sqlite';
import { ReaderError } from '../core/errors.ts';

/** Before it, Node's SQLite has no FTS5 (tried: 22.13, 22.14 and 22.15). */
const FULL_TEXT_FROM = [22, 16] as const;

let loaded: typeof Sqlite | null = null;

/** The module node:sqlite. node: its version. Throws ReaderError 'storage' where its SQLite knows no full text. */
export function sqlite(node: string = process.versions.node): typeof Sqlite {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [leastMajor, leastMinor] = FULL_TEXT_FROM;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw new ReaderError(
      'storage',
      `Could not open the library: the SQLite of Node ${node} has no full text search.`,
      `The library needs Node ${FULL_TEXT_FROM.join('.')} or newer; the rest works without.`,
    );
  loaded ??= withoutNotice(() => process.getBuiltinModule('node:sqlite'));
  return loaded;
}

/** Node 22 says of the module that it is experimental, on the terminal that we draw on. */
function withoutNotice<Result>(load: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
