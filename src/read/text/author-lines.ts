// author-lines: the end of a saved article: the author's name and the line about them. Owns finding them among the last
// lines. A short last line can't be a heading: nothing stands under it.
import { isAbout, isAuthorLabel, isTradeNote, namedInNote, saysTrade, withoutPost } from './author-note.ts';
import { ending, isName, isProse } from './line-shape.ts';
import type { Line } from './lines.ts';
import { metaLine } from './meta-line.ts';
import type { PrintedDate } from '../dates/printed-date.ts';

export interface AuthorLines {
  author: string | null;
  date: PrintedDate | null;
  /** What is said about the author; the last of the body. */
  notes: string[];
  /** The lines before. */
  rest: Line[];
}

/** More than a name and some sentences about its bearer is not the author's box. In lines. */
const LONGEST_BOX = 5;

/** `known`: the author as the header names them. `deep`: the last line may be a byline with the author's box above it. */
export function readAuthorLines(lines: Line[], known: string | null, deep = true): AuthorLines {
  const label = lines.findLastIndex(
    (line, at) => at >= lines.length - LONGEST_BOX && at > 0 && isAuthorLabel(line.text),
  );
  if (label >= 0 && label < lines.length - 1) return underLabel(lines, label, known);
  const found: AuthorLines = { author: known, date: null, notes: [], rest: lines };
  const [before, last] = [lines.at(-2)?.text, lines.at(-1)?.text];
  if (last === undefined || lines.length < 2) return found;

  if (before !== undefined && lines.length > 2 && isNameOf(before, last, known)) {
    return { ...found, author: known ?? withoutBy(before), notes: [last], rest: lines.slice(0, -2) };
  }
  const meta = metaLine(last);
  if (meta && deep) {
    return { ...readAuthorLines(lines.slice(0, -1), known ?? meta.author, false), date: meta.date };
  }
  const named =
    known !== null && isAbout(last, known) && namedInNote(last) !== null ? known : namedInNote(last);
  if (named !== null) return { ...found, author: known ?? named, notes: [last], rest: lines.slice(0, -1) };
  if (
    before !== undefined &&
    isProse(before) &&
    isName(last) &&
    ending(last) === 'none' &&
    (known === null || known === last)
  ) {
    return { ...found, author: last, rest: lines.slice(0, -1) };
  }
  return found;
}

/** A name over the line about its bearer. */
function isNameOf(text: string, note: string, known: string | null): boolean {
  const name = withoutBy(text);
  if (known?.toLowerCase().includes(name.toLowerCase())) return isAbout(note, name) || isTradeNote(note);
  // Where another person is known, a heading over its paragraph is likelier than a second author.
  if (known !== null && !saysTrade(note)) return false;
  const caseless = !/[\p{Lu}\p{Ll}]/u.test(name) && name.length <= 24 && ending(name) === 'none';
  if (!isName(name) && !caseless) return false;
  return isAbout(note, name) || (!caseless && isTradeNote(note));
}

function withoutBy(text: string): string {
  return metaLine(text)?.author ?? withoutPost(text);
}

function underLabel(lines: Line[], label: number, known: string | null): AuthorLines {
  const box = lines.slice(label + 1).map((line) => line.text);
  const [first = ''] = box;
  const name = withoutBy(first);
  const isNamed = !isProse(first) && ending(first) === 'none' && (isName(name) || box.length > 1);
  const notes = isNamed ? box.slice(1) : box;
  return {
    author: known ?? (isNamed ? name : namedInNote(notes[0] ?? '')),
    date: null,
    notes,
    rest: lines.slice(0, label),
  };
}
