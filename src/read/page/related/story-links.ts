// story-links: which links of a page may lead to another story. Owns the difference between a headline, a call
// ("Read more"), and a link within prose. Knows nothing of groups.
import { canonicalUrl, webUrl, withoutTracking } from '../../../core/url.ts';
import { attribute, isElement, TEXT, textOf, type Document, type Element, type Node } from '../dom.ts';
import { isPrintedDate } from '../page-date.ts';
import { isExcludedAddress, isExcludedRel, STORY_SLUG } from './excluded.ts';
import { headingKind } from '../../headings/heading-kind.ts';
import type { Label } from './labels.ts';
import type { Outline, Spot } from './outline.ts';
import { isSignature } from './signature.ts';

/** Where a saved page's relative links lead while nobody knows where it came from. */
export const NOWHERE = 'http://nowhere.invalid/';
const MAX_LINKS = 20_000;
/** Pieces of text beside a link that tell what it stands in. */
const MAX_RUN = 50;
const CALL =
  /^(?:read|see|view|learn|find out|discover|continue|show|load|full|more|all|mehr|weiter|weiterlesen|alle|zum artikel|artikel lesen|lire|voir|en savoir|suite|leer|ver|seguir|continuar|leggi|continua|vedi|tutti|ler|leia|saiba|veja|lees|bekijk|meer|läs|visa|læs|vis|les|lue|czytaj|więcej|zobacz|číst|více|читать|подробнее|далее|все|читати|детальніше|διαβάστε|περισσότερα|δείτε|devamı|oku|tümü|اقرأ|المزيد|عرض|קרא|קראו|לכתבה|עוד|המשך|पढ़ें|और|続き|続きを|もっと|詳しく|阅读|查看|更多|閱讀|더|자세히|전체|baca|lihat|selengkapnya|xem|đọc)(?:\s|$)/iu;
/** The same where it stands last. */
const CALL_END =
  /(?:(?:기사|뉴스|글|전체|모두|더) ?보기|(?:記事|続き|一覧)(?:を(?:読む|見る)|はこちら)|もっと(?:読む|見る))$/u;
const BLOCKS =
  /^(?:p|li|dd|dt|td|th|blockquote|figcaption|h[1-6]|div|section|article|aside|main|body|header|footer|nav)$/;

export interface StoryLink {
  spot: Spot;
  /** Canonical address: the same for every link to one story. */
  key: string;
  /** As found, absolute; null where only the base is missing. */
  url: string | null;
  text: string;
}

/** self: addresses of the page itself. */
export function storyLinks(
  document: Document,
  outline: Outline,
  labels: Map<Spot, Label>,
  page: { base: string | null; self: (string | null)[]; author: string | null; lang: string | null },
): StoryLink[] {
  const self = new Set(page.self.filter((url) => url !== null).map(canonicalUrl));
  const found: StoryLink[] = [];
  let seen = 0;
  for (const link of document.querySelectorAll('a[href]')) {
    if (++seen > MAX_LINKS) break;
    const spot = outline.spots.get(link);
    if (!spot || spot.excluded || isExcludedRel(link) || inLabel(spot, labels)) continue;
    const href = attribute(link, 'href') ?? '';
    if (href.startsWith('#')) continue;
    const address = webUrl(href, page.base ?? NOWHERE);
    if (!address || isExcludedAddress(address)) continue;
    const key = canonicalUrl(address);
    if (self.has(key)) continue;
    const text = spokenText(link);
    if (page.author && isSignature(text, page.author)) continue;
    if (!isTelling(spot, text, address) || isProse(link, page.lang)) continue;
    found.push({ spot, key, url: address.startsWith(NOWHERE) ? null : withoutTracking(address), text });
  }
  return found;
}

/** What a link says: its text, else what is said for those who don't see it. */
function spokenText(link: Element): string {
  return textOf(link) || (attribute(link, 'aria-label') ?? attribute(link, 'title') ?? '');
}

/** "Read more", "Weiterlesen": a link that says what to do and not where it leads. */
export function isCall(text: string): boolean {
  return (text.length <= 30 && (CALL.test(text) || CALL_END.test(text))) || !/\p{L}/u.test(text);
}

function inLabel(spot: Spot, labels: Map<Spot, Label>): boolean {
  for (let at: Spot | null = spot, steps = 0; at && steps < 4; at = at.parent, steps++)
    if (labels.get(at)?.kind) return true;
  return false;
}

/** Whether a link tells of a story: a headline or a picture, or a call to an address that names a story. */
function isTelling(spot: Spot, text: string, address: string): boolean {
  const slug = STORY_SLUG.test(new URL(address).pathname + new URL(address).search);
  if (spot.element.closest('figcaption') || isHashtag(text)) return false;
  // A bare number counts comments or claps.
  const bare = text !== '' && !/\p{L}/u.test(text);
  if (text === '' || isCall(text))
    return (slug && !bare) || spot.element.querySelector('img, picture') !== null;
  if (isTitleLike(text)) return true;
  if (
    spot.names.some((name) =>
      /(?:^|-)(?:category|cat|kicker|eyebrow|topic|tag|section|author|byline)(?:-|$)/.test(name),
    )
  )
    return false;
  // A short one is a headline only where it has a heading or a list item to itself.
  const holder = spot.element.closest('h1, h2, h3, h4, h5, h6, li, dt');
  return (
    (holder !== null && textOf(holder).length <= text.length + 30) ||
    spot.element.querySelector('h1, h2, h3, h4, h5, h6, img') !== null
  );
}

function isHashtag(text: string): boolean {
  return /^[#＃][^\s\d]/u.test(text);
}

/** Long enough to be a headline: three words, or as much in a script without spaces. */
export function isTitleLike(text: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(text))
    return text.length >= 7;
  return text.length >= 18 || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3;
}

/** Whether a link stands in running text: words before it in its paragraph, or a sentence that goes on after it. */
function isProse(link: Element, lang: string | null): boolean {
  let block: Element | null = link.parentElement;
  while (block && !BLOCKS.test(block.localName)) block = block.parentElement;
  if (!block || /^h[1-6]$/.test(block.localName)) return false;
  if (block.localName === 'blockquote') return true;
  const before = runBeside(link, block, 'previousSibling');
  if (/\p{L}{2}/u.test(before) && !isPrintedDate(before, lang))
    return headingKind(before) !== 'related' || block.localName !== 'p';
  if (block.localName !== 'p' && block.localName !== 'dd') return false;
  const after = runBeside(link, block, 'nextSibling');
  return (after.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3 && !isPrintedDate(after, lang);
}

/** The text that runs up to a link within its block, or on from it. */
function runBeside(link: Element, block: Element, side: 'previousSibling' | 'nextSibling'): string {
  const parts: string[] = [];
  for (let at: Element = link; at !== block && at.parentElement; at = at.parentElement) {
    for (let next = at[side]; next; next = next[side]) {
      const text = runText(next);
      if (text === null) break;
      parts.push(text);
      if (parts.length > MAX_RUN) break;
    }
    if (parts.length > MAX_RUN) break;
  }
  return (side === 'nextSibling' ? parts : parts.reverse()).join(' ').trim();
}

/** Text that runs on with its neighbours; null where a line or a piece of its own begins. */
function runText(node: Node): string | null {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (!isElement(node)) return '';
  if (/^(?:em|i|b|strong|mark|q|abbr|cite)$/.test(node.localName)) return textOf(node);
  if (node.localName === 'span' && !node.hasAttribute('class')) return textOf(node);
  return null;
}
