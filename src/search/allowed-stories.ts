// allowed-stories: which stories of an index a search's filters let through, and its unwanted words don't keep out. Owns
// the answers for the line that is being typed: its last word changes, its filters mostly stay.
import type { Library } from '../library/library.ts';
import type { Query } from '../query/query.ts';
import { asTyped } from './meaning.ts';
import type { ShortIndex } from './short-index.ts';

const REMEMBERED = 4;

export class AllowedStories {
  private readonly library: Library;
  private readonly index: ShortIndex;
  private readonly known = new Map<string, Uint8Array>();

  constructor(library: Library, index: ShortIndex) {
    this.library = library;
    this.index = index;
  }

  /** 1 for each story that may be found; null where all may. bookmarked: the keys of the bookmarks. */
  of(query: Query, bookmarked: readonly string[], now: Date): Uint8Array | null {
    const { filters, without } = query;
    if (filters.length === 0 && without.length === 0) return null;
    const key = JSON.stringify([
      filters,
      without,
      this.index.size,
      bookmarked,
      Math.floor(now.getTime() / 60_000),
    ]);
    const known = this.known.get(key);
    if (known) return known;
    const allowed = new Uint8Array(this.index.size);
    if (filters.length === 0) allowed.fill(1);
    else
      for (const row of this.library.stories.rowsMeeting(query, bookmarked, now)) {
        const story = this.index.storyOf(row);
        if (story >= 0) allowed[story] = 1;
      }
    for (const text of without) this.takeOut(text, allowed);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, allowed);
    return allowed;
  }

  /** A mark or a bookmark may have changed. */
  forget(): void {
    this.known.clear();
  }

  private takeOut(text: string, allowed: Uint8Array): void {
    for (const meaning of asTyped(text))
      this.index.weights(meaning).forEach((weight, story) => {
        if (weight > 0) allowed[story] = 0;
      });
    for (const row of this.library.stories.textRows([{ text }])) {
      const story = this.index.storyOf(row);
      if (story >= 0) allowed[story] = 0;
    }
  }
}
