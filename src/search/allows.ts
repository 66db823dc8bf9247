// allows: what a search's filters say of a story that is in memory. The library answers the same of its own by SQL (see
// search-condition). Pure but for what it is told of marks.
import { holdsInARow, searchWords } from '../core/search-text.ts';
import { fold } from '../core/fold.ts';
import { instantOf, type Filter, type Query } from '../query/query.ts';
import type { SearchedStory } from './searched-story.ts';

export interface MarksOf {
  isRead(story: SearchedStory['story']): boolean;
  isBookmarked(story: SearchedStory['story']): boolean;
}

/** A story without a date is neither after a time nor before one: when it came is not known here. */
export function allowing(
  { filters }: Pick<Query, 'filters'>,
  marks: MarksOf,
  now: Date,
): (story: SearchedStory) => boolean {
  return (story) => filters.every((filter) => holds(filter, story, marks, now) !== filter.not);
}

function holds(filter: Filter, { story, source, tags }: SearchedStory, marks: MarksOf, now: Date): boolean {
  switch (filter.field) {
    case 'source':
      return source !== null && fold(source).includes(fold(filter.text));
    case 'tag':
      return tags.some((tag) => fold(tag) === fold(filter.text));
    case 'author':
      return holdsInARow(searchWords(story.author ?? ''), searchWords(filter.text), { beginning: true });
    case 'is':
      if (filter.state === 'bookmarked') return marks.isBookmarked(story);
      return marks.isRead(story) === (filter.state === 'read');
    case 'after':
      return story.published !== null && Date.parse(story.published) >= instantOf(filter.when, now).getTime();
    case 'before':
      return story.published !== null && Date.parse(story.published) < instantOf(filter.when, now).getTime();
  }
}
