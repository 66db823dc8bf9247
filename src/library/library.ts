// library: everything that is kept on this machine, in one database that several copies and threads share. Owns opening
// and closing; the parts are sources, stories, reading and views. No network, no HTML. Synchronous: each call is short.
import type { Home } from '../core/paths.ts';
import type { Problem } from '../keep/set-aside.ts';
import type { Connection } from './connection.ts';
import { openDatabase } from './open-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { KeptViews } from './kept-views.ts';
import { refuseRepair } from './needs-repair.ts';
import { Reading } from './reading.ts';
import { prune, type Retention } from './retention.ts';
import { Sources } from './sources.ts';
import { Stories } from './stories.ts';
import { takeInReading } from './take-in-reading.ts';

export type { Retention } from './retention.ts';

export class Library {
  /** Files that were set aside: tell the person. */
  readonly problems: readonly Problem[];
  readonly sources: Sources;
  readonly stories: Stories;
  readonly reading: Reading;
  readonly views: KeptViews;
  private readonly db: Connection;
  private version: number;
  private readonly atExit = (): void => this.close();

  private constructor(connection: Connection, problems: Problem[]) {
    this.db = connection;
    this.problems = problems;
    this.sources = new Sources(connection);
    this.reading = new Reading(connection);
    this.views = new KeptViews(connection);
    this.stories = new Stories(connection, (key, kept) => this.reading.markOf(key, kept));
    this.version = this.dataVersion();
    process.once('exit', this.atExit);
  }

  /**
   * Opens the library of a home, or makes it. One of an older newsreader is brought forward, after a copy of it was made;
   * a damaged one is set aside, and what can be read of it is in the new one: see `problems`.
   * repair: false where seconds are too long; it then throws NeedsRepair, at once. onForward: told before an older one is
   * brought forward, which takes seconds where it is large.
   * Throws ReaderError 'storage': written by a newer newsreader, no permission, disk full.
   */
  static open(
    home: Home,
    { repair = true, onForward }: { repair?: boolean; onForward?: () => void } = {},
  ): Library {
    const repairIt = repair ? undefined : refuseRepair;
    const { connection, problems } = openDatabase(home.data, MIGRATIONS, repairIt, onForward);
    try {
      takeInReading(connection, home.data, problems);
      return new Library(connection, problems);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Whether another connection (copy or thread) has written since this was asked last. Takes microseconds. */
  changedElsewhere(): boolean {
    const now = this.dataVersion();
    const changed = now !== this.version;
    this.version = now;
    return changed;
  }

  /** Removes what the policy lets go, in short transactions, and gives room back when it pays. bookmarked: keys. */
  prune(
    policy: Retention,
    bookmarked: ReadonlySet<string>,
    now: Date = new Date(),
  ): { stories: number; vacuumed: boolean } {
    return prune(this.db, policy, bookmarked, now);
  }

  /** For who stays open and mostly reads: what the system holds of the file in memory is not held here once more. */
  holdLittle(): void {
    this.db.exec('PRAGMA cache_size = -4000');
  }

  /** Writes what waits, as far as the disk takes it. Nothing else may be called afterwards. */
  close(): void {
    process.off('exit', this.atExit);
    try {
      this.reading.close();
    } catch {
      // Reading.failure has said it; there is nobody left to tell.
    }
    this.db.close();
  }

  private dataVersion(): number {
    return this.db.number('PRAGMA data_version');
  }
}
