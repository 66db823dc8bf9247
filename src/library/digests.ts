// digests: short numbers that tell whether an entry is as it was. Pure.
import type { IncomingEntry } from './story-types.ts';

export interface Digests {
  /** Of what a reader would notice: title and text. */
  content: number;
  /** Of all else. */
  rest: number;
}

/** For what nobody knows any more: no entry has it, and what differs from it is no change. */
export const UNKNOWN_DIGEST = -1;

/** For an entry; 52 bits each, so that SQLite and JavaScript both hold them. */
export function digests(entry: IncomingEntry): Digests {
  const { story } = entry;
  const text = entry.text === '' ? (story.excerpt ?? '') : entry.text;
  const rest = [
    story.url,
    story.author,
    story.published,
    story.excerpt,
    story.image?.url,
    entry.html,
    JSON.stringify(entry.enclosures),
    JSON.stringify(entry.tags),
  ];
  return {
    content: digest(`${story.title}\n${text.replace(/\s+/gu, ' ').trim()}`),
    rest: digest(rest.join('\n')),
  };
}

function digest(text: string): number {
  const { hash } = process.getBuiltinModule('node:crypto');
  return parseInt(hash('sha1', text, 'hex').slice(0, 13), 16);
}
