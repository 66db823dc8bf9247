// shared-names: what two stories share, in the words of one of them, for a person: "Sam Altman", not "altman" and "sam".
// Pure.
import type { Likeness } from './likeness.ts';

const NAMES = 3;
/** So many names say enough; fewer are followed by other telling words. */
const ENOUGH = 2;
/** Parts of a name; where no spaces are, more of them are a sentence. */
const PARTS = 4;

/** pairs: with how they are written; see terms. The most telling first, at most three. */
export function sharedNames({ shared, pairs: both }: Likeness, pairs: ReadonlyMap<string, string>): string[] {
  const written = new Map(shared.map((term) => [term.key, term.written]));
  const named = new Set<string>();
  const names: string[] = [];
  // A name weighs so much that nearly all of them stand before the other words.
  for (const { key, name, rare, unspaced } of shared) {
    if (names.length === NAMES) break;
    if (named.has(key) || !(name || (rare && names.length < ENOUGH))) continue;
    const chain = chainOf(key, [...both]);
    for (const part of chain) named.add(part);
    const pair = chain.length === 2 ? pairs.get(chain.join(' ')) : undefined;
    names.push(pair ?? chain.map((part) => written.get(part) ?? part).join(unspaced ? '' : ' '));
  }
  return names;
}

/** The parts of the name that a word is in, as far as its pairs reach to both sides. */
function chainOf(key: string, pairs: readonly string[]): string[] {
  const chain = [key];
  while (chain.length < PARTS) {
    const first = chain[0] ?? '';
    const last = chain.at(-1) ?? '';
    const before = pairs.find((pair) => pair.endsWith(` ${first}`))?.split(' ')[0];
    const after = pairs.find((pair) => pair.startsWith(`${last} `))?.split(' ')[1];
    if (before !== undefined && !chain.includes(before)) chain.unshift(before);
    else if (after !== undefined && !chain.includes(after)) chain.push(after);
    else break;
  }
  return chain;
}
