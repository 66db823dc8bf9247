// related-posts: the other stories that a page offers. Owns the choice among groups: what a group must show to count,
// which come first, and that no story comes twice. All of it in one table of points, so that it can be explained.
import { canonicalUrl } from '../../../core/url.ts';
import { sameSite } from '../addresses.ts';
import type { Document, Element } from '../dom.ts';
import { sameTitle } from '../title.ts';
import { findGroups, type Group } from './find-groups.ts';
import { findLabels } from './labels.ts';
import { outline } from './outline.ts';
import { readCard, type ReadCard } from './read-card.ts';
import { isTitleLike, storyLinks } from './story-links.ts';

export interface PageAbout {
  /** What relative addresses resolve against; null where unknown. */
  base: string | null;
  /** The page's own addresses: fetched from, canonical. */
  self: (string | null)[];
  title: string | null;
  author: string | null;
  lang: string | null;
}

export interface Offered {
  /** Beside an article: what goes with it, best groups first. */
  related: ReadCard[];
  /** All that stands in groups anywhere but in navigation, in page order: the stories of a front page. */
  listed: ReadCard[];
  /** Elements that hold related stories and their headings: no part of the article. */
  elements: Element[];
}

interface Judged {
  group: Group;
  cards: ReadCard[];
  points: number;
}

const MAX_RELATED = 30;
const MAX_LISTED = 100;
const ENOUGH = 3;
const RANK: Record<string, number> = { related: 0, recent: 1, unsaid: 2, popular: 3 };

export function relatedPosts(document: Document, page: PageAbout): Offered {
  const map = outline(document);
  const labels = findLabels(map);
  const links = storyLinks(document, map, labels, page);
  const judged = findGroups(map, labels, links)
    .map((group) => judge(group, page))
    .filter((each) => each.cards.length > 0);
  // What is headed as something else offers nothing, and is no part of the article either.
  const foreign = judged.filter(
    ({ group }) => group.kind === 'other' && group.byWords && group.place !== 'inside',
  );
  const good = judged.filter((each) => each.points >= ENOUGH && !isForeign(each.group));
  const ranked = [...good].sort((a, b) => rank(a.group) - rank(b.group));
  // What everybody reads is offered only where the page names nothing that goes with this story.
  const first = ranked[0];
  const offered = first && rank(first.group) < 3 ? ranked.filter(({ group }) => rank(group) < 3) : ranked;
  return {
    related: distinct(offered, page).slice(0, MAX_RELATED),
    listed: distinct(
      judged.filter(
        ({ group, cards }) =>
          !isForeign(group) &&
          !/^(?:nav|header|footer)$/.test(group.region) &&
          // A word alone is an entry of a menu.
          cards.some((card) => cards.length > 1 || card.rich || isTitleLike(card.title)),
      ),
      page,
    ).slice(0, MAX_LISTED),
    elements: [...good, ...foreign].flatMap(({ group, cards }) => [
      ...cards.flatMap((card) => [card.element, ...card.tail]),
      ...(group.label?.kind ? [group.label.spot.element] : []),
    ]),
  };
}

/**
 * Points of a group; three are enough. The heading over it or the names in its markup speak loudest; then its shape
 * (cards rather than bare links, several of them) and its place. Navigation, and links to other sites, speak against it.
 */
function judge(group: Group, page: PageAbout): Judged {
  const cards = group.cards.map((card) => readCard(card, page.lang)).filter((card) => card !== null);
  const rich = cards.filter((card) => card.rich).length;
  const home = page.self.find((url) => url !== null) ?? page.base;
  const away = home ? cards.filter((card) => card.url && !sameSite(card.url, home)).length : 0;
  const said = group.kind === 'related' || group.kind === 'recent';
  const points =
    (group.byWords && said ? 3 : 0) +
    (group.byNames && said ? 3 : 0) +
    (group.kind === 'popular' ? 2 : 0) +
    (cards.length > 0 && rich * 2 >= cards.length ? 1 : 0) +
    (cards.length >= 3 ? 1 : 0) +
    (group.place === 'after' || group.region === 'aside' ? 1 : 0) -
    (group.place === 'inside' && !said ? 1 : 0) -
    (/^(?:nav|header|footer)$/.test(group.region) ? 3 : 0) -
    (away * 2 > cards.length ? 3 : 0);
  return { group, cards, points };
}

function isForeign({ kind }: Group): boolean {
  return kind === 'other' || kind === 'notes';
}

function rank({ kind }: Group): number {
  return RANK[kind ?? 'unsaid'] ?? 2;
}

/** Each story once, with the best of what its cards say; never the page's own. */
function distinct(groups: Judged[], page: PageAbout): ReadCard[] {
  const own = new Set(page.self.filter((url) => url !== null).map(canonicalUrl));
  const stories = new Map<string, ReadCard>();
  for (const card of groups.flatMap(({ cards }) => cards)) {
    if (own.has(card.key) || (page.title && sameTitle(card.title, page.title))) continue;
    const known = stories.get(card.key);
    stories.set(card.key, known ? merged(known, card) : card);
  }
  return [...stories.values()];
}

function merged(known: ReadCard, other: ReadCard): ReadCard {
  return {
    ...known,
    excerpt: known.excerpt ?? other.excerpt,
    author: known.author ?? other.author,
    published: known.published ?? other.published,
    publishedText: known.publishedText ?? other.publishedText,
  };
}
