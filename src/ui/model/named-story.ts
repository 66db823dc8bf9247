// named-story: a story as the reader and the preview head it. In the library a source has the name that the person gave
// it, whatever the story's own page calls the site. Pure.
import type { Story } from '../../core/story.ts';
import type { Row } from './state.ts';

const named = new WeakMap<Story, Story>();

/** The same story as long as the row's story and its source's name stay as they are. */
export function namedStory({ story, kept }: Row): Story {
  // Of what no source lists the page itself knows best.
  const site = kept && kept.sourceId !== null ? kept.sourceTitle || story.site : story.site;
  if (site === story.site) return story;
  const known = named.get(story);
  if (known?.site === site) return known;
  const renamed = { ...story, site };
  named.set(story, renamed);
  return renamed;
}
