// index-words: what a full text index like the library's makes of a text.
import { onTestFinished } from 'vitest';
import { Connection } from '../../src/library/connection.ts';

/** For each text its words, in order. */
export function indexWords(texts: readonly string[]): string[] {
  const connection = new Connection(':memory:');
  onTestFinished(() => connection.close());
  connection.exec(`
    CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE words USING fts5vocab(t, instance)`);
  connection.write(() =>
    texts.forEach((text, at) => connection.run('INSERT INTO t(rowid, x) VALUES (?, ?)', at + 1, text)),
  );
  const found: string[][] = texts.map(() => []);
  for (const { doc, term } of connection.all('SELECT doc, term FROM words ORDER BY doc, offset'))
    found[Number(doc) - 1]?.push(String(term));
  return found.map((words) => words.join(' '));
}
