// who-is: which story of the library an entry is. By its address across sources; where several entries share it, or there
// is none, by its source alone. (What its source's guid says is looked up before.)
import type { Connection } from './connection.ts';
import type { Identity } from './identity.ts';
import { textOrNull } from './source-row.ts';
import { storyRow } from './write-story.ts';

/** What of a source its entries need. */
export interface Feed {
  id: number;
  now: string;
  /** The guids of the document: an entry with one of these is another than one with another. */
  guids: ReadonlySet<string>;
}

export interface Who {
  /** null: nobody we know. */
  row: number | null;
  /** The key for a new story. */
  key: string;
  /** Its entry in this source, where only the guid is another one now. */
  renamed: { guid: string; digest: number; rest: number } | null;
}

/** For an entry whose guid its source has not given before. */
export function whoIs(db: Connection, feed: Feed, identity: Identity): Who {
  const { key, ownKey, entry } = identity;
  if (key !== null) {
    const row = storyRow(db, key);
    if (row === null) return { row, key, renamed: null };
    const mine = db.get(
      'SELECT guid, digest, rest FROM entry WHERE story = ? AND source = ? ORDER BY guid',
      row,
      feed.id,
    );
    const renamed = mine && {
      guid: String(mine['guid']),
      digest: Number(mine['digest']),
      rest: Number(mine['rest']),
    };
    // An entry of this document is somebody else; without an address only the same date makes the same story.
    const other = renamed !== null && feed.guids.has(renamed.guid);
    if (entry.story.url !== null ? !other : renamed !== null && !other && sameTime(db, row, identity))
      return { row, key, renamed };
  }
  return { row: storyRow(db, ownKey), key: ownKey, renamed: null };
}

/** Whether a story without an address is the one that its source named otherwise before. */
function sameTime(db: Connection, row: number, { given, entry }: Identity): boolean {
  if (!given) return true;
  const published = textOrNull(db.value('SELECT published FROM story WHERE id = ?', row));
  return published === entry.story.published;
}
