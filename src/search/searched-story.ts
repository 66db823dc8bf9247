// searched-story: a story as a search looks at it: the fields that words may be met in, and what a hit in each is worth.
// Pure.
import { plainText } from '../core/blocks.ts';
import type { Story } from '../core/story.ts';

/** What a search looks at. */
export interface SearchedStory {
  story: Story;
  /** The name of where it stands: the publication, or what the person calls the source. */
  source: string | null;
  /** Of the source and of the story itself. */
  tags: readonly string[];
  /** What the person wrote on its bookmark. */
  note: string | null;
}

/** Fields of a word or a line, in which a misspelt word is guessed at; their hits add up. */
export const SHORT_FIELDS = ['title', 'author', 'source', 'tags', 'note'] as const;
export const FIELDS = [...SHORT_FIELDS, 'excerpt', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** What a hit in a field is worth beside one in the title. */
export const WORTH: Record<Field, number> = {
  title: 1,
  author: 0.8,
  source: 0.7,
  tags: 0.7,
  note: 0.8,
  excerpt: 0.6,
  text: 0.5,
};

/** The text of a field as it is searched; '' where the story has none. */
export function fieldText({ story, source, tags, note }: SearchedStory, field: Field): string {
  switch (field) {
    case 'title':
      return story.title;
    case 'author':
      return story.author ?? '';
    case 'source':
      return source ?? '';
    case 'tags':
      return tags.join(', ');
    case 'note':
      return note ?? '';
    case 'excerpt':
      return story.excerpt ?? '';
    case 'text':
      return story.body ? plainText(story.body) : '';
  }
}
