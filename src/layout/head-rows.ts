// head-rows: what stands above a story's text: headline, byline, lead picture.
import { longDate } from '../core/age.ts';
import type { Story } from '../core/story.ts';
import { readingMinutes, storyWords } from '../core/words.ts';
import { plainPassage, type Passage } from './passage.ts';
import { spansOf, wrapPassage } from './wrap-passage.ts';
import { pictureRows, pictureTexts } from './picture-rows.ts';
import type { Row, Setting } from './rows.ts';
import { cellWidth } from './width.ts';
import type { Cut } from './wrap.ts';

/** Between the parts of a byline. */
const BETWEEN = ' · ';

/** The head's rows; `byline` as {@link bylineOf} gives it, '' for none. */
export function headRows(story: Story, byline: string, width: number, setting: Setting): Row[] {
  const rows: Row[] = [];
  if (story.title.trim() !== '') {
    const base = setting.text.add(story.title);
    rows.push(...balanced(plainPassage(story.title, { role: 'title', bold: true }, base), width));
  }
  if (byline.trim() !== '') {
    const base = setting.text.add(byline);
    rows.push(...bylineRows(plainPassage(byline, { role: 'meta' }, base), width));
  }
  const { image } = story;
  if (image && story.body?.[0]?.kind !== 'image' && pictureTexts(image).length > 0) {
    if (rows.length > 0) rows.push([]);
    rows.push(...pictureRows(image, width, setting));
  }
  return rows;
}

// Counting the words of a long story takes as long as laying it out, and no width changes them.
const minutes = new WeakMap<Story, number>();

/** "Ada Lovelace · Example News · 28 January 2025, 09:00 · 4 min read": what is known of it. */
export function bylineOf(story: Story): string {
  const read = minutes.get(story) ?? readingMinutes(storyWords(story));
  minutes.set(story, read);
  const date = story.published ? longDate(story.published) : story.publishedText;
  return [story.author, story.site, date, story.body?.length ? `${read} min read` : null]
    .filter((part) => part !== null && part !== '')
    .join(BETWEEN);
}

/** A byline broken between its parts, so that no name and no date is torn while it fits; the dot there goes. */
function bylineRows(byline: Passage, width: number): Row[] {
  const lines: Cut[] = [];
  let start = 0;
  for (const part of byline.text.split(BETWEEN)) {
    const end = start + part.length;
    const line = lines.at(-1);
    if (line && cellWidth(byline.text.slice(line.start, end)) <= width) line.end = end;
    else if (cellWidth(part) <= width) lines.push({ start, end });
    else return wrapPassage(byline, width);
    start = end + BETWEEN.length;
  }
  return spansOf(byline, lines);
}

/** A headline in as few lines as it needs, all about equally long. */
function balanced(headline: Passage, width: number): Row[] {
  const rows = wrapPassage(headline, width);
  if (rows.length < 2) return rows;
  const longest = headline.text.split(/\s+/u).reduce((most, word) => Math.max(most, cellWidth(word)), 0);
  let low = Math.min(width, Math.max(longest, Math.ceil(width / 2)));
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wrapPassage(headline, middle).length > rows.length) low = middle + 1;
    else high = middle;
  }
  return wrapPassage(headline, low);
}
