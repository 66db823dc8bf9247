// page-edition: what was read of a page → an edition of stories. Owns which fact goes where in a story; reads nothing.
import type { Block, Image } from '../../core/blocks.ts';
import { clean } from '../../core/sanitise.ts';
import { storyId } from '../../core/story-id.ts';
import type { Edition, Entry, Story } from '../../core/story.ts';
import type { PageFacts } from './metadata.ts';
import type { ReadCard } from './related/read-card.ts';

/** The article as the lead, with the stories that its page offers. name: the title of a page that has none. */
export function articleEdition(
  facts: PageFacts,
  from: string | null,
  body: Block[],
  related: ReadCard[],
  name: string,
): Edition {
  const title = facts.title ?? name;
  const url = facts.url ?? from;
  const lead: Story = {
    id: storyId({ url, title, source: facts.site }),
    title: clean(title),
    url,
    author: facts.author,
    site: facts.site,
    published: facts.published,
    publishedText: facts.publishedText,
    excerpt: facts.description,
    body: body.length > 0 ? body : null,
    lang: facts.lang,
    image:
      facts.image && !body.some((block) => block.kind === 'image' && samePicture(block, facts.image))
        ? facts.image
        : null,
  };
  const entries: Entry[] = [
    { role: 'lead', story: lead },
    ...related.map((card) => ({ role: 'related' as const, story: cardStory(card, facts) })),
  ];
  return { source: { kind: 'page', title: facts.site ?? hostOf(url) ?? lead.title, url }, entries };
}

/** The stories of a list of headlines. */
export function frontEdition(facts: PageFacts, from: string | null, listed: ReadCard[]): Edition {
  const url = facts.url ?? from;
  return {
    source: { kind: 'page', title: facts.site ?? facts.title ?? hostOf(url) ?? '', url },
    entries: listed.map((card) => ({ role: 'entry', story: cardStory(card, facts) })),
  };
}

function cardStory(card: ReadCard, facts: PageFacts): Story {
  return {
    id: storyId({ url: card.url, title: card.title, source: facts.site }),
    title: card.title,
    url: card.url,
    author: card.author,
    site: facts.site,
    published: card.published,
    publishedText: card.publishedText,
    excerpt: card.excerpt,
    body: null,
    lang: facts.lang,
    image: null,
  };
}

/** Sites serve one picture in many sizes: the same file name, or a query that names the size. */
function samePicture(one: Image, other: Image | null): boolean {
  const stem = (image: Image | null) =>
    image?.url
      ? fileName(image.url).replace(/[-_.@](?:\d+x\d+|\d+w?|scaled|large|medium|small)(?=\.|$)/giu, '')
      : null;
  const name = stem(one);
  return name !== null && name.length > 4 && name === stem(other);
}

function fileName(url: string): string {
  return new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
}

function hostOf(url: string | null): string | null {
  return url ? new URL(url).hostname.replace(/^www\./u, '') : null;
}
