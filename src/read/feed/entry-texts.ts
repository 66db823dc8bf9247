// entry-texts: what of an entry is its excerpt and what its text. Feeds give a summary, a content, either in the place of
// the other, or one description that is sometimes all there is. Invariant: an excerpt is one line.
import { isBoilerplate, isNote, isShareWord, withoutMore } from './boilerplate.ts';
import type { EntryDraft, Markup } from './draft.ts';
import { LONG_DESCRIPTION, MAX_EXCERPT } from './limits.ts';
import { paragraphsOf } from './markup-words.ts';
import { shorten } from './shorten.ts';

export interface EntryTexts {
  excerpt: string | null;
  /** null where the excerpt says it all. */
  body: Markup | null;
  /** Paragraphs of the body, else of the excerpt. */
  words: string[];
}

/** What an excerpt cannot carry, and what is there to be seen rather than read. */
const RICH = /<(?:a|img|ul|ol|pre|blockquote|table|iframe|video|audio|figure)[\s>]/iu;
const SEEN = /<(?:img|iframe|video|audio)\b/iu;
/** A paragraph of a text, not a caption or a label over a teaser; in characters. */
const PARAGRAPH = 60;
/** Short lines so many that they are a list, as under videos. */
const LINES = 4;

export function textsOf(draft: EntryDraft): EntryTexts {
  const content = wordsOf(draft.content, draft.title);
  const summary = wordsOf(draft.summary, draft.title);
  if (summary.length === 0 && content.length === 0) {
    const only = draft.content ?? draft.summary;
    return { excerpt: null, body: only && SEEN.test(only.html) ? only : null, words: [] };
  }
  // Some feeds have the excerpt where the content belongs and the other way round.
  const described = lengthOf(summary) > lengthOf(content);
  const words = described ? summary : content;
  const excerpt = excerptOf(described || summary.length === 0 ? words : summary, draft.cut);
  const more = described
    ? isWhole(words)
    : words.length > 1 || lengthOf(words) > excerpt.length + 20 || RICH.test(draft.content?.html ?? '');
  // A post without a title, as on Mastodon: its title is made of its text, and the text is all there is.
  const body = more || draft.title === null ? (described ? draft.summary : draft.content) : null;
  return { excerpt: excerpt === draft.title ? null : excerpt || null, body, words };
}

function wordsOf(markup: Markup | null, title: string | null): string[] {
  if (!markup) return [];
  const all = paragraphsOf(markup.html).filter((line) => !isBoilerplate(line) && !isNote(line));
  // The items of a list of buttons.
  const lines = all.filter(
    (line, at) => !isButton(line) || !(isButton(all[at - 1]) || isButton(all[at + 1])),
  );
  return lines.length > 1 && lines[0] === title ? lines.slice(1) : lines;
}

function isButton(line: string | undefined): boolean {
  return line !== undefined && line.length < 40 && isShareWord(line);
}

function lengthOf(lines: string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Whether a description is the text itself. */
function isWhole(words: string[]): boolean {
  return (
    lengthOf(words) > LONG_DESCRIPTION ||
    words.length >= LINES ||
    words.filter((line) => line.length > PARAGRAPH).length > 1
  );
}

/** One line of at most about MAX_EXCERPT characters. */
function excerptOf(lines: string[], cut: boolean): string {
  const line = shorten(withoutMore(lines.slice(0, 40).join(' ')), MAX_EXCERPT);
  return cut && /[\p{L}\p{N},;]$/u.test(line) ? `${line}…` : line;
}
