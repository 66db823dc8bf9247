// newest: which entries of a feed that has more than MAX_ENTRIES are kept: the newest by date; where dates are missing or
// the same, those that stand first. Invariant: never holds more than twice as many.
import { FeedDates } from './feed-date.ts';
import { MAX_ENTRIES } from './limits.ts';

interface Dated<Entry> {
  entry: Entry;
  /** Milliseconds; -Infinity where there is none. Read late: most feeds are short. */
  at: number | null;
}

/** Takes a feed's entries in their order; `entries` are those that are kept, in the same order. */
export class Newest<Entry> {
  /** How many there were. */
  count = 0;
  #held: Dated<Entry>[] = [];
  #anyDate = false;
  readonly #dates = new FeedDates();
  readonly #dateOf: (entry: Entry) => string | null;
  readonly #leave: (left: ReadonlySet<Entry>) => void;

  /** `dateOf`: as the feed writes it. `leave`: is told which are not kept any more. */
  constructor(
    dateOf: (entry: Entry) => string | null,
    leave: (left: ReadonlySet<Entry>) => void = () => undefined,
  ) {
    this.#dateOf = dateOf;
    this.#leave = leave;
  }

  /** The entries before it have been read to their end. */
  add(entry: Entry): void {
    if (this.#held.length >= 2 * MAX_ENTRIES) this.#choose();
    this.count++;
    this.#held.push({ entry, at: null });
  }

  /** After the last one. */
  finish(): Entry[] {
    this.#choose();
    return this.#held.map(({ entry }) => entry);
  }

  /** How many are held now. */
  get held(): number {
    return this.#held.length;
  }

  /** What was left out, as a sentence; null for nothing. */
  get problem(): string | null {
    if (this.count <= MAX_ENTRIES) return null;
    const [count, most] = [this.count, MAX_ENTRIES].map((number) => number.toLocaleString('en'));
    return `The feed has ${count} entries; the ${this.#anyDate ? 'newest' : 'first'} ${most} are kept.`;
  }

  #choose(): void {
    if (this.#held.length <= MAX_ENTRIES) return;
    for (const one of this.#held) one.at ??= this.#instant(one.entry);
    // Sorting is stable: of the same date, those that stand first stay in front.
    const sorted = this.#held.toSorted((a, b) => compare(b.at ?? 0, a.at ?? 0));
    const left = new Set(sorted.slice(MAX_ENTRIES).map(({ entry }) => entry));
    this.#held = this.#held.filter(({ entry }) => !left.has(entry));
    this.#leave(left);
  }

  #instant(entry: Entry): number {
    const iso = this.#dates.read(this.#dateOf(entry), null);
    if (iso === null) return -Infinity;
    this.#anyDate = true;
    return Date.parse(iso);
  }
}

/** Of two that have no date, the difference would be none. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
