// counter: the smallest kept file, for the tests of kept-file; run as a program it counts up in a process of its own.
// node counter.ts FOLDER TIMES [SIZE]: prints what failed, if something did. SIZE: bytes that are kept besides.
import { KeptFile, type Kind, type Versioned } from '../../src/keep/kept-file.ts';
import type { Migration } from '../../src/keep/versions.ts';

export interface Count extends Versioned {
  count: number;
  padding: string;
}

export function counterKind(folder: string, migrations: readonly Migration[] = []): Kind<Count> {
  return {
    folder,
    name: 'count',
    what: 'the count',
    schema: { version: { type: 'integer' }, count: { type: 'integer' }, padding: { type: 'string' } },
    migrations,
    empty: () => ({ version: migrations.length + 1, count: 0, padding: '' }),
  };
}

export function up(value: Count): Count {
  return { ...value, count: value.count + 1 };
}

if (import.meta.main) {
  const [folder = '', times = '1', size = '0'] = process.argv.slice(2);
  const file = new KeptFile(counterKind(folder));
  try {
    for (let done = 0; done < Number(times); done++)
      await file.change((value) => ({ ...up(value), padding: 'x'.repeat(Number(size)) }));
  } catch (error) {
    const { name, code, message, hint } = error as Record<string, string>;
    console.log(JSON.stringify({ name, code, message, hint }));
  }
}
