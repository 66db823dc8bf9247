// edition-text: an edition as plain text of a given width, whole (`show`) or as its front. No colour, no escape codes.
import { storyAge } from '../core/age.ts';
import type { Edition, Story } from '../core/story.ts';
import { summaryOf } from '../core/summary.ts';
import { bylineOf } from '../layout/head-rows.ts';
import { layoutStory } from '../layout/layout-story.ts';
import { renderPlain } from '../layout/plain.ts';
import { wrapText } from '../layout/wrap-text.ts';

/** The lead in full, then the other stories as {@link storyList} gives them. `width` in cells. */
export function editionText(edition: Edition, width: number): string {
  return compose(edition, width, (lead) => renderPlain(layoutStory(lead, width)));
}

/** A story of the library: the same, and where it stands; where there is only an excerpt, how its page is fetched. */
export function keptText(edition: Edition, width: number): string {
  return compose(edition, width, (lead) => {
    const text = renderPlain(layoutStory(lead, width, { note: '' }));
    if (lead.url === null) return lead.body ? text : renderPlain(layoutStory(lead, width));
    const how = lead.body ? '' : `${wrapText(HOW_TO_FETCH, width).join('\n')}\n`;
    return `${text}\n${how}${lead.url}\n`;
  });
}

const HOW_TO_FETCH = 'Its source gives no more. newsreader show fetches its page by its address:';

/** The lead with headline, byline and summary, then the other stories: what the screen's front shows. */
export function frontText(edition: Edition, width: number): string {
  return compose(edition, width, (lead) => {
    const summary: Story = { ...lead, body: null, excerpt: summaryOf(lead), image: null };
    return renderPlain(layoutStory(summary, width, { byline: bylineOf(lead), note: '' }));
  });
}

function compose({ entries }: Edition, width: number, leadText: (lead: Story) => string): string {
  const leads = entries.filter(({ role }) => role === 'lead').map(({ story }) => leadText(story));
  const others = entries.filter(({ role }) => role !== 'lead').map(({ story }) => story);
  const heading = leads.length > 0 && others.length > 0 ? ['Related\n'] : [];
  return [...leads, ...heading, ...(others.length > 0 ? [storyList(others, width)] : [])].join('\n');
}

/** Stories with title, excerpt, and who and when, numbered, a blank line between them. */
function storyList(stories: readonly Story[], width: number): string {
  const gutter = `${stories.length}. `.length;
  const room = Math.max(1, width - gutter);
  const indent = ' '.repeat(gutter);
  return stories
    .map((story, index) => {
      const facts = [story.author, story.site, storyAge(story)].filter(Boolean).join(' · ');
      const lines = [story.title, story.excerpt ?? '', facts].flatMap((text) => wrapText(text, room));
      const mark = `${index + 1}. `.padStart(gutter);
      return lines.map((line, at) => `${at === 0 ? mark : indent}${line}\n`).join('');
    })
    .join('\n');
}
