// candidates: which stories of the library are worth comparing with one: those that share the most telling terms with
// it, and those of its author. Bounded, whatever the library holds. Invariant: only stories that a list shows.
import type { ListedStory, Stories } from '../library/stories.ts';
import type { TellingTerm } from './telling.ts';

/** The dates of so many are asked for, and the texts of so many of these. */
const DATED = 300;
const COMPARED = 32;
/** Who wrote more than so many writes about everything. */
const BY_AUTHOR = 50;
/** Of the texts, so many may be there for their author alone. */
const FOR_AUTHOR = 8;
const DAY = 86_400_000;
/** A story a long time away counts this much less than one of the same day; after a month most of that is lost. */
const NEARNESS = 0.3;
const FADES_DAYS = 30;

export interface Candidate {
  listed: ListedStory;
  /** How near its date is: 1 where it is the same, at least 0.7. */
  near: number;
  sameAuthor: boolean;
}

/** but: rows that are none. */
export function candidatesFor(
  stories: Stories,
  listed: ListedStory,
  telling: readonly TellingTerm[],
  but: ReadonlySet<number>,
): Candidate[] {
  const { author, published } = listed.story;
  const scores = new Map<number, number>();
  for (const { rows, weight } of telling)
    for (const row of rows) scores.set(row, (scores.get(row) ?? 0) + weight);
  const best = highest(scores, DATED + but.size);
  const byAuthor = new Set(author === null ? [] : worksOf(stories, author));
  const dates = stories.dates([...best, ...byAuthor]);
  const own = Date.parse(published ?? listed.firstSeen);
  const near = (row: number): number =>
    1 - NEARNESS * (1 - Math.exp(-Math.abs((dates.get(row) ?? own) - own) / (FADES_DAYS * DAY)));
  const value = (row: number): number => (scores.get(row) ?? 0) * near(row);
  const ranked = (rows: Iterable<number>, most: number): number[] =>
    Array.from(rows)
      .filter((row) => dates.has(row) && !but.has(row))
      .sort((a, b) => value(b) - value(a))
      .slice(0, most);
  const rows = new Set([...ranked(best, COMPARED), ...ranked(byAuthor, FOR_AUTHOR)]);
  return stories.list([...rows]).flatMap((one) => {
    if (!one) return [];
    return {
      listed: one,
      near: near(one.row),
      sameAuthor: byAuthor.has(one.row) && one.story.author === author,
    };
  });
}

/** The rows of the highest scores; of equal ones at the end there may be more. */
function highest(scores: ReadonlyMap<number, number>, most: number): number[] {
  // Tens of thousands of numbers are sorted in a tenth of the time that pairs take.
  const least = Float64Array.from(scores.values()).sort().at(-most) ?? 0;
  const rows: number[] = [];
  for (const [row, score] of scores) if (score >= least && rows.length < 2 * most) rows.push(row);
  return rows;
}

function worksOf(stories: Stories, author: string): Int32Array {
  const works = stories.rowsByAuthor(author, BY_AUTHOR + 1);
  return works.length > BY_AUTHOR ? new Int32Array(0) : works;
}
