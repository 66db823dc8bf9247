import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/stories.ts';
export interface RelatedStory {
  listed: ListedStory;
  reason: Reason;
}
export type Reason =
  { kind: 'offered' } | { kind: 'author'; author: string } | { kind: 'shares'; names: string[] };
export function relatedStories(_library: Library, _key: string): RelatedStory[] {
  return [];
}
