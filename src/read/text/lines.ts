// lines: a saved text as its lines, cleaned, with what the white space around them said. Owns undoing hard wraps: after
// it a line is a whole paragraph, headline or entry. Knows nothing of what a line means.
import { clean } from '../../core/sanitise.ts';
import { ending, width } from './line-shape.ts';

export interface Line {
  /** One line, single spaces, never empty. */
  text: string;
  /** No blank line stands between this line and the one before. */
  tight: boolean;
}

/** A line that only separates: "* * *", "-----". */
export function isRule(text: string): boolean {
  return text.length <= 200 && /^(?:[-–—_=*•·~#⁂]\s?){3,}$/u.test(text);
}

/** The lines of a text, whatever its line ends; hard-wrapped paragraphs joined. */
export function textLines(text: string): Line[] {
  const lines: (Line & { indented: boolean })[] = [];
  let blank = true;
  for (const raw of clean(text).replaceAll('\f', '\n').split('\n')) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line !== '') lines.push({ text: line, tight: !blank, indented: /^(?:\s{2,}|\t|\u3000)/u.test(raw) });
    blank = line === '';
  }
  return unwrap(lines);
}

/** Typewriter and mail: 60 to 80 columns; some editors wrap at 100 or 120. */
const WIDEST_WRAP = 132;
const NARROWEST_WRAP = 36;
const ENOUGH_EVIDENCE = 3;

function unwrap(lines: (Line & { indented: boolean })[]): Line[] {
  const column = wrapColumn(lines);
  const whole: { parts: string[]; tight: boolean }[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const joins =
      column !== null &&
      before &&
      line.tight &&
      !(line.indented && !before.indented) &&
      continues(before.text, line.text, column);
    if (joins) whole.at(-1)?.parts.push(line.text);
    else whole.push({ parts: [line.text], tight: line.tight });
  });
  return whole.map(({ parts, tight }) => ({ text: joined(parts), tight }));
}

/** The column at which the text was wrapped, in cells; null where each line is a paragraph. */
function wrapColumn(lines: Line[]): number | null {
  const widths = lines.map((line) => width(line.text)).sort((a, b) => a - b);
  // A few lines may be wider: addresses can't be broken.
  const column = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (column > WIDEST_WRAP || column < NARROWEST_WRAP) return null;
  let evidence = 0;
  let against = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || !line.tight || isMarked(line.text) || width(before.text) < column / 2) return;
    const end = ending(before.text);
    if (end !== 'none' && end !== 'open') return;
    // In a script with capitals a wrapped sentence mostly goes on with a small letter; a list of headlines never does.
    const goesOn = /^\p{Ll}/u.test(line.text) || !/^[\p{Lu}\p{Lt}\p{Pi}"'\d]/u.test(line.text);
    if (goesOn && isFull(before.text, line.text, column * 0.85)) evidence++;
    else against++;
  });
  return evidence >= ENOUGH_EVIDENCE && evidence >= against ? column : null;
}

/** Whether the next line's first word would not have fitted behind this line. */
function isFull(line: string, next: string, column: number): boolean {
  const first = UNSPACED.test(next.charAt(0)) ? next.charAt(0) : (next.split(' ', 1)[0] ?? '');
  return width(line) + 1 + width(first) > column;
}

function continues(line: string, next: string, column: number): boolean {
  if (isRule(line) || isRule(next) || isMarked(next)) return false;
  const end = ending(line);
  return (
    isFull(line, next, column) ||
    ((end === 'none' || end === 'open') && /^\p{Ll}/u.test(next) && width(line) > column / 2)
  );
}

/** A list item begins here. */
function isMarked(text: string): boolean {
  return /^(?:[•▪◦‣●○■·*+–—-]\s|\d{1,2}[.)]\s|>)/u.test(text);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;

function joined(parts: string[]): string {
  let before = parts[0] ?? '';
  const out = [before];
  for (const part of parts.slice(1)) {
    const glued =
      /\p{Ll}-$/u.test(before) || (UNSPACED.test(before.slice(-1)) && UNSPACED.test(part.charAt(0)));
    out.push(glued ? part : ` ${part}`);
    before = part;
  }
  return out.join('');
}
