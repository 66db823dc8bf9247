// searching: one search after the other in the library, a piece at a time, so that a newer one never waits for an older:
// first the best matches, then why the rest of them were found, then the part of the library that is not read yet. Owns
// the order of these; knows no threads. Invariant: what has been asked last is what is answered.
import type { Library } from '../library/library.ts';
import { LibrarySearch, type LibraryMatch } from '../search/library-search.ts';
import type { SearchAnswer, SearchTask } from './lookup-types.ts';

/** Matches that a screen shows at once, and how many more are explained at a time. */
const AT_ONCE = 14;
/** Matches of a first answer: what is shown and a page more. Handing on a hundred takes as long as finding them. */
const FIRST = 2 * AT_ONCE;
/** Lots of stories that are read before a search is answered anew. */
const LOTS = 4;

interface Asked {
  task: SearchTask;
  tell: (answer: SearchAnswer) => void;
}

export class Searching {
  private readonly library: Library;
  private readonly search: LibrarySearch;
  private asked: Asked | null = null;
  private isAnswered = true;
  private found: SearchAnswer | null = null;
  private explained = 0;
  private lots = 0;
  private reading = true;
  private readonly waiting: ((authors: string[]) => void)[] = [];
  private moment: string;

  constructor(library: Library) {
    this.library = library;
    this.search = new LibrarySearch(library);
    this.moment = this.momentNow();
  }

  /** Looks at what others have written: new stories are read, marks hold at once. */
  prepare(): void {
    if (!this.library.changedElsewhere()) return;
    this.search.marksChanged();
    const now = this.momentNow();
    if (now === this.moment) return;
    this.moment = now;
    this.search.changed();
    this.reading = true;
  }

  ask(task: SearchTask, tell: (answer: SearchAnswer) => void): void {
    this.prepare();
    this.asked = { task, tell };
    this.isAnswered = false;
  }

  /** Gives the names of the authors once all has been read. */
  whenRead(tell: (authors: string[]) => void): void {
    this.waiting.push(tell);
    if (!this.reading) this.tellAuthors();
  }

  /** The next piece of work. False when there is none. */
  step(): boolean {
    if (this.asked && !this.isAnswered && (this.search.size > 0 || !this.reading)) this.answer(this.asked);
    else if (this.asked && this.found && this.explained < this.found.matches.length)
      this.explainMore(this.asked, this.found);
    else if (this.reading) this.readOn();
    else return false;
    return true;
  }

  private answer({ task, tell }: Asked): void {
    this.isAnswered = true;
    const { matches, total } = this.search.search(task.query, task.bookmarked, task.limit);
    const whole = !this.reading;
    this.explained = Math.min(AT_ONCE, matches.length);
    this.found = {
      matches: this.withReasons(matches, 0, this.explained, task),
      total,
      searched: this.search.size,
      whole,
    };
    tell({ ...this.found, matches: this.found.matches.slice(0, FIRST) });
  }

  private explainMore({ task, tell }: Asked, found: SearchAnswer): void {
    const to = Math.min(this.explained + AT_ONCE, found.matches.length);
    found.matches = this.withReasons(found.matches, this.explained, to, task);
    this.explained = to;
    if (to === found.matches.length) tell({ ...found });
  }

  private withReasons(
    matches: readonly LibraryMatch[],
    from: number,
    to: number,
    { query }: SearchTask,
  ): LibraryMatch[] {
    return [
      ...matches.slice(0, from),
      ...this.search.explain(matches.slice(from, to), query),
      ...matches.slice(to),
    ];
  }

  private readOn(): void {
    this.reading = this.search.readOn();
    this.lots++;
    if (!this.reading) this.tellAuthors();
    if (this.asked && (!this.reading || this.lots % LOTS === 0)) this.isAnswered = false;
  }

  private tellAuthors(): void {
    const names = this.waiting.length > 0 ? this.search.authors() : [];
    for (const tell of this.waiting.splice(0)) tell(names);
  }

  private momentNow(): string {
    return JSON.stringify([
      this.library.stories.moment(),
      this.library.sources.list().map(({ title, tags }) => [title, tags]),
    ]);
  }
}
