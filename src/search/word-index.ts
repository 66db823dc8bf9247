// word-index: which words stand in which field of which story, and from that what a word of a search weighs in each
// story. Stories are numbers here, in the order of their coming. Made for 100,000 of them, and for a handful.
import { fold } from '../core/fold.ts';
import { BEGINNING, FORM, MIDDLE, SAME, weightOf, type Asked, type Meaning } from './meaning.ts';
import { FIELDS, SHORT_FIELDS, WORTH, type Field } from './searched-story.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

// Where one or two letters are the beginning of a word they say something; in a longer text they don't.
const SHORT_TERM = 3;

/** Sorting thousands of words for one letter would take longer than all the rest. */
function surestFirst(words: ReadonlyMap<string, number>): readonly [string, number][] {
  const all = [...words];
  const known = [SAME, FORM, BEGINNING, MIDDLE];
  const guesses = all.filter(([, surely]) => !known.includes(surely)).sort(([, a], [, b]) => b - a);
  return [...known.flatMap((surely) => all.filter((one) => one[1] === surely)), ...guesses];
}

const WORTHS = FIELDS.map((field) => WORTH[field]);

export class WordIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #longVocabulary = new Vocabulary({ long: true });
  /** Words that longer texts alone have so far. */
  readonly #longOnly = new Set<string>();
  /** Of each word, story number × number of fields + field number, ascending. */
  readonly #places = new Map<string, number[]>();
  /** Fields folded, with their places, in which phrases, signs and scripts without spaces are looked for. */
  readonly #texts: string[] = [];
  readonly #textPlaces: number[] = [];
  readonly #keepsText: (folded: string) => boolean;
  #size = 0;

  /** keepsText: false for what somebody else finds phrases in. */
  constructor(keepsText: (folded: string) => boolean = () => true) {
    this.#keepsText = keepsText;
  }

  /** How many stories there are. */
  get size(): number {
    return this.#size;
  }

  /** The next story; `texts`: those of its fields that it has. Gives its number. */
  add(texts: Partial<Record<Field, string>>): number {
    const story = this.#size++;
    FIELDS.forEach((field, at) => {
      const text = texts[field];
      if (!text) return;
      const folded = fold(text);
      const place = story * FIELDS.length + at;
      for (const word of wordsOf(folded)) this.#note(word, place, at >= SHORT_FIELDS.length);
      if (!this.#keepsText(folded)) return;
      this.#texts.push(folded);
      this.#textPlaces.push(place);
    });
    return story;
  }

  /** What a word of a search may mean here. isSpelt: whether it stands just so where we do not look. */
  meaningOf({ term, forms }: Asked, isSpelt: () => boolean = () => false): Meaning {
    if (term.literal) return { term, words: new Map() };
    const words = this.#vocabulary.meant(term.text, () => this.#longVocabulary.has(term.text) || isSpelt());
    if (words.get(term.text) !== SAME)
      for (const [word, surely] of this.#longVocabulary.meant(term.text, () => words.size > 0 || isSpelt()))
        if (!words.has(word)) words.set(word, surely);
    for (const form of forms) if ((words.get(form) ?? 0) < FORM) words.set(form, FORM);
    return { term, words };
  }

  /** What it weighs in each story; 0 where it is not met. Hits in short fields add up; of longer texts the best counts. */
  weights({ term, words }: Meaning): Float32Array {
    const short = new Float32Array(this.#size);
    const long = new Float32Array(this.#size);
    const seen = new Uint8Array(this.#size);
    const note = (places: readonly number[], surely: number): void => {
      // One letter may mean thousands of words in a hundred thousand places.
      const weight = weightOf(surely);
      const inTexts = surely >= FORM || term.text.length >= SHORT_TERM || term.literal;
      for (const place of places) {
        const at = place % FIELDS.length;
        const story = (place - at) / FIELDS.length;
        const worth = (WORTHS[at] ?? 0) * weight;
        if (at >= SHORT_FIELDS.length) {
          if (inTexts && worth > (long[story] ?? 0)) long[story] = worth;
        } else if (((seen[story] ?? 0) & (1 << at)) === 0) {
          // The surest word of a field comes first.
          seen[story] = (seen[story] ?? 0) | (1 << at);
          short[story] = (short[story] ?? 0) + worth;
        }
      }
    };
    if (term.literal)
      note(
        this.#textPlaces.filter((_, at) => this.#texts[at]?.includes(term.text)),
        SAME,
      );
    for (const [word, surely] of surestFirst(words)) note(this.#places.get(word) ?? [], surely);
    for (let story = 0; story < this.#size; story++)
      if ((long[story] ?? 0) > (short[story] ?? 0)) short[story] = long[story] ?? 0;
    return short;
  }

  #note(word: string, place: number, isLong: boolean): void {
    let places = this.#places.get(word);
    if (!places) {
      this.#places.set(word, (places = []));
      if (isLong) this.#longOnly.add(word);
      (isLong ? this.#longVocabulary : this.#vocabulary).add(word);
    } else if (!isLong && this.#longOnly.size > 0 && this.#longOnly.delete(word)) this.#vocabulary.add(word);
    if (places.at(-1) !== place) places.push(place);
  }
}
