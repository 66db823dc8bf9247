// body: the lines of an article → its blocks. Owns telling headings, pictures, lists, quotes and rules from paragraphs;
// the headline, the author and the lists of other stories are gone from the lines before.
// Invariant: the text of every line is in exactly one block.
import type { Block, List } from '../../core/blocks.ts';
import { inlineOf } from './inline.ts';
import { ending, isName, isProse, width, wordCount } from './line-shape.ts';
import { isRule, type Line } from './lines.ts';
import { captionWithCredit, describes, isCredit, picture } from './pictures.ts';

/** In cells and words: newspapers' subheadings have two to ten words. */
const LONGEST_HEADING = 80;
const MOST_WORDS = 14;

export function bodyBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const taken = listAt(lines, at) ?? quoteAt(lines, at) ?? pictureAt(lines, at) ?? oneLine(lines, at);
    blocks.push(taken.block);
    at += taken.lines;
  }
  return blocks;
}

interface Taken {
  block: Block;
  /** How many lines the block is made of. */
  lines: number;
}

function oneLine(lines: Line[], at: number): Taken {
  const text = lines[at]?.text ?? '';
  if (isRule(text)) return { block: { kind: 'rule' }, lines: 1 };
  const content = inlineOf(text);
  return {
    block: isHeading(lines, at) ? { kind: 'heading', level: 2, content } : { kind: 'paragraph', content },
    lines: 1,
  };
}

/** A short line without an ending, over running text. */
function isHeading(lines: Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line || !next || !looksLikeHeading(line.text) || isAttribution(before?.text, line.text)) return false;
  // The first line under the headline is a standfirst unless it is very short.
  if (!before) return wordCount(line.text) <= 4 && carries(lines, at + 1);
  if (isMarked(before.text) && isMarked(lines[at - 2]?.text ?? '')) return carries(lines, at + 1);
  if (looksLikeHeading(before.text) && looksLikeHeading(lines[at - 2]?.text ?? '')) return false;
  if (carries(lines, at + 1)) return !looksLikeHeading(before.text) || wordCount(before.text) <= 5;
  // A heading over a heading.
  return (
    wordCount(line.text) <= 5 &&
    !looksLikeHeading(before.text) &&
    looksLikeHeading(next.text) &&
    carries(lines, at + 2)
  );
}

/** What a heading can stand over: a paragraph, a list, a picture. */
function carries(lines: Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const end = ending(line.text);
  if (
    isProse(line.text) ||
    ((end === 'stop' || end === 'open' || end === 'exclamation') && wordCount(line.text) >= 3)
  )
    return true;
  if (width(line.text) > LONGEST_HEADING || pictureAt(lines, at) || listAt(lines, at)) return true;
  return /^["“”„«‘「]/u.test(line.text) && wordCount(line.text) >= 3;
}

function looksLikeHeading(text: string): boolean {
  if (width(text) > LONGEST_HEADING || wordCount(text) > MOST_WORDS || wordCount(text) === 0) return false;
  if (/^[\p{Ll}–—(•*>-]/u.test(text) || isCredit(text) || /^https?:/u.test(text)) return false;
  const end = ending(text);
  if (end === 'question') return wordCount(text) >= 2 && !/^["“„«‘]/u.test(text);
  if (end !== 'none') return false;
  // A quotation that goes on in the next paragraph is open at its end.
  const opened = /^["“„«‘「]/u.test(text);
  return !opened || (/["”“»’」]$/u.test(text) && wordCount(text) <= 8);
}

/** Who said the quotation above: "— Jane Doe", "Jane Doe, chief executive of Example". */
function isAttribution(before: string | undefined, text: string): boolean {
  if (before === undefined || !/^["“„«‘「]/u.test(before) || !/["”“»’」][.!?…]?$/u.test(before)) return false;
  const [name = '', role] = text.split(/,\s|\s\(/u, 2);
  return role !== undefined && (isName(name) || !/\p{Lu}/u.test(name));
}

const BULLET = /^[•▪▫◦‣●○■□◆*·–—-]\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;

function isMarked(text: string): boolean {
  return BULLET.test(text) || NUMBER.test(text);
}

/** Two or more lines with bullets, or with numbers that count. */
function listAt(lines: Line[], at: number): Taken | null {
  const first = lines[at]?.text ?? '';
  const number = NUMBER.exec(first)?.[1];
  const start = number ? Number(number) : 1;
  const bullet = BULLET.exec(first)?.[0].trim();
  if (!number && !bullet) return null;
  const items: string[] = [];
  for (let index = at; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const counted = number
      ? Number(NUMBER.exec(text)?.[1]) === start + items.length
      : BULLET.exec(text)?.[0].trim() === bullet;
    if (!counted) break;
    items.push(text.replace(number ? NUMBER : BULLET, ''));
  }
  if (items.length < 2) return null;
  const list: List = {
    kind: 'list',
    ordered: number !== undefined,
    start,
    items: items.map((item) => [{ kind: 'paragraph', content: inlineOf(item) }]),
  };
  return { block: list, lines: items.length };
}

/** Lines that begin with '>', as in mail. */
function quoteAt(lines: Line[], at: number): Taken | null {
  const quoted: string[] = [];
  for (let text = lines[at]?.text; text?.startsWith('> '); text = lines[at + quoted.length]?.text)
    quoted.push(text.slice(2));
  if (quoted.length === 0) return null;
  return {
    block: { kind: 'quote', blocks: quoted.map((text) => ({ kind: 'paragraph', content: inlineOf(text) })) },
    lines: quoted.length,
  };
}

/** A picture's description and credit: two lines, or one; or a credit alone. */
function pictureAt(lines: Line[], at: number): Taken | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return null;
  if (isCredit(line.text)) return { block: picture(null, line.text), lines: 1 };
  if (next && isCredit(next.text) && describes(line, next))
    return { block: picture(line.text, next.text), lines: 2 };
  const both = captionWithCredit(line.text);
  return both && { block: picture(both.description, both.credit), lines: 1 };
}
