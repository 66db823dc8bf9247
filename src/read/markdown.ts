// markdown: a markdown text → an edition. marked makes HTML of it, and what makes blocks of a page's HTML makes blocks
// of this. Owns the front matter's place in the story, the headline, and a list of other stories at the end.
import { marked } from 'marked';
import type { Block, Inline, Paragraph } from '../core/blocks.ts';
import { inlineText, plainText } from '../core/blocks.ts';
import { clean, cleanLine } from '../core/sanitise.ts';
import { storyId } from '../core/story-id.ts';
import type { Edition, Entry, Story } from '../core/story.ts';
import { readFrontMatter } from './front-matter.ts';
import { picturesBehindSentences } from './markdown-images.ts';
import { known, NOWHERE, withoutRelative } from './markdown-links.ts';
import { blockRelated } from './markdown-related.ts';
import { parseHtml } from './page/dom.ts';
import { htmlBlocks } from './page/html-blocks.ts';
import { metaLine, type Meta } from './text/meta-line.ts';
import { scriptLanguage } from './script-language.ts';
import { relatedStory } from './text/related-story.ts';

/** marked's time grows with the square of some nested marks; no article is longer. In characters. */
const LONGEST = 2_000_000;

/** The edition in a markdown text. Relative links resolve against `doc.url`. */
export function readMarkdown(text: string, doc: { url: string | null; name: string }): Edition {
  const front = readFrontMatter(text);
  const html = marked.parse(bounded(front.rest), { gfm: true, async: false });
  const root = parseHtml(html).body;
  picturesBehindSentences(root);
  const blocks = htmlBlocks(root, doc.url ?? NOWHERE);
  const { title, rest } = withoutTitle(blocks, front.title);
  const { meta, rest: text_ } = withoutByline(rest);
  const { body: linked, related } = blockRelated(text_);
  const body = doc.url === null ? withoutRelative(linked) : linked;
  const lead: Story = {
    id: storyId({ url: doc.url, title }),
    title,
    url: doc.url,
    author: front.author ?? meta?.author ?? null,
    site: null,
    published: front.publishedText ? front.published : (meta?.date?.published ?? null),
    publishedText: front.publishedText ?? meta?.date?.text ?? null,
    excerpt: front.excerpt ?? firstParagraph(body),
    body: body.length > 0 ? body : null,
    lang: front.lang ?? scriptLanguage(`${title}\n${plainText(body)}`),
    image: null,
  };
  const source = { kind: 'text' as const, title, url: doc.url };
  if (blocks.length === 0 && !front.title) return { source, entries: [] };
  const seen = new Set([lead.id]);
  const others = related
    .map((draft) => relatedStory({ ...draft, url: known(draft.url) }))
    .filter((story) => !seen.has(story.id) && seen.add(story.id));
  return {
    source,
    entries: [{ role: 'lead', story: lead }, ...others.map((story): Entry => ({ role: 'related', story }))],
  };
}

/** Clean, not too long, and without quotes and lists so deep that marked, which calls itself for each level, gives up. */
function bounded(text: string): string {
  return clean(text)
    .slice(0, LONGEST)
    .replace(/^(?:[ \t]*>){20,}/gmu, '> '.repeat(20))
    .replace(/^[ \t]{60,}(?=(?:[-*+]|\d{1,9}[.)])[ \t])/gmu, ' '.repeat(60));
}

/** The headline, and the blocks without it: what the front matter says, else the first heading, else the first words. */
function withoutTitle(blocks: Block[], said: string | null): { title: string; rest: Block[] } {
  const at = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[at];
  // A picture or a row of badges may stand over the headline; a paragraph over a subheading means there is none.
  const leads = heading?.kind === 'heading' && (heading.level === 1 || at === 0);
  const text = leads ? cleanLine(inlineText(heading.content)) : '';
  if (said !== null) return { title: said, rest: same(said, text) ? blocks.toSpliced(at, 1) : blocks };
  if (text !== '') return { title: text, rest: blocks.toSpliced(at, 1) };
  const words = cleanLine(firstParagraph(blocks) ?? plainText(blocks.slice(0, 1)));
  return {
    title: words.length > 120 ? `${words.slice(0, 120).replace(/\s+\S*$/u, '')}…` : words || 'Untitled',
    rest: blocks,
  };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** "*By Jane Doe, 28 January 2025*" under the headline. */
function withoutByline(blocks: Block[]): { meta: Meta | null; rest: Block[] } {
  const first = blocks[0];
  const meta = first?.kind === 'paragraph' ? metaLine(cleanLine(inlineText(first.content))) : null;
  return { meta, rest: meta ? blocks.slice(1) : blocks };
}

function firstParagraph(blocks: Block[]): string | null {
  const isText = (block: Block): block is Paragraph => block.kind === 'paragraph' && hasText(block.content);
  const first = blocks.find(isText);
  const text = first ? cleanLine(inlineText(first.content)) : '';
  return text.length > 600 ? `${text.slice(0, 600).replace(/\s+\S*$/u, '')}…` : text || null;
}

function hasText(content: Inline): boolean {
  return content.some((run) => /[\p{L}\p{N}]/u.test(run.text));
}
