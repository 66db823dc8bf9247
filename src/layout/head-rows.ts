// head-rows: what stands above a story's text: headline, byline, the person's own note, lead picture.
import { longDate } from '../core/age.ts';
import type { Story } from '../core/story.ts';
import { readingMinutes, storyWords } from '../core/words.ts';
import { joined, ownWords, plainPassage, type Passage } from './passage.ts';
import { spansOf, wrapPassage } from './wrap-passage.ts';
import { pictureRows, pictureTexts } from './picture-rows.ts';
import type { Row, Setting } from './rows.ts';
import { cellWidth } from './width.ts';
import type { Cut } from './wrap.ts';

/** Between the parts of a byline. */
const BETWEEN = ' · ';

/** The words of a head beside the story's own. */
export interface HeadWords {
  /** As {@link bylineOf} gives it, '' for none. */
  byline: string;
  /** A line of ours below it, '' for none. */
  under: string;
  /** What the person wrote on the story, '' for nothing; lines end in '\n'. */
  ownNote: string;
}

export function headRows(story: Story, words: HeadWords, width: number, setting: Setting): Row[] {
  const { byline, under, ownNote } = words;
  const rows: Row[] = [];
  if (story.title.trim() !== '') {
    const base = setting.text.add(story.title);
    rows.push(...balanced(plainPassage(story.title, { role: 'title', bold: true }, base), width));
  }
  if (byline.trim() !== '') {
    const base = setting.text.add(byline);
    rows.push(...bylineRows(plainPassage(byline, { role: 'meta' }, base), width));
  }
  if (under !== '') rows.push(...wrapPassage(ownWords(under, { role: 'meta' }), width));
  if (ownNote.trim() !== '') rows.push(...noteRows(ownNote, width, setting));
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

/** "Note: …", line by line as it was written. It is searched as the text is: a search for it leads here. */
function noteRows(note: string, width: number, setting: Setting): Row[] {
  return note.split('\n').flatMap((line, index) => {
    const written = plainPassage(line, { role: 'text' }, setting.text.add(line));
    const whole = index === 0 ? joined([ownWords('Note: ', { role: 'meta' }), written]) : written;
    return wrapPassage(whole, width);
  });
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
