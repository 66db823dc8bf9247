// find-kept: which story of the library somebody means by what was typed.
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/stories.ts';

/** By id, by the first four letters of an id or more, or by address. Returns what is wrong. */
export function findKept(library: Library, typed: string): ListedStory | ReaderError {
  const found = library.stories.find(typed);
  const [story, ...others] = found;
  if (story && others.length === 0) return story;
  if (!story)
    return new ReaderError(
      'not-found',
      `There is no story “${typed}” in the library.`,
      'newsreader list prints them all with their ids; 4 letters of an id are enough.',
    );
  const which = found.slice(0, 5).map((one) => `${one.story.id} “${cleanLine(one.story.title)}”`);
  return new ReaderError(
    'not-found',
    `“${typed}” is the beginning of ${found.length} stories: ${which.join(', ')}${found.length > 5 ? ', …' : ''}.`,
    'Give more letters of the one that you mean.',
  );
}

/** Whether something typed may be the beginning of a story's id. */
export function isIdLike(typed: string): boolean {
  return /^[\da-f]{4,16}$/iu.test(typed);
}
