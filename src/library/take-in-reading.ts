// take-in-reading: what was read before there was a library stands in reading.json; it is taken in once.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setAside, type Problem } from '../keep/set-aside.ts';
import { storageError } from '../keep/storage-error.ts';
import type { Connection } from './connection.ts';

interface OldState {
  read: boolean;
  place: { block: number; offset: number } | null;
}

/** Renames the file to reading.json.taken-in; sets it aside where it cannot be understood. Throws ReaderError 'storage'. */
export function takeInReading(db: Connection, folder: string, problems: Problem[]): void {
  const file = join(folder, 'reading.json');
  if (!existsSync(file)) return;
  try {
    const stories = parse(readFileSync(file, 'utf8'));
    if (!stories) {
      problems.push({ file, setAside: setAside(file), why: 'it is not what newsreader writes' });
      return;
    }
    db.write(() => {
      for (const [key, state] of stories)
        db.run(
          'INSERT OR IGNORE INTO state (key, read, block, place) VALUES (?, ?, ?, ?)',
          key,
          state.read ? 1 : 0,
          state.place?.block ?? null,
          state.place?.offset ?? null,
        );
    });
    renameSync(file, `${file}.taken-in`);
  } catch (error) {
    // Another copy has taken it in meanwhile.
    if (!existsSync(file)) return;
    throw storageError(error, 'Could not take in what you have read', file);
  }
}

function parse(text: string): [string, OldState][] | null {
  try {
    const value: unknown = JSON.parse(text);
    const stories = isObject(value) && isObject(value['stories']) ? Object.entries(value['stories']) : null;
    return stories?.filter((entry): entry is [string, OldState] => isState(entry[1])) ?? null;
  } catch {
    return null;
  }
}

function isState(value: unknown): value is OldState {
  if (!isObject(value) || typeof value['read'] !== 'boolean') return false;
  const place = value['place'];
  return (
    place === null || (isObject(place) && isNatural(place['block'], -1) && isNatural(place['offset'], 0))
  );
}

function isNatural(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
