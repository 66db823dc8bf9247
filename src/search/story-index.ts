// story-index: which words stand in which field of which story, and from that which stories a query means, best first.
// Says nothing of where in the text (explain does). Built once for a list of stories; holds no more than that list.
import { plainText } from '../core/blocks.ts';
import type { Story } from '../core/story.ts';
import { fold } from '../core/fold.ts';
import { Vocabulary } from './vocabulary.ts';
import { termsOf, wordsOf, type Term } from './words.ts';

export const FIELDS = ['title', 'author', 'site', 'excerpt', 'text'] as const;
export type Field = (typeof FIELDS)[number];

// What a hit in a field is worth beside one in the title.
export const WORTH: Record<Field, number> = { title: 1, author: 0.8, site: 0.7, excerpt: 0.6, text: 0.5 };
// The query as it was typed, in a row, in a title.
const IN_A_ROW = 0.5;
// What a word's further occurrences in a field add, each doubling: enough to order equals, never to change the field.
const OFTEN = 0.01;
// Where one or two letters are the beginning of a word they say something; in an excerpt or a text they don't.
const SHORT = 3;

/** A term with the words of the collection that it may mean, and how surely (vocabulary). */
export interface Meaning {
  term: Term;
  words: Map<string, number>;
}
export interface Ranked {
  story: Story;
  score: number;
}

/** The text of a field as it is searched; '' where the story has none. */
export function fieldText(story: Story, field: Field): string {
  if (field === 'text') return story.body ? plainText(story.body) : '';
  return story[field] ?? '';
}

interface Occurrences {
  /** Story number × number of fields + field number, ascending. */
  places: number[];
  counts: number[];
}

export class StoryIndex {
  readonly #stories: readonly Story[];
  readonly #occurrences = new Map<string, Occurrences>();
  readonly #vocabulary: Vocabulary;
  #folded: string[] | null = null;

  constructor(stories: readonly Story[]) {
    this.#stories = stories;
    stories.forEach((story, number) => {
      FIELDS.forEach((field, at) => {
        const place = number * FIELDS.length + at;
        for (const word of wordsOf(fold(fieldText(story, field)))) this.#note(word, place);
      });
    });
    this.#vocabulary = new Vocabulary([...this.#occurrences.keys()]);
  }

  /** The terms of a query with what they may mean; none for a query without any. */
  meanings(query: string): Meaning[] {
    return termsOf(fold(query)).map((term) => ({
      term,
      words: term.literal ? new Map<string, number>() : this.#vocabulary.meant(term.text),
    }));
  }

  /** Stories in which every term is met in some field, best first; equals in the order of the list. */
  rank(query: string, meanings: readonly Meaning[]): Ranked[] {
    if (meanings.length === 0) return [];
    const [first, ...others] = meanings.map((meaning) => this.#scores(meaning));
    const inARow = meanings.length > 1 ? fold(query).trim().replace(/\s+/gu, ' ') : null;
    const ranked: (Ranked & { number: number })[] = [];
    for (const [number, worth] of first ?? []) {
      const story = this.#stories[number];
      if (!story || !others.every((scores) => scores.has(number))) continue;
      let score = worth;
      for (const scores of others) score += scores.get(number) ?? 0;
      if (inARow && fold(story.title).includes(inARow)) score += IN_A_ROW;
      ranked.push({ story, score, number });
    }
    return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  }

  #note(word: string, place: number): void {
    let known = this.#occurrences.get(word);
    if (!known) this.#occurrences.set(word, (known = { places: [], counts: [] }));
    const last = known.places.length - 1;
    if (known.places[last] === place) known.counts[last] = (known.counts[last] ?? 0) + 1;
    else {
      known.places.push(place);
      known.counts.push(1);
    }
  }

  /** Of each story in which a term is met, what its best field is worth. */
  #scores({ term, words }: Meaning): Map<number, number> {
    const scores = new Map<number, number>();
    const note = (place: number, surely: number, count: number): void => {
      const field = FIELDS[place % FIELDS.length] ?? 'text';
      if (surely < 1 && term.text.length < SHORT && !term.literal && WORTH[field] < WORTH.site) return;
      const score = surely * WORTH[field] + OFTEN * Math.min(4, Math.log2(count));
      const number = Math.floor(place / FIELDS.length);
      if (score > (scores.get(number) ?? 0)) scores.set(number, score);
    };
    if (term.literal) {
      this.#texts().forEach((text, place) => {
        if (text.includes(term.text)) note(place, 1, 1);
      });
    }
    for (const [word, surely] of words) {
      const { places = [], counts = [] } = this.#occurrences.get(word) ?? {};
      places.forEach((place, at) => note(place, surely, counts[at] ?? 1));
    }
    return scores;
  }

  /** All fields folded, kept once a query needs them: most never do. */
  #texts(): string[] {
    this.#folded ??= this.#stories.flatMap((story) => FIELDS.map((field) => fold(fieldText(story, field))));
    return this.#folded;
  }
}
