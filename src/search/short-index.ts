// short-index: the short fields of all stories of the library, as an index in memory: title, author, source and tags. It
// grows a lot at a time, newest first. A snapshot: what is written meanwhile is not in it.
import { UNSPACED } from '../core/search-text.ts';
import type { Library } from '../library/library.ts';
import type { SearchableStory } from '../library/searchable.ts';
import type { Asked, Meaning } from './meaning.ts';
import { WordIndex } from './word-index.ts';

/** Signs, which the full text leaves out, and scripts without spaces in names, which it does not have. */
const BEYOND_FULL_TEXT = new RegExp(`${UNSPACED}|[\\p{S}\\p{Extended_Pictographic}]`, 'u');
/** Stories that are read at a time: some hundredths of a second. */
const LOT = 4000;

export class ShortIndex {
  private readonly words = new WordIndex((folded) => BEYOND_FULL_TEXT.test(folded));
  private readonly lots: Generator<SearchableStory[]>;
  private readonly sources: ReadonlyMap<number, { title: string; tags: readonly string[] }>;
  private readonly others: ReadonlyMap<number, readonly number[]>;
  private readonly copies: ReadonlyMap<number, readonly number[]>;
  private readonly ownTags = new Map<number, readonly string[]>();
  private readonly rows: number[] = [];
  private readonly sourceOf: (number | null)[] = [];
  private readonly stories: (number | undefined)[] = [];
  private readonly times: number[] = [];
  private readonly wrote = new Map<string, number>();

  constructor(library: Library) {
    this.lots = library.stories.searchable(LOT);
    this.copies = library.stories.copies();
    this.others = library.stories.otherSources();
    this.sources = new Map(library.sources.list().map(({ id, title, tags }) => [id, { title, tags }]));
  }

  get size(): number {
    return this.words.size;
  }

  /** False when all has been read. */
  readOn(): boolean {
    const { done, value } = this.lots.next();
    if (done) return false;
    for (const story of value) this.add(story);
    return true;
  }

  /** A story's place among the newest, by its number here. */
  get recency(): readonly number[] {
    return this.times;
  }

  rowOf(story: number): number {
    return this.rows[story] ?? 0;
  }

  /** Of a copy the story that lists show in its place; -1 for a row that is not here. */
  storyOf(row: number): number {
    return this.stories[row] ?? -1;
  }

  /** Those of its sources and its own. */
  tagsOf(row: number): readonly string[] {
    const tags = this.sourcesOf(row).flatMap((source) => source.tags);
    return [...new Set([...tags, ...(this.ownTags.get(row) ?? [])])];
  }

  /** The one that it is shown under comes first. */
  private sourcesOf(row: number): { title: string; tags: readonly string[] }[] {
    const first = this.sourceOf[this.storyOf(row)];
    const ids = [...(typeof first === 'number' ? [first] : []), ...(this.others.get(row) ?? [])];
    return ids.flatMap((id) => this.sources.get(id) ?? []);
  }

  /** Those who wrote most first. */
  authors(): string[] {
    return [...this.wrote].sort(([, a], [, b]) => b - a).map(([name]) => name);
  }

  /** isSpelt: whether a text has the word just so. */
  meaningOf(asked: Asked, isSpelt: () => boolean): Meaning {
    return this.words.meaningOf(asked, isSpelt);
  }

  weights(meaning: Meaning): Float32Array {
    return this.words.weights(meaning);
  }

  private add({ row, sort, title, author, site, source, tags }: SearchableStory): void {
    this.rows.push(row);
    for (const one of [row, ...(this.copies.get(row) ?? [])]) this.stories[one] = this.rows.length - 1;
    this.times.push(sort);
    this.sourceOf.push(source);
    if (author !== null) this.wrote.set(author, (this.wrote.get(author) ?? 0) + 1);
    if (tags.length > 0) this.ownTags.set(row, tags);
    const names = this.sourcesOf(row).map((one) => one.title);
    this.words.add({
      title,
      author: author ?? '',
      source: names.length > 0 ? names.join(', ') : (site ?? ''),
      tags: this.tagsOf(row).join(', '),
    });
  }
}
