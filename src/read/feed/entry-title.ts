// entry-title: a title for an entry that has none, from what else is known of it.
import { cleanOrNull } from '../../core/sanitise.ts';
import type { EntryDraft } from './draft.ts';
import { shorten } from './shorten.ts';

/** In characters. */
const LONGEST = 100;
const SENTENCE = /^.{10,100}?[.!?。！？](?=\s|$)/u;

/** The first sentence of its text (`words`: paragraphs), else the file that comes with it, its address, its date. */
export function titleFrom(words: string[], draft: EntryDraft): string {
  const line = words[0] ?? '';
  const sentence = shorten(SENTENCE.exec(line)?.[0] ?? line, LONGEST);
  if (sentence !== '') return sentence.replace(/(?<=[^.])\.$/u, '');
  const file = draft.enclosures[0];
  return file?.title ?? lastSegment(file?.url ?? draft.url) ?? cleanOrNull(draft.date) ?? 'Untitled';
}

/** "a-story-about-rain" of an address → "a story about rain". */
function lastSegment(url: string | null): string | null {
  const parsed = url ? URL.parse(url) : null;
  const segment = parsed?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = decoded(segment)
    .replace(/\.[a-z0-9]{2,5}$/iu, '')
    .replace(/[-_+]+/gu, ' ');
  return cleanOrNull(words) ?? parsed?.hostname ?? null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Written in an old encoding: shown as it is.
    return segment;
  }
}
