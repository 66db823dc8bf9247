// story-text: what of a story is compared: its title, and the beginning of what is known of its text. A bounded part of
// it, since what a news story is about stands at its beginning, and everything here is done while somebody waits.
import type { ListedStory, Stories } from '../library/stories.ts';

/** Four hundred words of English. */
export const CHARACTERS = 2500;
/** So many characters of an excerpt tell whether the text begins with it. */
const BEGINNING = 60;

export interface StoryText {
  title: string;
  /** The excerpt, unless the text begins with it, and the beginning of the text. */
  text: string;
  lang: string | null;
}

/** Of each story, in their order. */
export function storyTexts(stories: Stories, listed: readonly ListedStory[]): StoryText[] {
  const openings = stories.openings(
    listed.map(({ row }) => row),
    CHARACTERS,
  );
  return listed.map(({ row, story: { title, excerpt, lang } }) => {
    const opening = openings.get(row) ?? '';
    const apart = excerpt !== null && !opening.startsWith(excerpt.slice(0, BEGINNING));
    return { title, text: apart ? `${excerpt}\n${opening}` : opening, lang };
  });
}
