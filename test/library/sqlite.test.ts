import { expect, test } from 'vitest';
import { sqlite } from '../../src/library/sqlite.ts';

test.each(['22.13.0', '22.15.1'])(
  'on Node %s, whose SQLite has no full text, the library says so',
  (node) => {
    expect(() => sqlite(node)).toThrow(
      expect.objectContaining({
        code: 'storage',
        message: `Could not open the library: the SQLite of Node ${node} has no full text search.`,
        hint: 'The library needs Node 22.16 or newer; the rest works without.',
      }),
    );
  },
);

test.each(['22.16.0', '24.21.0', '26.0.0'])('on Node %s there is one', (node) => {
  expect(sqlite(node).DatabaseSync).toBeTypeOf('function');
});
