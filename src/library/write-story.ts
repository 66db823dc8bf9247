// write-story: the rows of one story and its body. Knows nothing of who is who. Runs within a transaction.
import { countWords } from '../core/words.ts';
import type { Connection } from './connection.ts';
import type { IncomingEntry } from './story-types.ts';
import { titleOrder } from './story-row.ts';
import { textOrNull } from './source-row.ts';
import type { Story } from '../core/story.ts';

/** The row of a story, by its key or by another id under which it was met; null for one that we do not have. */
export function storyRow(db: Connection, key: string): number | null {
  const row = db.value('SELECT id FROM story WHERE key = ?', key);
  if (row !== null) return Number(row);
  const alias = db.value('SELECT story FROM known_as WHERE key = ?', key);
  return alias === null ? null : Number(alias);
}

export interface Origin {
  /** null for a story that no source lists. */
  source: number | null;
  key: string;
  now: string;
  /** Place in its document, for entries without a date: what stands first is the newest. */
  position: number;
  saved?: boolean;
}

/** A new story with its body; gives its row. What the person did with it before, if anything, holds for it. */
export function addStory(db: Connection, entry: IncomingEntry, origin: Origin): number {
  const { story, html } = entry;
  const { source, key, now, position } = origin;
  const saved = origin.saved ? 1 : 0;
  const row = db.run(
    `INSERT INTO story (key, sort, source, saved, listed, read, has_body, words, first_seen, title, title_order,
       url, author, site, published, published_text, excerpt, lang, image, tags)
     VALUES (?, ?, ?, ?, ?, coalesce((SELECT read FROM state WHERE key = ?), 0),
       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    sortOf(story, now, position),
    source,
    saved,
    source !== null || saved ? 1 : 0,
    key,
    hasBody(entry) ? 1 : 0,
    wordsOf(entry),
    now,
    story.title,
    titleOrder(story.title),
    story.url,
    story.author,
    story.site,
    story.published,
    story.publishedText,
    story.excerpt,
    story.lang,
    story.image && JSON.stringify(story.image),
    list(entry.tags),
  ).lastRow;
  db.run(
    'INSERT INTO body (story, text, html, base, blocks, enclosures) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    entry.text,
    html,
    entry.base,
    story.body && JSON.stringify(story.body),
    list(entry.enclosures),
  );
  return row;
}

export interface Change {
  now: string;
  /** Whether a reader would notice. */
  differs: boolean;
  /** The place in its document of a story that was in no list until now; null for any other. */
  listedFirst: number | null;
}

/** What a source says now of a story. Its key and state stay, and so does the text of a page that was fetched. */
export function changeStory(db: Connection, row: number, entry: IncomingEntry, change: Change): void {
  const { story } = entry;
  const before = db.get(
    'SELECT sort, first_seen, published, words, has_body, whole FROM story JOIN body ON body.story = story.id WHERE id = ?',
    row,
  );
  if (!before) return;
  const whole = before['whole'] === 1;
  const firstSeen = change.listedFirst === null ? String(before['first_seen']) : change.now;
  const dated = story.published !== textOrNull(before['published']) && story.published !== null;
  const sort =
    dated || change.listedFirst !== null
      ? sortOf(story, firstSeen, change.listedFirst ?? 0)
      : Number(before['sort']);
  db.run(
    `UPDATE story SET sort = ?, first_seen = ?, updated = updated OR (read AND ?), words = ?, has_body = ?, title = ?,
       title_order = ?, url = ?, author = coalesce(?, author), site = coalesce(?, site),
       published = coalesce(?, published), published_text = coalesce(?, published_text),
       excerpt = coalesce(?, excerpt), lang = coalesce(?, lang), image = coalesce(?, image), tags = ?
     WHERE id = ?`,
    sort,
    firstSeen,
    change.differs ? 1 : 0,
    whole ? Number(before['words']) : wordsOf(entry),
    whole || hasBody(entry) ? 1 : 0,
    story.title,
    titleOrder(story.title),
    story.url,
    story.author,
    story.site,
    story.published,
    story.publishedText,
    story.excerpt,
    story.lang,
    story.image && JSON.stringify(story.image),
    list(entry.tags),
    row,
  );
  db.run(
    `UPDATE body SET text = CASE WHEN whole THEN text ELSE ? END, blocks = CASE WHEN whole THEN blocks ELSE ? END,
       html = ?, base = ?, enclosures = ? WHERE story = ?`,
    entry.text,
    story.body && JSON.stringify(story.body),
    entry.html,
    entry.base,
    list(entry.enclosures),
    row,
  );
}

/** From now on the story is met under this id too, unless it is its own or another story's. */
export function knownAs(db: Connection, key: string, row: number): void {
  if (storyRow(db, key) === null) db.run('INSERT INTO known_as (key, story) VALUES (?, ?)', key, row);
}

/** Where a story stands among the newest, in milliseconds: its date; without one, or ahead of us, when we met it. */
function sortOf(story: Story, firstSeen: string, position: number): number {
  const seen = Date.parse(firstSeen);
  const published = story.published === null ? Infinity : Date.parse(story.published);
  return published <= seen ? published : seen - position;
}

function hasBody({ html, story }: IncomingEntry): boolean {
  return html !== null || story.body !== null;
}

function wordsOf({ text, story }: IncomingEntry): number {
  return countWords(text || (story.excerpt ?? ''));
}

function list(values: readonly unknown[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}
