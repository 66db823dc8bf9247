// swaps: names and figures that stand in the same place of two texts and differ. Pure. That is how a form that was filled
// in twice, or a count that has gone up, tells itself from a copy, which has them as they are or leaves them out.
import type { Words } from './words.ts';

export interface Swap {
  kind: 'figure' | 'name';
  /** Where it stands in the text in which it stands first, in words. */
  at: number;
}

/** What stands in one of two texts alone, with other neighbours than in the other text than itself. */
export function swaps(a: Words, b: Words): Swap[] {
  const places = new Map<string, number[]>();
  const theirs = telling(b, a);
  for (const at of theirs) for (const key of neighbours(b, at)) push(places, key, at);
  const swapped = new Map<string, Swap>();
  for (const at of telling(a, b))
    for (const key of neighbours(a, at)) {
      const other = places.get(key)?.[0];
      const word = a.words[at] ?? '';
      // Said twice it is swapped once.
      if (other === undefined || swapped.has(word)) continue;
      swapped.set(word, { kind: a.kinds[at] === 'figure' ? 'figure' : 'name', at: Math.min(at, other) });
    }
  return [...swapped.values()];
}

/** The places of the names and figures of a text that the other one has nowhere. */
function telling({ words, kinds }: Words, other: Words): number[] {
  const known = new Set(other.words);
  return kinds.flatMap((kind, at) => (kind !== 'word' && !known.has(words[at] ?? '') ? [at] : []));
}

/** What is before and behind it, of one kind: the two words before, the two behind, and one on either side. */
function neighbours({ words, kinds }: Words, at: number): string[] {
  const word = (offset: number): string => words[at + offset] ?? '';
  const kind = kinds[at] ?? 'word';
  return [
    `${kind} ${word(-2)} ${word(-1)} _`,
    `${kind} ${word(-1)} _ ${word(1)}`,
    `${kind} _ ${word(1)} ${word(2)}`,
  ];
}

function push(places: Map<string, number[]>, key: string, at: number): void {
  const known = places.get(key);
  if (known) known.push(at);
  else places.set(key, [at]);
}
