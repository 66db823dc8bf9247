// loose-json: the JSON-LD of pages, mended where it is broken. Owns what is mended, and what of an article is found where
// nothing helps. Invariant: never throws.

/** Characters of broken JSON that are searched. */
const MAX_BROKEN = 100_000;

/** JSON as pages have it: line breaks within strings, commas too many, wrapped in comments or CDATA. */
export function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/u, '')
    .trim()
    .replace(/;$/u, '');
  for (const attempt of [bare, mended(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Tried again mended, then read as far as single values can be found.
    }
  }
  return fragments(bare);
}

function mended(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters within strings are what breaks JSON here
  return text.replace(/[\u0000-\u001F]+/gu, ' ').replace(/,\s*([}\]])/gu, '$1');
}

/** What can be read of JSON that no mending saves: the first of each value we want. */
function fragments(whole: string): Record<string, unknown> | null {
  const text = whole.slice(0, MAX_BROKEN);
  const value = (key: string): string | undefined => {
    const found = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*")`, 'u').exec(text)?.[1];
    try {
      return found ? (JSON.parse(found) as string) : undefined;
    } catch {
      return undefined;
    }
  };
  const author = /"author"\s*:\s*[[{\s]{0,20}[^}\]]{0,2000}?"name"\s*:\s*"((?:[^"\\\n]|\\.)*)"/u.exec(
    text,
  )?.[1];
  const type = /"@type"\s*:\s*"(\w*(?:Article|Posting))"/u.exec(text)?.[1];
  if (!type) return null;
  return {
    '@type': type,
    headline: value('headline'),
    datePublished: value('datePublished'),
    description: value('description'),
    author: author ?? [],
  };
}
