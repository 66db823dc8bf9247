// allows: what a search's filters say of a story that is in memory. The library answers the same of its own by SQL (see
// search-condition). Pure but for what it is told of marks.
import { fold } from '../core/fold.ts';
import { instantOf, type Filter, type Query } from '../query/query.ts';
import type { SearchedStory } from './searched-story.ts';

export interface MarksOf {
  isRead(story: SearchedStory['story']): boolean;
  isBookmarked(story: SearchedStory['story']): boolean;
}

/** A story without a date is neither after a time nor before one. */
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
      return fold(source ?? '').includes(fold(filter.text));
    case 'tag':
      return tags.some((tag) => fold(tag) === fold(filter.text));
    case 'author':
      return fold(story.author ?? '').includes(fold(filter.text));
    case 'is':
      if (filter.state === 'bookmarked') return marks.isBookmarked(story);
      return marks.isRead(story) === (filter.state === 'read');
    case 'after':
      return story.published !== null && Date.parse(story.published) >= instantOf(filter.when, now).getTime();
    case 'before':
      return story.published !== null && Date.parse(story.published) < instantOf(filter.when, now).getTime();
  }
}
