import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { listKind } from '../../src/bookmarks/kept-bookmark.ts';
import { readingKind } from '../../src/keep/reading-contents.ts';

// The program does not check its schemas when it starts, since that takes longer than everything else it does then.
test.each([
  ['bookmarks', listKind('').schema],
  ['reading', readingKind('').schema],
])('the schema of %s is one', (_name, properties) => {
  const ajv = new Ajv2020({ strict: true, formats: { 'date-time': true } });
  expect(ajv.validateSchema({ type: 'object', properties }, true)).toBe(true);
  expect(() => ajv.compile({ type: 'object', properties })).not.toThrow();
});
