import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText, type Block } from '../../src/core/blocks.ts';
import { storyId } from '../../src/core/story-id.ts';
import { UNKNOWN, type Edition, type Story } from '../../src/core/story.ts';
import { Library } from '../../src/library/library.ts';
import type { ListedStory } from '../../src/library/story-types.ts';
import { keepFetched, storyBody } from '../../src/sources/story-page.ts';
import { temporaryHome } from '../keep/temporary-home.ts';

let library: Library;
beforeEach(() => {
  library = Library.open(temporaryHome());
});
afterEach(() => library.close());

const URL = 'https://news.example/bridge';
const KEY = storyId({ url: URL, title: '' });
const story = (more: Partial<Story> = {}): Story => ({
  ...UNKNOWN,
  id: KEY,
  title: 'The bridge',
  url: URL,
  excerpt: 'It was opened.',
  ...more,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ text }] });
const page = (body: Block[] | null, related: Story[] = [], lead: Partial<Story> = {}): Edition => ({
  source: { kind: 'page', title: 'Example News', url: URL },
  entries: [
    { role: 'lead', story: story({ body, ...lead }) },
    ...related.map((one) => ({ role: 'related' as const, story: one })),
  ],
});

/** The story as a feed gives it. */
function given(html: string | null): ListedStory {
  const { source } = library.sources.add({ kind: 'feed', url: 'https://news.example/feed' });
  library.stories.keepEntries(
    source.id,
    [{ guid: 'b', story: story(), html, base: URL, text: '', updated: null, tags: [], enclosures: [] }],
    '2026-01-01T00:00:00.000Z',
  );
  return known();
}
const known = (): ListedStory => library.stories.byKey(KEY) as ListedStory;
const text = async (): Promise<string | null> => {
  const body = await storyBody(library, known());
  return body && plainText(body);
};

describe('the text of a story', () => {
  test('is made of what its source gave, once', async () => {
    const listed = given('<p>It was opened by <a href="/mayor">the mayor</a>.</p>');
    const body = await storyBody(library, listed);
    expect(body).toEqual([
      {
        kind: 'paragraph',
        content: [
          { text: 'It was opened by ' },
          { text: 'the mayor', href: 'https://news.example/mayor' },
          { text: '.' },
        ],
      },
    ]);
    expect(library.stories.content(listed.row)?.blocks).toEqual(body);
  });

  test('is nothing where there is only an excerpt', async () => {
    given(null);
    expect(await text()).toBeNull();
  });
});

describe('a page that was fetched', () => {
  const LONG = 'It was opened by the mayor, as everybody had hoped, and then it was closed again.';
  const other = story({ id: storyId({ url: `${URL}/2`, title: '' }), url: `${URL}/2`, title: 'The ferry' });

  test('gives the story its whole text and its related posts', async () => {
    given(null);
    keepFetched(library, KEY, page([paragraph(LONG)], [other]));
    expect(await text()).toBe(LONG);
    expect(library.stories.related(KEY).map(({ title }) => title)).toEqual(['The ferry']);
    expect(known()).toMatchObject({ hasBody: true, story: { title: 'The bridge' } });
  });

  test('is the story’s, whatever address it calls its own', async () => {
    given(null);
    const elsewhere = 'https://www.news.example/2026/bridge';
    keepFetched(
      library,
      KEY,
      page([paragraph(LONG)], [], { id: storyId({ url: elsewhere, title: '' }), url: elsewhere }),
    );
    expect(await text()).toBe(LONG);
    expect(known().story.url).toBe(URL);
  });

  test('with less than the source gave changes only the related posts', async () => {
    given(`<p>${LONG}</p>`);
    keepFetched(library, KEY, page([paragraph('Please sign in.')], [other]));
    expect(await text()).toBe(LONG);
    expect(library.stories.related(KEY)).toHaveLength(1);
  });

  test('without an article changes nothing of the text', async () => {
    given(null);
    keepFetched(library, KEY, page(null));
    expect(await text()).toBeNull();
  });

  test('of a story that nobody knows is not kept', () => {
    keepFetched(library, KEY, page([paragraph(LONG)]));
    expect(library.stories.byKey(KEY)).toBeNull();
  });
});
