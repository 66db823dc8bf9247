// quotes: what stands between quotation marks, in the ways that people and their keyboards write them, and where a word
// without them ends. Owns both directions, so that what is written by bareOrQuoted is read as one piece.

/** Which marks end what a mark has begun: “…”, „…“ and ”…” are all in use, and so are «…», »…« and »…». */
const ENDS: Record<string, string> = {
  '"': '"＂',
  '＂': '"＂',
  '“': '“”‟"＂',
  '”': '“”‟"＂',
  '„': '“”‟"＂',
  '‟': '“”‟"＂',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
};

/** Marks to write with, the usual ones first. Whatever can be read in quotes can be written in one of them. */
const WRITTEN = [
  ['"', '"'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
] as const;

// A mark inside a word is a sign like any other (12" single), but for those that can only begin something, in scripts
// without blanks, and for one behind a colon (said:"…").
const WORD = /(?:(?!「|『|(?<=[:：])["＂“”„‟«»])\S)+/uy;

export interface Quoted {
  inside: string;
  /** UTF-16 offset behind the closing mark. */
  end: number;
  /** Whether there is a closing mark: without one it runs to the end of the text. */
  closed: boolean;
}

/** What is quoted at `at`; null where no mark stands there. */
export function quotedAt(text: string, at: number): Quoted | null {
  const ends = ENDS[text.charAt(at)];
  if (ends === undefined) return null;
  let close = at + 1;
  while (close < text.length && !ends.includes(text.charAt(close))) close++;
  const closed = close < text.length;
  return { inside: text.slice(at + 1, close), end: closed ? close + 1 : close, closed };
}

/** Where the word ends that begins at `at`, which is neither a blank nor a quotation mark. */
export function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 0);
}

/** The text in quotation marks; null where it holds all that could end them. */
export function quoted(text: string): string | null {
  const marks = WRITTEN.find(([open]) => ![...(ENDS[open] ?? '')].some((end) => text.includes(end)));
  return marks ? marks[0] + text + marks[1] : null;
}

/** The text as one piece: as it is, or in quotation marks where it would fall apart. null: there is no way. */
export function bareOrQuoted(text: string): string | null {
  const whole = text !== '' && !(text.charAt(0) in ENDS) && wordEnd(text, 0) === text.length;
  return whole ? text : quoted(text);
}
