// stories: every story met in this session, the fullest version of each. One story may stand in several lists; when
// its whole text arrives, all of them have it.
import type { Story } from '../../core/story.ts';
import type { Row } from './state.ts';

export class Stories {
  private readonly byId = new Map<string, Row>();
  private readonly relatedTo = new Map<string, readonly Row[]>();
  private snapshot: readonly Story[] | null = null;

  /** Take in rows; a version with a text wins over one with only an excerpt. */
  meet(rows: readonly Row[]): void {
    for (const row of rows) {
      const known = this.byId.get(row.story.id);
      if (!known || (row.story.body && row.story !== known.story)) {
        this.byId.set(row.story.id, known ? { ...known, story: row.story } : row);
        this.snapshot = null;
      }
    }
  }

  /** An edition that was read again: what it says now counts, and where its stories stand in it. */
  renew(rows: readonly Row[]): void {
    for (const row of rows) {
      const known = this.byId.get(row.story.id);
      this.byId.set(
        row.story.id,
        row.story.body || !known?.story.body ? row : { ...row, story: known.story },
      );
    }
    this.snapshot = null;
  }

  /** The fullest version that is known of a row. */
  fullest(row: Row): Row {
    const known = this.byId.get(row.story.id);
    return known?.story.body && !row.story.body ? { ...row, story: known.story } : row;
  }

  /** The others of the edition that a story was met in first, in its order. */
  besides(id: string): readonly Row[] {
    const met = this.byId.get(id);
    if (!met || met.role === 'entry') return [];
    const others = [...this.byId.values()].filter((row) => row.source === met.source && row !== met);
    // Only the page's own story is on the page that offers them.
    return met.role === 'lead' ? others : others.map((row) => ({ ...row, reason: 'on the same page' }));
  }

  row(id: string): Row | undefined {
    return this.byId.get(id);
  }

  /** What a story's own page offers beside it. */
  setRelated(id: string, related: readonly Row[]): void {
    this.relatedTo.set(id, related);
  }

  related(id: string): readonly Row[] | undefined {
    return this.relatedTo.get(id);
  }

  /** All of them; the same array as long as nothing was met, so that an index over it can be kept. */
  all(): readonly Story[] {
    this.snapshot ??= [...this.byId.values()].map((row) => row.story);
    return this.snapshot;
  }
}
