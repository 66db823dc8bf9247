// read-page: an HTML page → an edition: the article as its lead with the stories that the page offers beside it, or,
// where the page is a list of headlines, those. Owns that decision and the order in which the parts of the page are
// read; how each is read stands in its own file.
import { inlineText, type Block } from '../../core/blocks.ts';
import { ReaderError } from '../../core/errors.ts';
import type { Edition } from '../../core/story.ts';
import { webUrl } from '../../core/url.ts';
import { isRoot, savedFrom } from './addresses.ts';
import { isDated, looksLikeArticle } from './article-evidence.ts';
import { articleBlocks, bodyLength, textBlocks } from './article.ts';
import { parseHtml, type Document } from './dom.ts';
import { saysCollection } from './json-ld.ts';
import { pageFacts, type PageFacts } from './metadata.ts';
import { articleEdition, frontEdition } from './page-edition.ts';
import type { ReadCard } from './related/read-card.ts';
import { relatedPosts } from './related/related-posts.ts';
import { dropSplitEscapes } from './split-escapes.ts';
import { textWeight } from './text-weight.ts';

/** Less text than this is no article where the page doesn't call itself one. All in Latin letters (see text-weight). */
const MIN_ARTICLE = 140;
/** The same where the page is built as one. */
const MIN_BUILT = 60;
/** A line has at most as much. */
const MIN_LINE = 100;
/** Running text that makes a page an article though it also lists headlines. */
const MIN_PROSE = 300;
/** A page with at least this many headlines and no article is a front page. */
const MIN_FRONT = 4;

/**
 * One page. html: its text, decoded; url: where it came from, null where unknown; name: the target as typed, for
 * messages. Throws ReaderError 'empty' where there is neither an article nor a list of stories.
 */
export function readPage(html: string, url: string | null, name: string): Edition {
  const document = parseHtml(html);
  dropSplitEscapes(document.body);
  const from = url ?? savedFrom(html);
  const base = baseOf(document, from);
  const facts = pageFacts(document, from, base);
  const resolve = base ?? facts.url;
  const offered = relatedPosts(document, {
    base: resolve,
    self: [from, facts.url],
    title: facts.title,
    author: facts.author,
    lang: facts.lang,
  });
  const dated = isDated(document, facts.url);
  const built = looksLikeArticle(document, facts.url);
  const saysFront =
    facts.saysArticle !== true && (saysCollection(document) || (facts.url !== null && isRoot(facts.url)));
  const front = saysFront && offered.listed.length >= MIN_FRONT;
  const body = front ? [] : bodyOf(document, facts, resolve, offered.elements);
  const length = bodyLength(body);
  const list =
    facts.saysArticle !== true &&
    offered.listed.length >= MIN_FRONT &&
    proseOf(body, offered.listed, dated) < (dated ? MIN_BUILT : built ? MIN_ARTICLE : MIN_PROSE);
  if (front || list) {
    return frontEdition(facts, from, offered.listed);
  }
  if (
    length < (built ? MIN_BUILT : MIN_ARTICLE) &&
    (length === 0 || facts.saysArticle !== true) &&
    !(facts.saysArticle && facts.description)
  )
    throw empty(name);
  return articleEdition(facts, from, body, offered.related, name);
}

/** How much running text: paragraphs that are neither a line, nor links, nor the excerpt of a listed story. dated: see isDated. */
function proseOf(body: Block[], listed: ReadCard[], dated: boolean): number {
  const excerpts = new Set(listed.map(({ excerpt }) => excerpt));
  return body.reduce((sum, block) => {
    const content = block.kind === 'paragraph' ? block.content : [];
    const text = inlineText(content);
    const linked = inlineText(content.filter(({ href }) => href)).length;
    const weight = textWeight(text);
    return weight > (dated ? MIN_BUILT : MIN_LINE) && linked < text.length * 0.4 && !excerpts.has(text)
      ? sum + weight
      : sum;
  }, 0);
}

function baseOf(document: Document, from: string | null): string | null {
  const said = document.querySelector('base[href]')?.getAttribute('href');
  return webUrl(said, from) ?? from;
}

function bodyOf(
  document: Document,
  facts: PageFacts,
  base: string | null,
  others: Parameters<typeof articleBlocks>[1]['others'],
): Block[] {
  const body = articleBlocks(document, {
    base,
    title: facts.title,
    author: facts.author,
    site: facts.site,
    publishedText: facts.publishedText,
    lang: facts.lang,
    others,
  });
  // A page that draws itself with scripts has its text only in what it says of itself.
  return facts.text && bodyLength(body) < facts.text.length / 3 ? textBlocks(facts.text) : body;
}

function empty(name: string): ReaderError {
  return new ReaderError(
    'empty',
    `There is no story in “${name}”: the page holds neither an article nor a list of headlines.`,
    'It may need a login, or draw itself with scripts: open it in a browser, save the page there, and open the saved file.',
  );
}
