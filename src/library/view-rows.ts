// view-rows: which stories a view shows, in which order. Answers with row numbers alone, from covering indexes; a list
// asks for the page that it shows.
import type { Connection, Row, Value } from './connection.ts';
import { sourceTitle, textOrNull } from './source-row.ts';
import type { ViewQuery } from './story-types.ts';

/** What stands in the place of a source's title for pages that were saved by hand. */
export const SAVED_PAGES = 'Saved pages';

/** A condition on the table of stories, with the values of its parameters. */
interface Filter {
  where: string;
  values: Value[];
}

/** The rows of all stories of a view, as it is at this moment. */
export function viewRows(db: Connection, query: ViewQuery): Int32Array {
  const { where, values } = filterOf(db, query);
  if (query.sort === 'source' && query.view.of !== 'source') return bySource(db, where, values);
  const order = query.sort === 'title' ? 'title_order, sort DESC, id DESC' : 'sort DESC, id DESC';
  // One long string costs a third of what 100,000 rows cost on their way out of SQLite.
  const text = db.value(
    `SELECT group_concat(id) FROM (SELECT id FROM story WHERE ${where} ORDER BY ${order})`,
    ...values,
  );
  return numbersIn(textOrNull(text) ?? '');
}

/** How many stories a view shows. `newerThan`: only rows behind that one. */
export function viewCount(db: Connection, query: ViewQuery, newerThan = 0): number {
  const { where, values } = filterOf(db, query);
  const newer = newerThan > 0 ? ' AND id > ?' : '';
  return db.number(
    `SELECT count(*) FROM story WHERE ${where}${newer}`,
    ...values,
    ...(newer === '' ? [] : [newerThan]),
  );
}

function filterOf(db: Connection, { view, unread }: ViewQuery): Filter {
  const read = unread ? ' AND read = 0' : '';
  switch (view.of) {
    case 'all':
      return { where: `listed = 1${read}`, values: [] };
    case 'saved':
      return { where: `saved = 1${read}`, values: [] };
    case 'source':
      return {
        where: `listed = 1 AND id IN (SELECT story FROM entry WHERE source IN
          (SELECT id FROM source WHERE id = ? AND removed_at IS NULL))${read}`,
        values: [view.id],
      };
    case 'tag': {
      // Nearly all stories are in one source, which their row in the index says.
      const sources = sourcesOfTag(db, view.tag);
      return {
        where: `listed = 1${read} AND (source IN (SELECT value FROM json_each(?1)) OR (also > 0 AND EXISTS
          (SELECT 1 FROM entry WHERE story = story.id AND entry.source IN (SELECT value FROM json_each(?1)))))`,
        values: [JSON.stringify(sources)],
      };
    }
  }
}

function sourcesOfTag(db: Connection, tag: string): number[] {
  return db
    .all('SELECT id FROM source WHERE removed_at IS NULL AND ? IN (SELECT value FROM json_each(tags))', tag)
    .map((row) => Number(row['id']));
}

/** By the title of the source that a story is shown under, and within it newest first. */
function bySource(db: Connection, where: string, values: Value[]): Int32Array {
  const text = db.value(
    `SELECT group_concat(pair) FROM
       (SELECT id || ',' || coalesce(source, 0) AS pair FROM story WHERE ${where} ORDER BY sort DESC, id DESC)`,
    ...values,
  );
  const pairs = numbersIn(textOrNull(text) ?? '');
  const titles = new Map<number, string>([[0, SAVED_PAGES]]);
  for (const row of db.all('SELECT id, own_title, feed_title, url FROM source'))
    titles.set(Number(row['id']), titleOf(row));
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const order = [...titles].sort(([a, one], [b, other]) => compare(one, other) || a - b).map(([id]) => id);
  return bucketed(pairs, order);
}

function titleOf(row: Row): string {
  return sourceTitle(textOrNull(row['own_title']), textOrNull(row['feed_title']), String(row['url']));
}

/** pairs: row, source, row, source, …; the rows in the order of their sources, and as they stood within each. */
function bucketed(pairs: Int32Array, order: readonly number[]): Int32Array {
  const next = new Map<number, number>(order.map((source) => [source, 0]));
  for (let at = 1; at < pairs.length; at += 2) {
    const source = pairs[at] ?? 0;
    next.set(source, (next.get(source) ?? 0) + 1);
  }
  let start = 0;
  for (const [source, number] of next) {
    next.set(source, start);
    start += number;
  }
  const rows = new Int32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const source = pairs[at + 1] ?? 0;
    const place = next.get(source) ?? 0;
    rows[place] = pairs[at] ?? 0;
    next.set(source, place + 1);
  }
  return rows;
}

/** "3,1,2" as numbers. */
function numbersIn(text: string): Int32Array {
  if (text === '') return new Int32Array(0);
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) commas++;
  const numbers = new Int32Array(commas + 1);
  let number = 0;
  let index = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      numbers[index++] = number;
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers[index] = number;
  return numbers;
}
