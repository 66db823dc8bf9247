import { expect, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import { migrate } from '../../src/library/migrations.ts';
import { Reading } from '../../src/library/reading.ts';
import { Sources } from '../../src/library/sources.ts';
import { Stories } from '../../src/library/stories.ts';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../keep/temporary-home.ts';
import { entry, NOW, query } from './library.ts';

/** A library in a file that may not grow: SQLite then says what it says of a full disk. */
function fullDisk() {
  const connection = new Connection(join(temporaryFolder(), 'library.db'));
  onTestFinished(() => connection.close());
  migrate(connection);
  const reading = new Reading(connection);
  const sources = new Sources(connection);
  const stories = new Stories(connection, (key, kept) => reading.markOf(key, kept));
  const id = sources.add({ kind: 'feed', url: 'https://a.example/feed' }).source.id;
  stories.keepEntries(id, [entry('kept', { guid: 'kept' })], NOW);
  const grow = (pages: number) =>
    connection.exec(`PRAGMA max_page_count = ${connection.number('PRAGMA page_count') + pages}`);
  return { connection, reading, stories, id, grow };
}

test('a full disk is said, and leaves everything that was kept', () => {
  const { connection, stories, id, grow } = fullDisk();
  grow(12);
  const entries = Array.from({ length: 300 }, (_, index) =>
    entry(`new ${index}`, { guid: `${index}`, text: 'many words of it '.repeat(200) }),
  );
  expect(() => stories.keepEntries(id, entries, NOW)).toThrow(
    expect.objectContaining({
      code: 'storage',
      message: expect.stringContaining('the disk is full') as string,
      hint: 'Make room on the disk, then try again.',
    }) as Error,
  );
  expect(connection.value('PRAGMA integrity_check')).toBe('ok');
  expect(stories.list(stories.rows(query())).map((one) => one?.story.title)).toContain('kept');
  grow(100_000);
  stories.keepEntries(id, entries, NOW);
  expect(stories.count(query()).stories).toBe(301);
});

test('a mark that the full disk does not take is still said, and written when there is room', async () => {
  const { connection, reading, grow } = fullDisk();
  grow(0);
  for (let full = false; !full; full = reading.failure !== null)
    await reading.markRead(`${Math.random()} ${'x'.repeat(2000)}`, true).catch(() => undefined);
  await expect(reading.markRead('late', true)).rejects.toMatchObject({ code: 'storage' });
  expect(reading.isRead('late')).toBe(true);
  await expect(reading.flush()).rejects.toMatchObject({ code: 'storage' });
  grow(1000);
  await reading.flush();
  expect(reading.failure).toBeNull();
  expect(connection.value("SELECT read FROM state WHERE key = 'late'")).toBe(1);
});
