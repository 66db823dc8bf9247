// card-date: the date among a card's pieces: by its element, by its names, then by its words.
import { dateWithin } from '../../dates/printed-date.ts';
import { attribute } from '../dom.ts';
import { instant, isPrintedDate } from '../page-date.ts';
import { DATE_NAME, type Piece } from './card-pieces.ts';

/** Marks the piece as used; takes the date out of a piece that holds more. */
export function takeDate(
  pieces: Piece[],
  lang: string | null,
): { published: string | null; publishedText: string | null } {
  const fits = (piece: Piece) => piece.text.length <= 90 && isPrintedDate(piece.text, lang);
  const piece =
    pieces.find((each) => each.time) ??
    pieces.find(
      (each) =>
        DATE_NAME.test(` ${each.names} `) &&
        !each.heading &&
        /\p{N}/u.test(each.text) &&
        each.text.length <= 60,
    ) ??
    pieces.find((each) => !each.heading && fits(each));
  if (piece) {
    piece.used = true;
    const element =
      piece.element.localName === 'time' ? piece.element : (piece.element.closest('time') ?? piece.element);
    const said = instant(
      attribute(element, 'datetime') ??
        attribute(element, 'data-timestamp') ??
        attribute(element, 'content') ??
        attribute(element, 'data-time'),
      lang,
    );
    const text = piece.time || fits(piece) ? piece.text : datePart(piece, lang);
    return { published: said ?? dateWithin(text, lang)?.published ?? null, publishedText: text };
  }
  // "Jane Doe · 3 March 2025" in one piece.
  for (const each of pieces) {
    const text = each.heading || each.text.length > 120 ? null : splitDate(each, lang);
    if (text) return { published: dateWithin(text, lang)?.published ?? null, publishedText: text };
  }
  return { published: null, publishedText: null };
}

const BETWEEN = /\s+[·•|–—-]\s+|\s*[|•·]\s*|,\s+(?=\S+\s\d|\d)/u;

function datePart(piece: Piece, lang: string | null): string {
  return piece.text.split(BETWEEN).find((part) => isPrintedDate(part, lang)) ?? piece.text;
}

/** Takes the date out of a piece that holds more. */
function splitDate(piece: Piece, lang: string | null): string | null {
  const parts = piece.text.split(BETWEEN).filter(Boolean);
  const date = parts.length > 1 ? parts.find((part) => isPrintedDate(part, lang)) : undefined;
  if (!date) return null;
  piece.text = parts.filter((part) => part !== date).join(' · ');
  return date.trim();
}
