// find-copies: whether a story that comes into the lists is there already, under another address. Owns the sketches of
// recent stories, by which a few of them are looked at more closely; what makes two the same says same-news. Runs within a
// transaction but for the making of a sketch. Invariant: however many stories there are, the same work for each.
import { FURTHEST_APART_MS, MOST_WORDS, type Article } from '../alike/article.ts';
import { sameNews } from '../alike/same-news.ts';
import { sketchOf } from '../alike/sketch.ts';
import { cameLate } from './arrivals.ts';
import type { Connection } from './connection.ts';
import { groupOf, joinGroup, leaveGroup } from './groups.ts';
import { textOrNull } from './source-row.ts';
import type { IncomingEntry } from './story-types.ts';

/** See src/alike/sketch.ts. */
export type Sketch = readonly number[];

/** So many are looked at closely: those that share most. */
const CANDIDATES = 8;
/** So many of those that share a number are looked up, the newest: what more of them share is no text, but a phrase. */
const SHARING = 16;
/** Longest text that is read, in characters: no language has longer words on the average. */
const MOST_CHARACTERS = MOST_WORDS * 16;

/** null for an entry that is too old to be compared: nothing that comes now is the same news. now: ISO 8601. */
export function sketchFor({ story, text }: IncomingEntry, now: string): Sketch | null {
  const published = story.published === null ? Infinity : Date.parse(story.published);
  if (published < Date.parse(now) - FURTHEST_APART_MS) return null;
  return sketchOf({ title: story.title, text: text || (story.excerpt ?? '') });
}

/** A story that is new in the lists, or says something else now, goes where it belongs: with others, or by itself. */
export function findCopies(db: Connection, row: number, sketch: Sketch | null): void {
  const before = copiesWith(db, row);
  leaveGroup(db, row);
  db.run('DELETE FROM sketch WHERE story = ?', row);
  if (sketch !== null && sketch.length > 0) {
    const other = sameAs(db, row, candidates(db, row, sketch));
    keepSketch(db, row, sketch);
    if (other !== null) joinGroup(db, row, other);
  }
  // What another stood for until now is in no list that shows yet.
  for (const copy of before) if (!isCopy(db, copy)) cameLate(db, copy);
}

/** The copies in a story's group. */
function copiesWith(db: Connection, row: number): number[] {
  const group = groupOf(db, row);
  if (group === null) return [];
  return db.all('SELECT id FROM story WHERE copy_of = ?', group).map(({ id }) => Number(id));
}

function isCopy(db: Connection, row: number): boolean {
  return db.value('SELECT copy_of FROM story WHERE id = ?', row) !== null;
}

/** What is so old that nothing new is compared with it goes. */
export function forgetSketches(db: Connection, now: Date): void {
  db.run('DELETE FROM sketch WHERE at < ?', now.getTime() - 2 * FURTHEST_APART_MS);
}

function keepSketch(db: Connection, row: number, sketch: Sketch): void {
  db.run(
    'INSERT INTO sketch (story, at, bands) SELECT id, sort, ? FROM story WHERE id = ?',
    `[${sketch.join()}]`,
    row,
  );
  for (const hash of sketch) db.run('INSERT OR IGNORE INTO band (hash, story) VALUES (?, ?)', hash, row);
}

/** Those that share most come first, and of those that share as much, who was met first. */
function candidates(db: Connection, row: number, sketch: Sketch): number[] {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    const sharing = db.value(
      `SELECT group_concat(story) FROM
         (SELECT story FROM band WHERE hash = ? AND story <> ? ORDER BY story DESC LIMIT ${SHARING})`,
      hash,
      row,
    );
    if (typeof sharing === 'string')
      for (const story of sharing.split(',')) shared.set(Number(story), (shared.get(Number(story)) ?? 0) + 1);
  }
  return [...shared]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, CANDIDATES)
    .map(([story]) => story);
}

/** The first of some stories that is the same news as this one, and so is the head of its group. */
function sameAs(db: Connection, row: number, others: readonly number[]): number | null {
  const article = others.length === 0 ? null : articleOf(db, row);
  if (!article) return null;
  const isSame = (other: number): boolean => {
    const its = articleOf(db, other);
    return its !== null && sameNews(article, its).same;
  };
  return (
    others.find((other) => {
      if (!isSame(other)) return false;
      const head = groupOf(db, other) ?? other;
      return head === other || isSame(head);
    }) ?? null
  );
}

/** null for a story that nothing lists. */
function articleOf(db: Connection, row: number): Article | null {
  const found = db.get(
    `SELECT title, substr(iif(text = '', coalesce(excerpt, ''), text), 1, ${MOST_CHARACTERS}) AS text, sort, lang, url
     FROM story JOIN body ON body.story = story.id WHERE id = ? AND listed > 0`,
    row,
  );
  return (
    found && {
      title: String(found['title']),
      text: String(found['text']),
      at: Number(found['sort']),
      lang: textOrNull(found['lang']),
      host: URL.parse(textOrNull(found['url']) ?? '')?.host ?? null,
    }
  );
}
