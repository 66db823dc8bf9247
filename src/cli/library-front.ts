// library-front: the front of the library as plain text: its newest stories, as many as a screen has room for.
import { shortAge } from '../core/age.ts';
import { cleanLine } from '../core/sanitise.ts';
import { wrapText } from '../layout/wrap-text.ts';
import type { ListedStory, ViewQuery } from '../library/stories.ts';
import { complain, print, textWidth } from './output.ts';
import { NO_STORIES, withLibrary } from './with-library.ts';

const EVERYTHING: ViewQuery = { view: { of: 'all' }, unread: false, sort: 'date' };
const MOST = 20;

/** false, and nothing printed, where nothing is followed and nothing saved. Throws ReaderError 'storage'. */
export function printLibraryFront(): Promise<boolean> {
  return withLibrary(async (library) => {
    const rows = library.stories.rows(EVERYTHING);
    if (rows.length === 0 && library.sources.list().length === 0) return false;
    if (rows.length === 0) {
      complain(NO_STORIES);
      return true;
    }
    const { stories, unread } = library.stories.count(EVERYTHING);
    const listed = library.stories.list(rows.subarray(0, MOST)).filter((one) => one !== null);
    const text = libraryFrontText(listed, textWidth());
    await print(`All stories: ${stories}, ${unread} unread\n\n${text}`);
    if (rows.length > MOST) complain(`These are the newest ${MOST}. newsreader list prints them all.`);
    return true;
  });
}

/** Numbered, a blank line between them: title, where and when, address, which alone may be wider than `width` cells. */
export function libraryFrontText(stories: readonly ListedStory[], width: number, now?: Date): string {
  const gutter = `${stories.length}. `.length;
  const room = Math.max(1, width - gutter);
  const indent = ' '.repeat(gutter);
  return stories
    .map(({ story, sourceTitle, firstSeen, read }, index) => {
      const age = shortAge(story.published ?? firstSeen, now);
      const facts = [cleanLine(sourceTitle), age, ...(read ? ['read'] : [])].join(' · ');
      const lines = [...wrapText(cleanLine(story.title), room), ...wrapText(facts, room)];
      if (story.url !== null) lines.push(story.url);
      const mark = `${index + 1}. `.padStart(gutter);
      return lines.map((line, at) => `${at === 0 ? mark : indent}${line}\n`).join('');
    })
    .join('\n');
}
