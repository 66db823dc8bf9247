// rank: the stories that every word of a search is met in, best first. Pure arithmetic on numbers of stories.

export interface Ranking {
  /** What each word weighs in each story; 0: not met. All of the same length, at least one. */
  weights: readonly Float32Array[];
  /** 1 where a story may be found at all; undefined: everywhere. */
  allowed?: Uint8Array;
  /** Of equals the story with the greater number goes first; undefined: the one that came first. */
  recency?: readonly number[];
  limit: number;
}

export interface Ranked {
  /** Best first, at most `limit`. */
  best: { story: number; weight: number }[];
  /** How many there are in all. */
  total: number;
}

/** The best are kept in order while one goes through the stories: nearly all weigh less than the last of them. */
export function rank({ weights, allowed, recency, limit }: Ranking): Ranked {
  const best: One[] = [];
  const [first, ...others] = weights;
  let total = 0;
  let least = limit > 0 ? 0 : Infinity;
  for (let story = 0; story < (first?.length ?? 0); story++) {
    let weight = first?.[story] ?? 0;
    if (weight === 0 || (allowed && allowed[story] !== 1)) continue;
    for (const other of others) {
      const more = other[story] ?? 0;
      weight = more === 0 ? 0 : weight + more;
      if (weight === 0) break;
    }
    if (weight === 0) continue;
    total++;
    if (best.length === limit && weight < least) continue;
    const one = { story, weight };
    if (best.length === limit && !isBefore(one, best.at(-1), recency)) continue;
    if (best.length === limit) best.pop();
    best.splice(placeOf(one, best, recency), 0, one);
    least = best.at(-1)?.weight ?? 0;
  }
  return { best, total };
}

type One = Ranked['best'][number];

function isBefore(one: One, other: One | undefined, recency: readonly number[] | undefined): boolean {
  if (!other) return true;
  if (one.weight !== other.weight) return one.weight > other.weight;
  return recency ? (recency[one.story] ?? 0) > (recency[other.story] ?? 0) : one.story < other.story;
}

function placeOf(one: One, best: readonly One[], recency: readonly number[] | undefined): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(one, best[middle], recency)) high = middle;
    else low = middle + 1;
  }
  return low;
}
