// author-name: who wrote an entry, from the ways in which feeds name people: a name, an address with a name, several.
import { plainOrNull } from './plain-line.ts';

const MAIL = /[\w.+-]+(?:@|\s?\(?\[?at\]?\)?\s?)[\w-]+(?:\.[\w-]+)+/iu;
/** Of several names in one; in characters. */
const LONGEST = 400;
/** What a publishing system writes where nobody is named. */
const NOBODY =
  /^(?:unknown|noreply|no-reply|nobody|none|null|undefined|admin|administrator|webmaster|editor@?|\(.*\)|-+)$/iu;

/** "jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>", "mailto:…" → "Jane Doe"; null where no name is left. */
export function authorName(text: string | null | undefined): string | null {
  const line = plainOrNull(text?.slice(0, LONGEST).replace(/<([\w.+-]+@[\w.-]+)>/gu, '($1)'));
  if (!line) return null;
  const [, inside] = /^(?:mailto:)?\S+@\S+\s*\((.+)\)$/u.exec(line) ?? [];
  const bare = (inside ?? line)
    .replace(/^mailto:/iu, '')
    .replace(new RegExp(`\\s*[(<]?${MAIL.source}[)>]?`, 'iu'), ' ')
    .replace(/^by:?\s+(?=\p{Lu})/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;]\s*|\s*[,;]$/gu, '');
  return bare === '' || NOBODY.test(bare) || /^https?:/iu.test(bare) ? null : bare.slice(0, 200);
}

/** Several people as one line, each once. */
export function authorNames(texts: (string | null | undefined)[]): string | null {
  const names = new Set(texts.map(authorName).filter((name) => name !== null));
  return [...names].slice(0, 10).join(', ') || null;
}
