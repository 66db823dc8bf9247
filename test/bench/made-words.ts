// made-words: a language that nobody speaks, for measuring search where a vocabulary of a dozen words would say nothing:
// tens of thousands of words as long and as alike as those of English, used as often as words are (Zipf). Pure; the same
// in every run.
import { chance } from './library-texts.ts';

// About as often as in English: the first ones of each list are the most common.
const ONSETS =
  't s r n d l m p c b f g h st tr pr w br th ch cl gr sh pl cr sp fl v dr k str sc qu sl j wh gl sw'.split(
    ' ',
  );
const VOWELS = 'e a i o e a i u o ea ou ai io ee ie oo au'.split(' ');
const CODAS = [
  '',
  '',
  '',
  'n',
  'r',
  's',
  't',
  'l',
  'd',
  'm',
  'nt',
  'ng',
  'ck',
  'st',
  'rd',
  'll',
  'ss',
  'p',
  'x',
  'ct',
];
/** Of the words of a title or text so many are names, which begin with a capital. */
const NAMES = 0.12;

export class Language {
  readonly words: readonly string[];
  readonly names: readonly string[];
  private readonly sums: Float64Array;

  /** words: how many there are, most common first, and as many names as a tenth of them. */
  constructor(words: number, seed = 7) {
    const random = chance(seed);
    const skewed = (list: readonly string[]): string => list[Math.floor(random() ** 1.8 * list.length)] ?? '';
    const syllable = (): string => skewed(ONSETS) + skewed(VOWELS) + skewed(CODAS);
    const make = (least: number): string => {
      let word = '';
      // Common words are short; most words have two or three syllables.
      for (let left = least + Math.floor(random() * 2.6); left > 0; left--) word += syllable();
      return word.slice(0, 14);
    };
    const known = new Set<string>();
    for (let at = 0; known.size < words; at++) known.add(make(at < 300 ? 0.5 : 1.4));
    this.words = [...known].filter((word) => word !== '');
    const names = new Set<string>();
    while (names.size < words / 10) names.add(capital(make(1.4)));
    this.names = [...names];
    this.sums = new Float64Array(this.words.length);
    let sum = 0;
    for (let rank = 0; rank < this.words.length; rank++) this.sums[rank] = sum += 1 / (rank + 2.7);
  }

  /** A word, the common ones oftener. `random`: from 0 up to 1. */
  word(random: () => number): string {
    if (random() < NAMES) return this.names[Math.floor(random() ** 2 * this.names.length)] ?? '';
    const wanted = random() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }

  /** Some words as a sentence, without its full stop. */
  sentence(words: number, random: () => number): string {
    return capital(Array.from({ length: words }, () => this.word(random)).join(' '));
  }
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
