// refresh-tally: the count of a refresh, told at every step.
import type { Library } from '../library/library.ts';
import type { KeptError, LibrarySource } from '../library/source-types.ts';
import type { SourceOutcome } from './refresh-source.ts';
import type { RefreshProgress, RefreshResult } from './refresh-types.ts';

/** A ReaderError, or one that was kept. */
type Failure = Omit<KeptError, 'retryAt'> & { retryAt?: string | undefined };

export class Tally {
  readonly result: RefreshResult;
  private done = 0;
  private readonly total: number;
  private readonly tell: (progress: RefreshProgress) => void;

  constructor(total: number, notDue: number, tell: ((progress: RefreshProgress) => void) | undefined) {
    this.total = total;
    this.tell = tell ?? (() => undefined);
    const none = { asked: 0, unchanged: 0, fresh: 0, added: 0, changed: 0 };
    this.result = { ...none, notDue, failed: [], moved: [], cancelled: false };
    this.say(null);
  }

  outcome(source: LibrarySource, came: SourceOutcome, library: Library): void {
    const { id } = source;
    if (came.outcome === 'failed') {
      this.failed(source, came.error);
      return;
    }
    this.result.asked++;
    this.result[came.outcome]++;
    const added = came.outcome === 'fresh' ? came.added : 0;
    this.result.added += added;
    this.result.changed += came.outcome === 'fresh' ? came.changed : 0;
    this.done++;
    // The first answer is what tells a feed's own title.
    const { title } = library.sources.get(id) ?? source;
    if (came.movedTo) this.moved({ ...source, title }, came.movedTo, library);
    this.say({ id, title, outcome: came.outcome, added });
  }

  failed(source: LibrarySource, failure: Failure): void {
    this.result.asked++;
    this.notAsked(source, failure);
  }

  /** Fails without having been asked. */
  notAsked({ id, title, url }: LibrarySource, { code, message, hint, retryAt }: Failure): void {
    const error: KeptError = { code, message, hint, ...(retryAt ? { retryAt } : {}) };
    this.result.failed.push({ id, title, url, error });
    this.done++;
    this.say({ id, title, outcome: 'failed', added: 0, error });
  }

  private moved({ id, title, url }: LibrarySource, to: string, library: Library): void {
    const other = library.sources.byUrl(to);
    const taken = other && other.id !== id ? other.title : null;
    this.result.moved.push({ id, title, from: url, to, taken });
  }

  private say(last: RefreshProgress['last']): void {
    const { added, failed } = this.result;
    this.tell({ done: this.done, total: this.total, added, failed: failed.length, last });
  }
}
