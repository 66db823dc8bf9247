// related-story: what a list said of another story, as a story: no body, for nobody has read it yet.
import { storyId } from '../../core/story-id.ts';
import type { Story } from '../../core/story.ts';
import type { RelatedDraft } from './related-draft.ts';

export function relatedStory(draft: RelatedDraft): Story {
  return {
    id: storyId({ url: draft.url, title: draft.title }),
    title: draft.title,
    url: draft.url,
    author: draft.author,
    site: null,
    published: draft.date?.published ?? null,
    publishedText: draft.date?.text ?? null,
    excerpt: draft.excerpt,
    body: null,
    lang: null,
    image: null,
  };
}
