// head-rows: what stands above a story's text: headline, byline, lead picture.
import { longDate } from '../core/age.ts';
import type { Story } from '../core/story.ts';
import { readingMinutes, storyWords } from '../core/words.ts';
import { plainPassage, wrapPassage, type Passage } from './passage.ts';
import { pictureRows, pictureTexts } from './picture-rows.ts';
import type { Row, Setting } from './rows.ts';
import { cellWidth } from './width.ts';

/** The head's rows; `byline` as {@link bylineOf} gives it, '' for none. */
export function headRows(story: Story, byline: string, width: number, setting: Setting): Row[] {
  const rows: Row[] = [];
  if (story.title.trim() !== '') {
    const base = setting.text.add(story.title);
    rows.push(...balanced(plainPassage(story.title, { role: 'title', bold: true }, base), width));
  }
  if (byline.trim() !== '') {
    const base = setting.text.add(byline);
    rows.push(...wrapPassage(plainPassage(byline, { role: 'meta' }, base), width));
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
    .join(' · ');
}

/** A headline in as few lines as it needs, all about equally long. */
function balanced(headline: Passage, width: number): Row[] {
  const rows = wrapPassage(headline, width);
  if (rows.length < 2) return rows;
  const longest = Math.max(...headline.text.split(/\s+/u).map(cellWidth));
  let low = Math.min(width, Math.max(longest, Math.ceil(width / 2)));
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wrapPassage(headline, middle).length > rows.length) low = middle + 1;
    else high = middle;
  }
  return wrapPassage(headline, low);
}
