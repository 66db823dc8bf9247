import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine } from '../../src/core/sanitise.ts';
import { explainQuery, hasMeaning, parseQuery } from '../../src/query/query.ts';
import { anyText, NOW } from './any-text.ts';

it.each([
  ['', ''],
  ['is:new ', ''],
  ['quake nepal', '“quake”, “nepal”'],
  [
    'quake is:unread tag:tech after:2026-11-27 -sport',
    '“quake”, unread, tag tech, since 27 Nov 2026, without “sport”',
  ],
  ['"state of play"', 'exactly “state of play”'],
  ['-"winter sport"', 'without “winter sport”'],
  ['source:"Example News" -author:duarte', 'source Example News, not author duarte'],
  ['-is:read -is:bookmarked', 'not read, not bookmarked'],
  ['-is:unread', 'read'],
  ['after:7d before:today', 'since 20 Nov 2026, before 27 Nov 2026'],
  ['after:12h', 'since 27 Nov 2026, 02:05'],
  ['-after:2026', 'before 1 Jan 2026'],
  ['after:monday', 'since 23 Nov 2026'],
])('%j: %j', (text, line) => {
  expect(explainQuery(parseQuery(text, NOW), NOW)).toBe(line);
});

it('whatever is typed, it is one clean line, and says something where there is something', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = parseQuery(text, NOW);
      const line = explainQuery(query, NOW);
      expect(cleanLine(line)).toBe(line);
      expect(line !== '').toBe(hasMeaning(query));
    }),
    { numRuns: 1000 },
  );
});
