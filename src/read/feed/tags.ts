// tags: categories and keywords of an entry as a list that a person can read.
import { MAX_LISTED } from './limits.ts';
import { plainOrNull } from './plain-line.ts';

/** Clean, without '#', each once whatever its case. */
export function uniqueTags(tags: (string | null)[]): string[] {
  const found = new Map<string, string>();
  for (const tag of tags) {
    const line = plainOrNull(tag)
      ?.replace(/^#(?=\p{L})/u, '')
      .slice(0, 100);
    if (line && !found.has(line.toLowerCase()) && found.size < MAX_LISTED)
      found.set(line.toLowerCase(), line);
  }
  return [...found.values()];
}
