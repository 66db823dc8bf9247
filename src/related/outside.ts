// outside: a story that the library does not have, as its related stories are looked for: by its words alone. Pure.
import { plainText } from '../core/blocks.ts';
import type { Story } from '../core/story.ts';
import type { ListedStory } from '../library/stories.ts';
import { CHARACTERS } from './story-text.ts';

/** What of a story is compared, to be handed to another thread: the beginning of its text in the place of its excerpt. */
export function wordsOf(story: Story): Story {
  const text = story.body ? plainText(story.body) : '';
  return { ...story, body: null, excerpt: text.slice(0, CHARACTERS) || story.excerpt };
}

/** As one of the library's; it has no row there. story: as {@link wordsOf} gives it. */
export function outside(story: Story): ListedStory {
  return {
    row: 0,
    story,
    hasBody: false,
    words: 0,
    sourceId: null,
    sourceTitle: story.site ?? '',
    sourceUrl: null,
    read: false,
    updated: false,
    firstSeen: new Date().toISOString(),
    alsoIn: 0,
    alsoAt: null,
  };
}
