// entry-blocks: the markup of an entry → blocks. Owns taking out what publishing systems hang on entries: counting pixels,
// rows of share links, "appeared first on". Loads a DOM; import it only when a story is opened.
import { inlineText, type Block, type Inline } from '../../core/blocks.ts';
import { parseHtml, type Element } from '../page/dom.ts';
import { isFurniture } from '../page/furniture.ts';
import { htmlBlocks } from '../page/html-blocks.ts';
import { sameTitle } from '../page/title.ts';
import { isBoilerplate, isShareWord } from './boilerplate.ts';

/** Counters and buttons: FeedBurner's flares, statistics, and what share plugins put in. */
const COUNTER =
  /feeds\.feedburner\.com\/~|feedsportal\.com|\/~ff?\/|doubleclick\.net|pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com\/1\.0\/|google-analytics\.com|googletagmanager|rss\.feedsportal|blogger\.googleusercontent\.com\/tracker|\/tracker\/\d+|api\.flattr\.com|addtoany\.com|sharethis\.com|counter\.\w+\/|[/.](?:pixel|beacon|count(?:er)?)\.(?:gif|png|php)/iu;
const FURNITURE =
  '.feedflare, .sharedaddy, .jp-relatedposts, .addtoany_share_save_container, .a2a_kit, .share-buttons, .social-share, .mc4wp-form, .wp-embedded-content + script, .subscription-widget-wrap, .subscription-widget-wrap-editor, .button-wrapper, .captioned-button-wrap, .image-link-expand, .kg-signup-card, .screen-reader-text, .post-views, .printfriendly';

/**
 * The blocks of an entry; links and pictures resolve against `base` (null: only absolute ones are kept). `title`: some
 * feeds say it again over the text, where it is left out.
 */
export function entryBlocks(html: string, base: string | null, title: string | null = null): Block[] {
  const { body } = parseHtml(html);
  removeFurniture(body);
  const blocks = htmlBlocks(body, base).filter((block) => !isHung(block));
  return withoutEmptyEnds(isTitle(blocks[0], title) && blocks.length > 1 ? blocks.slice(1) : blocks);
}

function removeFurniture(body: Element): void {
  for (const element of body.querySelectorAll(FURNITURE)) element.remove();
  for (const img of body.querySelectorAll('img')) {
    const sides = [img.getAttribute('width'), img.getAttribute('height')].map((side) =>
      parseInt(side ?? '', 10),
    );
    if (!COUNTER.test(img.getAttribute('src') ?? '') && !sides.some((side) => side <= 1)) continue;
    const link = img.parentElement;
    img.remove();
    if (link?.localName === 'a' && (link.textContent ?? '').trim() === '' && !link.querySelector('img'))
      link.remove();
  }
}

function isTitle(block: Block | undefined, title: string | null): boolean {
  if (title === null || (block?.kind !== 'heading' && block?.kind !== 'paragraph')) return false;
  return sameTitle(inlineText(block.content), title);
}

/** Whether a block is none of the entry's own. */
function isHung(block: Block): boolean {
  if (block.kind === 'image') return block.url !== null && COUNTER.test(block.url);
  if (block.kind === 'list')
    return (
      block.items.length > 1 &&
      block.items.every(
        (item) =>
          item.length === 1 &&
          item.every(
            (part) =>
              part.kind === 'paragraph' && isLinks(part.content) && isShareWord(inlineText(part.content)),
          ),
      )
    );
  if (block.kind !== 'paragraph') return false;
  const text = inlineText(block.content).trim();
  return isFurniture(block) || (isBoilerplate(text) && block.content.some(({ href }) => href));
}

function isLinks(content: Inline): boolean {
  return content.every(({ href, text }) => href ?? !/[\p{L}\p{N}]/u.test(text));
}

/** What is left of a row of buttons is often the rule over it. */
function withoutEmptyEnds(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'rule');
  return blocks.slice(0, last + 1);
}
