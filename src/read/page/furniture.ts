// furniture: lines of an article's page that are none of its text: its byline, date, counts and buttons, the site's name
// and sections over it, a paywall's notice. Judges one block at a time; which blocks stand over the text, article says.
import { inlineText, type Block, type Inline } from '../../core/blocks.ts';
import { isRoot } from './addresses.ts';
import { personName } from './byline.ts';
import { isPrintedDate } from './page-date.ts';
import { isExcludedAddress } from './related/excluded.ts';
import { sameTitle } from './title.ts';

export interface About {
  title: string | null;
  author: string | null;
  site: string | null;
  /** The date as the page prints it. */
  publishedText: string | null;
  lang: string | null;
}

const MINUTES =
  /^\W*(?:\p{L}+\s){0,4}\d{1,3}\s*(?:min(?:ute)?[sn]?\.?|minut\p{L}*|мин\p{L}*|хв\p{L}*|دقائق|דקות|分)(?:\s\p{L}+){0,3}\W*$/iu;
const COUNT = /^\d[\d.,\s]*[km]?$/iu;
const VIEWS =
  /^\d[\d.,]*\s?[km]?\s(?:views?|reads?|comments?|claps?|aufrufe|kommentare?|vues|commentaires?|vistas|comentarios?|visualizzazioni|commenti|просмотр\p{L}*|комментари\p{L}*)$/iu;
const SHARE =
  /^(?:share|share this(?: post| article| story)?|teilen|partager|compartir|condividi|compartilhar|delen|dela|udostępnij|поделиться|シェア|シェアする|分享|공유|bagikan)$/iu;
/** Le Monde's. */
const UNREAD = /^Il vous reste [\d.,]+\s?% de cet article à lire/u;
/** In characters: a longer line says more than who and when, and so does one of which more is left without both. */
const MAX_BYLINE = 160;
const MAX_LEFT = 50;

/** Whether a block anywhere in an article is furniture. */
export function isFurniture(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = inlineText(block.content);
  return UNREAD.test(text) || (SHARE.test(text) && block.content.every(({ href }) => href));
}

/** Whether a block that stands over an article's text is furniture. */
export function isFurnitureOver(block: Block, about: About): boolean {
  if (block.kind === 'list') {
    const runs = block.items.flat().flatMap((item) => (item.kind === 'paragraph' ? [item.content] : []));
    return (
      runs.length === block.items.length && runs.every((run) => isLink(run) && inlineText(run).length <= 30)
    );
  }
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = inlineText(block.content);
  if (about.title && sameTitle(text, about.title)) return true;
  // Ghost's themes write the author's name as a heading.
  if (about.author && sameTitle(text, about.author)) return true;
  if (block.kind === 'heading' || text.length > MAX_BYLINE) return false;
  if (isByline(text, about)) return true;
  if (text.length > 90) return false;
  const { author, lang, site, publishedText } = about;
  const name = personName(text);
  if (publishedText && text.includes(publishedText) && isNote(text.replace(publishedText, ''))) return true;
  return (
    isNote(text) ||
    SHARE.test(text) ||
    (site !== null && sameTitle(text, site)) ||
    leadsToSection(block.content) ||
    isPrintedDate(author ? text.replace(author, ' ') : text, lang) ||
    (author !== null && name !== null && author.includes(name))
  );
}

/** Both the author and the date, and little else: no sentence. */
function isByline(text: string, { author, publishedText }: About): boolean {
  if (!author || !publishedText || !text.includes(author) || !text.includes(publishedText)) return false;
  const left = text.replace(author, '').replace(publishedText, '');
  return left.length <= MAX_LEFT && !/[.!?]["”»]?$/u.test(left.trim());
}

/** How long it takes to read, or how many have. */
function isNote(text: string): boolean {
  const bare = text.replace(/^[\s·•|–—-]+|[\s·•|–—-]+$/gu, '');
  return MINUTES.test(bare) || COUNT.test(bare) || VIEWS.test(bare);
}

function isLink(content: Inline): boolean {
  return content.length > 0 && content.every(({ href, text }) => href || text.trim() === '');
}

function leadsToSection(content: Inline): boolean {
  return isLink(content) && content.every(({ href }) => !href || isRoot(href) || isExcludedAddress(href));
}
