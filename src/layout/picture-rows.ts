// picture-rows: a picture in a text: a sign and the word “Picture” (for terminals and voices that don't know the sign),
// then its description, caption and credit, each on lines of its own.
import type { Image } from '../core/blocks.ts';
import { joined, ownWords, plainPassage, type Manner } from './passage.ts';
import { wrapPassage } from './wrap-passage.ts';
import { indented, marker, roomFor, type Row, type Setting } from './rows.ts';

const SIGN = '▢ ';
const CAPTION: Manner = { role: 'caption' };

/** A picture as rows. What repeats itself (a caption that is the description, a credit in the caption) stands once. */
export function pictureRows(image: Image, width: number, setting: Setting): Row[] {
  const hang = roomFor(SIGN.length, width, true) ? SIGN.length : 0;
  const texts = pictureTexts(image);
  const label = ownWords(texts.length > 0 ? 'Picture: ' : 'Picture', CAPTION);
  const passages = texts.map((text) => plainPassage(text, CAPTION, setting.text.add(text)));
  const [opening, ...more] = passages;
  const rows = [joined(opening ? [label, opening] : [label]), ...more].flatMap((whole) =>
    wrapPassage(whole, width - hang),
  );
  const [first = [], ...rest] = rows;
  return hang === 0 ? rows : [[marker(SIGN), ...first], ...indented(rest, hang)];
}

/** Description, caption, credit: those that are there and say something that the others do not. */
export function pictureTexts({ alt, caption, credit }: Image): string[] {
  const said = (text: string | null, ...others: (string | null)[]): boolean =>
    others.some(
      (other) => other !== null && text !== null && other.toLowerCase().includes(text.toLowerCase()),
    );
  return [said(alt, caption) ? null : alt, caption, said(credit, caption) ? null : credit].filter(
    (text): text is string => text !== null && text.trim() !== '',
  );
}
