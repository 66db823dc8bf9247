// sqlite: Node's SQLite, loaded when a library is opened and not before; without the notice that Node 22 prints of it.
import type * as Sqlite from 'node:sqlite';

let loaded: typeof Sqlite | null = null;

/** The module node:sqlite. */
export function sqlite(): typeof Sqlite {
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
