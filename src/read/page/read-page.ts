// read-page: an HTML page → an edition: the article as its lead, what the page offers beside it as related.
import { Readability } from '@mozilla/readability';
import { ReaderError } from '../../core/errors.ts';
import { cleanOrNull } from '../../core/sanitise.ts';
import { storyId } from '../../core/story-id.ts';
import type { Edition } from '../../core/story.ts';
import { parseHtml } from './dom.ts';
import { htmlBlocks } from './html-blocks.ts';

/** One page. url: where it came from, null where unknown; name: the target as typed, for messages. Throws ReaderError 'empty'. */
export function readPage(html: string, url: string | null, name: string): Edition {
  const document = parseHtml(html);
  const article = new Readability(document as never, { serializer: (node) => node as unknown }).parse();
  if (!article?.content)
    throw new ReaderError(
      'empty',
      `No story found in “${name}”.`,
      'Open the page in a browser to see what it holds.',
    );
  const title = cleanOrNull(article.title) ?? name;
  const site = cleanOrNull(article.siteName);
  return {
    source: { kind: 'page', title: site ?? title, url },
    entries: [
      {
        role: 'lead',
        story: {
          id: storyId({ url, title, source: site }),
          title,
          url,
          author: cleanOrNull(article.byline),
          site,
          published: null,
          publishedText: null,
          excerpt: cleanOrNull(article.excerpt),
          body: htmlBlocks(article.content as never, url),
          lang: cleanOrNull(article.lang),
          image: null,
        },
      },
    ],
  };
}
