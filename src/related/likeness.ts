// likeness: how much one story tells of what another is about, and of what. Pure.
import { fold } from '../core/fold.ts';
import type { StoryText } from './story-text.ts';
import type { TellingTerm } from './telling.ts';
import { keysOf } from './words.ts';

/** The weight of so many of a story's most telling terms is all that can be shared. */
const MOST_TELLING = 40;
/** What a part of a name counts where the whole name is shared. */
const PART = 0.8;

export interface Likeness {
  /** What both have, the most telling first. */
  shared: TellingTerm[];
  /** Of the pairs, those that both have. */
  pairs: Set<string>;
  /** 0 nothing … 1 all that the story is about. */
  share: number;
  /** How many signs there are that both tell of the same: a name is one, a part of a name and another rare word half. */
  signs: number;
}

/** telling, pairs: of the story that the other is compared with; see terms. */
export function likenessOf(
  telling: readonly TellingTerm[],
  pairs: ReadonlyMap<string, string>,
  { title, text }: StoryText,
): Likeness {
  const texts = [keysOf(title), keysOf(text)];
  const words = new Set(texts.flat());
  const both = new Set(texts.flatMap((keys) => pairsIn(keys, pairs)));
  const inPairs = new Set([...both].flatMap((pair) => pair.split(' ')));
  const whole = telling.some(({ unspaced }) => unspaced) ? fold(`${title}\n${text}`) : '';
  const shared = telling.filter(({ key, unspaced, onlyInNames }) => {
    if (unspaced) return whole.includes(key);
    return onlyInNames ? inPairs.has(key) : words.has(key);
  });
  for (const pair of unspacedPairs(shared, pairs, whole)) both.add(pair);
  let weight = 0;
  let signs = 0;
  for (const term of shared) {
    weight += term.weight * (term.onlyInNames ? PART : 1);
    if (term.name) signs += term.onlyInNames ? 0.5 : 1;
    else if (term.rare) signs += 0.5;
  }
  const all = telling.slice(0, MOST_TELLING).reduce((sum, term) => sum + term.weight, 0);
  return { shared, pairs: both, share: all === 0 ? 0 : Math.min(1, weight / all), signs };
}

function pairsIn(keys: readonly string[], pairs: ReadonlyMap<string, string>): string[] {
  if (pairs.size === 0) return [];
  return keys.flatMap((key, at) => {
    const pair = `${key} ${keys[at + 1] ?? ''}`;
    return pairs.has(pair) ? pair : [];
  });
}

/** As {@link pairsIn}, of shared terms of a script without spaces: wherever they stand in a row. */
function unspacedPairs(
  shared: readonly TellingTerm[],
  pairs: ReadonlyMap<string, string>,
  whole: string,
): string[] {
  const keys = shared.filter(({ unspaced }) => unspaced).map(({ key }) => key);
  return keys.flatMap((one) =>
    keys
      .map((other) => `${one} ${other}`)
      .filter((pair) => pairs.has(pair) && whole.includes(pair.replace(' ', ''))),
  );
}

/** Of all that two stories share with a third, how much they both do: 0 … 1. */
export function overlap(one: Likeness, other: Likeness): number {
  const its = new Set(other.shared);
  let both = 0;
  let either = other.shared.reduce((sum, { weight }) => sum + weight, 0);
  for (const term of one.shared) {
    if (its.has(term)) both += term.weight;
    else either += term.weight;
  }
  return either === 0 ? 0 : both / either;
}
