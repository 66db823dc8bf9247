import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { described, FOLDER, readFixture, type Expected } from './fixture.ts';

const expected = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Expected);

test.each(expected)('$file is read as its expected JSON says', ({ file, from, feed }) => {
  expect(described(readFixture(file, from))).toEqual(feed);
});

test('every feed of the folder has its expected JSON', () => {
  const feeds = readdirSync(FOLDER).filter((file) => !file.endsWith('.expected.json'));
  expect(expected.map(({ file }) => file).sort()).toEqual(feeds.sort());
  expect(feeds.length).toBeGreaterThanOrEqual(40);
});
