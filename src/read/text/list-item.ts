// list-item: what one line is inside a list of other stories. Judges the line alone; which entry it belongs to is known
// by its neighbours (entry-groups).
import { webUrl } from '../../core/url.ts';
import { printedDate, type PrintedDate } from '../dates/printed-date.ts';
import { ending, isExcerpt, width } from './line-shape.ts';
import { isRule, type Line } from './lines.ts';
import { metaLine } from './meta-line.ts';
import { isButton, isMachinery, isMenuWord } from './noise.ts';
import { isCredit } from './pictures.ts';

export type ItemKind = 'headline' | 'excerpt' | 'date' | 'byline' | 'address' | 'mark' | 'noise';

export interface Item {
  kind: ItemKind;
  /** Without its bullet, number, and date. */
  text: string;
  tight: boolean;
  /** It begins with a bullet or a number. */
  marked: boolean;
  date: PrintedDate | null;
  author: string | null;
}

const MARK = /^(?:[•▪▫◦‣●○■□◆◇▶►→»›*·・–—-]\s?|\(?\d{1,3}[.)．、]\s?|#\d{1,3}[:.]?\s)(?=\S)/u;
const MARK_ONLY = /^(?:[•▪◦‣●○■□–—*-]|#?\d{1,3}[.)]?)$/u;
/** Which section an entry stands in, as WordPress prints it under the date: In "Travel". */
const SECTION = /^(?:in|dans|en|em|i|w|v|в|у)\s["“„«][^"”»]{1,40}["”“»]$/iu;
/** No excerpt is longer (WordPress cuts after 55 words); what is longer is an article's paragraph. In cells. */
export const LONGEST_EXCERPT = 600;

export function listItem(line: Line): Item {
  const item: Item = {
    kind: 'headline',
    text: line.text,
    tight: line.tight,
    marked: false,
    date: null,
    author: null,
  };
  if (MARK_ONLY.test(line.text)) return { ...item, kind: 'mark' };
  const meta = metaLine(line.text);
  if (meta) return { ...item, kind: meta.date ? 'date' : 'byline', date: meta.date, author: meta.author };
  if (isNoise(line.text)) return { ...item, kind: 'noise' };
  if (/^https?:\/\/\S+$/u.test(line.text)) return { ...item, kind: webUrl(line.text) ? 'address' : 'noise' };

  const text = line.text.replace(MARK, '');
  const marked = text !== line.text;
  const dated = width(text) <= 300 ? withDate(text) : null;
  const rest = dated?.text ?? text;
  return {
    ...item,
    marked,
    text: rest,
    date: dated?.date ?? null,
    kind:
      isExcerpt(rest) && !(marked && ending(rest) !== 'cut' && width(rest) < 120) ? 'excerpt' : 'headline',
  };
}

function isNoise(text: string): boolean {
  if (isRule(text) || isButton(text) || isMachinery(text) || isMenuWord(text)) return true;
  return isCredit(text) || SECTION.test(text);
}

/** "Headline – 2 hours ago", "Headline (28 January 2025)", "28.01.2025: Headline". */
function withDate(text: string): { text: string; date: PrintedDate } | null {
  const [, title = '', last = ''] =
    /^(.{8,}?\S)\s*(?:[|•·]|\s[–—-]\s|,\s|[([（])\s*([^|•·–—()[\]（）]{2,50})[)\]）]?$/u.exec(text) ?? [];
  const after = title === '' ? null : printedDate(last);
  if (after) return { text: title, date: after };
  const [, first = '', rest = ''] =
    /^[([]?(.{2,40}?)[)\]]?\s*(?:[|•·]|[–—:]\s|\s-\s)\s*(.{8,})$/u.exec(text) ?? [];
  const before = first === '' ? null : printedDate(first);
  return before ? { text: rest, date: before } : null;
}
