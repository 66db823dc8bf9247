// view-rows: which stories a view shows, in which order. Answers with row numbers alone, from covering indexes; a list
// asks for the page that it shows.
import { cameAfter, type Moment } from './arrivals.ts';
import type { Connection, Row, Value } from './connection.ts';
import { LOST } from './memberships.ts';
import { numbersIn, rowNumbers } from './row-numbers.ts';
import { inSources, searchCondition, type Condition } from './search-condition.ts';
import { REPEATED } from './source-counts.ts';
import { sourceTitle, textOrNull } from './source-row.ts';
import { tagCounts } from './tag-counts.ts';
import type { ViewQuery } from './story-types.ts';

/** What stands in the place of a source's title for pages that were saved by hand. */
export const SAVED_PAGES = 'Saved pages';
/** The same for stories whose source was lost when the library was damaged. */
export const LOST_SOURCES = 'Sources that were lost';

/** The rows of all stories of a view, as it is at this moment. */
export function viewRows(db: Connection, query: ViewQuery): Int32Array {
  const { where, values } = filterOf(db, query);
  if (query.sort === 'source' && query.view.of !== 'source') return bySource(db, where, values);
  const order = query.sort === 'title' ? 'title_order, sort DESC, id DESC' : 'sort DESC, id DESC';
  return rowNumbers(db, `SELECT id FROM story WHERE ${where} ORDER BY ${order}`, [values]);
}

/** How many stories a view shows, and how many of them are unread. */
export function viewCounts(db: Connection, query: ViewQuery): { stories: number; unread: number } {
  const { stories, unread } = kept(db, query) ?? {
    stories: query.unread ? 0 : viewCount(db, query),
    unread: viewCount(db, { ...query, unread: true }),
  };
  return { stories: query.unread ? unread : stories, unread };
}

/** What the sources count anyway. */
function kept(db: Connection, { view }: ViewQuery): { stories: number; unread: number } | null {
  const none = { stories: 0, unread: 0 };
  if (view.of === 'tag') return tagCounts(db).find(({ tag }) => tag === view.tag) ?? none;
  if (view.of !== 'source') return null;
  const row = db.get('SELECT stories, unread FROM source WHERE id = ? AND removed_at IS NULL', view.id);
  return row ? { stories: Number(row['stories']), unread: Number(row['unread']) } : none;
}

/** How many stories a view shows. since: only those that came after that moment. */
export function viewCount(db: Connection, query: ViewQuery, since?: Moment): number {
  const { where, values } = filterOf(db, query);
  if (!since) return db.number(`SELECT count(*) FROM story WHERE ${where}`, values);
  const after = cameAfter(since);
  return db.number(`SELECT count(*) FROM story WHERE ${after.where} AND ${where}`, {
    ...values,
    ...after.values,
  });
}

function filterOf(db: Connection, { view, unread }: ViewQuery): Condition {
  const read = unread ? ' AND read = 0' : '';
  switch (view.of) {
    case 'all':
      return { where: `listed = 1${read}`, values: {} };
    case 'saved':
      return { where: `saved = 1${read}`, values: {} };
    case 'source':
      return {
        where: `listed > 0 AND NOT (${REPEATED}) AND id IN (SELECT story FROM entry WHERE source IN
          (SELECT id FROM source WHERE id = :source AND removed_at IS NULL))${read}`,
        values: { source: view.id },
      };
    case 'tag': {
      const sources = JSON.stringify(sourcesOfTag(db, view.tag));
      return { where: `listed = 1${read} AND ${inSources('sources')}`, values: { sources } };
    }
    case 'search': {
      const { where, values } = searchCondition(db, view.query, view.bookmarked, new Date(), 'listed');
      return { where: `listed = 1${read} AND ${where}`, values };
    }
  }
}

function sourcesOfTag(db: Connection, tag: string): number[] {
  return db
    .all('SELECT id FROM source WHERE removed_at IS NULL AND ? IN (SELECT value FROM json_each(tags))', tag)
    .map((row) => Number(row['id']));
}

/** By the title of the source that a story is shown under, and within it newest first. */
function bySource(db: Connection, where: string, values: Record<string, Value>): Int32Array {
  const found = db.get(
    `SELECT group_concat(id) AS rows, group_concat(from_source) AS sources FROM
       (SELECT id, coalesce(source, min(also, 0)) - ${LOST} AS from_source FROM story WHERE ${where} ORDER BY sort DESC, id DESC)`,
    values,
  );
  const rows = numbersIn(textOrNull(found?.['rows']) ?? '');
  const sources = numbersIn(textOrNull(found?.['sources']) ?? '');
  const titles = new Map<number, string>([
    [0, SAVED_PAGES],
    [LOST, LOST_SOURCES],
  ]);
  for (const row of db.all('SELECT id, own_title, feed_title, url FROM source'))
    titles.set(Number(row['id']), titleOf(row));
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const order = [...titles]
    .sort(([a, one], [b, other]) => compare(one, other) || a - b)
    .map(([id]) => id - LOST);
  return bucketed(rows, sources, order);
}

function titleOf(row: Row): string {
  return sourceTitle(textOrNull(row['own_title']), textOrNull(row['feed_title']), String(row['url']));
}

/** sources[i]: of rows[i]. The rows in the order of their sources, and as they stood within each. */
function bucketed(rows: Int32Array, sources: Int32Array, order: readonly number[]): Int32Array {
  // Where the next row of each source goes: source numbers are small, so an array holds them.
  const next = new Int32Array(Math.max(0, ...order) + 1);
  for (const source of sources) next[source] = (next[source] ?? 0) + 1;
  let start = 0;
  for (const source of order) {
    const number = next[source] ?? 0;
    next[source] = start;
    start += number;
  }
  const ordered = new Int32Array(rows.length);
  sources.forEach((source, index) => {
    const place = next[source] ?? 0;
    ordered[place] = rows[index] ?? 0;
    next[source] = place + 1;
  });
  return ordered;
}
