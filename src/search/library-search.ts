// library-search: one search over all that the library keeps: fuzzily over the short fields, by an index in memory that is
// made newest first and answers while it grows; exactly and by other endings over the texts, by the library's full text;
// one order for both. Owns that index. Synchronous: whoever must not wait has it in a thread of its own.
import type { Phrase } from '../library/full-text.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/story-types.ts';
import type { Query } from '../query/query.ts';
import { AllowedStories } from './allowed-stories.ts';
import { explain } from './explain.ts';
import { SAME, askedFor, weightOf, type Asked, type Meaning } from './meaning.ts';
import { rank } from './rank.ts';
import { inARow, type WeighedMatch } from './search-stories.ts';
import { WORTH } from './searched-story.ts';
import { ShortIndex } from './short-index.ts';

export type LibraryMatch = WeighedMatch & { listed: ListedStory };

export interface LibraryFound {
  matches: LibraryMatch[];
  /** How many there are, of which these are the first. */
  total: number;
}

/** What stands in a text weighs so much, however often; and a phrase in a title. */
const IN_TEXT = WORTH.text * weightOf(SAME);
const IN_TITLE = WORTH.title * weightOf(SAME);
/** Fewer letters begin more words than it takes time to look up, and say nothing yet. */
const SHORTEST_BEGINNING = 3;
/** Among so many of the first ones it is seen whether the words stand in a row. */
const LOOKED_AT = 100;
/** Words that are remembered: those of a line that is being typed. */
const REMEMBERED = 24;

export class LibrarySearch {
  private readonly library: Library;
  private index: ShortIndex;
  private allowed: AllowedStories;
  /** What takes the place of the index when it is whole. */
  private next: ShortIndex | null = null;
  private readonly known = new Map<string, { meaning: Meaning; weights: Float32Array }>();

  constructor(library: Library) {
    this.library = library;
    this.index = new ShortIndex(library);
    this.allowed = new AllowedStories(library, this.index);
  }

  /** Reads a lot more of what is not read yet. False when all is. */
  readOn(): boolean {
    if (!this.next) {
      const goesOn = this.index.readOn();
      this.known.clear();
      return goesOn;
    }
    if (this.next.readOn()) return true;
    this.index = this.next;
    this.allowed = new AllowedStories(this.library, this.index);
    this.known.clear();
    this.next = null;
    return false;
  }

  /** Stories were written since: the index is made anew by readOn, and answers as it is until then. */
  changed(): void {
    this.marksChanged();
    this.next = new ShortIndex(this.library);
  }

  /** Marks or texts may have been written since. */
  marksChanged(): void {
    this.allowed.forget();
    this.known.clear();
  }

  /** The names of all authors, those who wrote most first. */
  authors(): string[] {
    return this.index.authors();
  }

  /** How many stories are in the index. */
  get size(): number {
    return this.index.size;
  }

  /**
   * Best first; of equals the newest. Without words, all that the filters let through. bookmarked: the keys of the
   * bookmarks. The matches are not explained yet.
   */
  search(query: Query, bookmarked: readonly string[], limit: number, now: Date = new Date()): LibraryFound {
    const asked = askedFor(query);
    const allowed = this.allowed.of(query, bookmarked, now);
    if (asked.length === 0 && !allowed) return { matches: [], total: 0 };
    const { best, total } = rank({
      weights: asked.length
        ? asked.map((one) => this.weighed(one).weights)
        : [new Float32Array(this.index.size).fill(1)],
      ...(allowed ? { allowed } : {}),
      recency: this.index.recency,
      limit: Math.max(limit, LOOKED_AT),
    });
    const listed = this.library.stories.list(best.map(({ story }) => this.index.rowOf(story)));
    const matches = best.flatMap(({ weight }, at): LibraryMatch[] => {
      const one = listed[at];
      return one ? [unexplained(one, weight + inARow(one.story.title, asked))] : [];
    });
    return { matches: matches.sort((a, b) => b.weight - a.weight).slice(0, limit), total };
  }

  /** The same matches with why each was found. Reads their texts: a few at a time. */
  explain(matches: readonly LibraryMatch[], query: Query): LibraryMatch[] {
    const meanings = askedFor(query).map((one) => this.weighed(one).meaning);
    return matches.map((match) => {
      const own = this.explained(match, meanings);
      if (meanings.length === 0 || isExplained(own)) return own;
      // What only a copy says is shown as that copy, and opens there.
      return (
        this.copies(match)
          .map((copy) => this.explained(copy, meanings))
          .find(isExplained) ?? own
      );
    });
  }

  private explained(match: LibraryMatch, meanings: readonly Meaning[]): LibraryMatch {
    const { story, row, sourceTitle } = match.listed;
    const searched = { story, source: sourceTitle, tags: this.index.tagsOf(row), note: null };
    const text = (): string => this.library.stories.content(row)?.text ?? '';
    return { ...match, ...explain(searched, meanings, text) };
  }

  private copies(match: LibraryMatch): LibraryMatch[] {
    const { story, alsoIn } = match.listed;
    if (alsoIn === 0) return [];
    return this.library.stories.elsewhere(story.id).map((other) => ({ ...match, listed: other.story }));
  }

  /** What a word may mean, and what it weighs in each story, in its short fields or its text. */
  private weighed(asked: Asked): { meaning: Meaning; weights: Float32Array } {
    const key = JSON.stringify([asked.term, asked.open]);
    const known = this.known.get(key);
    if (known) return known;
    const { text } = asked.term;
    const meaning = this.index.meaningOf(asked, () => this.library.stories.hasWord(text));
    const weights = this.index.weights(meaning);
    const phrases = phrasesOf(asked);
    this.raise(weights, IN_TEXT, this.library.stories.textRows(phrases));
    if (asked.term.literal) this.raise(weights, IN_TITLE, this.library.stories.textRows(phrases, 'title'));
    if (this.known.size >= REMEMBERED) this.known.clear();
    const weighed = { meaning, weights };
    this.known.set(key, weighed);
    return weighed;
  }

  private raise(weights: Float32Array, to: number, rows: Int32Array): void {
    for (const row of rows) {
      const story = this.index.storyOf(row);
      if (story >= 0 && (weights[story] ?? 0) < to) weights[story] = to;
    }
  }
}

function unexplained(listed: ListedStory, weight: number): LibraryMatch {
  return { listed, story: listed.story, field: 'title', titleRanges: [], snippet: null, find: null, weight };
}

function isExplained({ titleRanges, snippet }: LibraryMatch): boolean {
  return titleRanges.length > 0 || snippet !== null;
}

/** What the full text is asked for. */
function phrasesOf({ term, forms, open }: Asked): Phrase[] {
  const beginning = open && !term.literal && term.text.length >= SHORTEST_BEGINNING;
  return [term.text, ...forms].map((text, at) => ({ text, beginning: beginning && at === 0 }));
}
