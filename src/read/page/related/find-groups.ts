// find-groups: links to stories → cards → groups. Owns where a card ends (the largest element that speaks of one story
// only) and which cards belong together (those under one label, else in one container), and what a group is worth.
// Does not read cards. Costs one pass up and one pass down the tree.
import type { Element } from '../dom.ts';
import { cardOf, headsSection, MANY, MAX_CARD_TEXT, storyKeys, tailOf } from './card-bounds.ts';
import { evidence, followsRelatedWords, type Evidence } from './group-evidence.ts';
import type { HeadingKind } from '../../headings/heading-kind.ts';
import { labelsBefore, type Label } from './labels.ts';
import type { Outline, Spot } from './outline.ts';
import type { Region } from './region.ts';
import type { StoryLink } from './story-links.ts';

export interface Card {
  spot: Spot;
  link: StoryLink;
  /** Elements after the card's own that speak of its story: an excerpt, a date. */
  tail: Element[];
}

export interface Group {
  kind: HeadingKind | null;
  /** What says so: its heading and its markup's names. */
  byWords: boolean;
  byNames: boolean;
  /** Whether anything heads it, be it of a kind we know or not. */
  label: Label | null;
  region: Region;
  /** Where it stands, seen from the article's prose. */
  place: 'before' | 'inside' | 'after' | 'beside';
  cards: Card[];
}

const MAX_CARDS = 3_000;
const FLAT = /^(?:h[1-6]|a|p|strong|b|dt|span)$/;

/** All groups of links to stories, in page order; none is judged yet. */
export function findGroups(outline: Outline, labels: Map<Spot, Label>, links: StoryLink[]): Group[] {
  const keys = storyKeys(outline, links);
  const before = labelsBefore(outline, labels, (spot) => keys.has(spot));
  const groups = new Map<unknown, Group>();
  const seen = new Set<Spot>();
  const prose = proseRange(outline, keys);
  let count = 0;
  for (const link of links) {
    if (headsSection(link, outline, keys)) continue;
    const spot = cardOf(link, keys, before, labels);
    if (seen.has(spot) || ++count > MAX_CARDS) continue;
    seen.add(spot);
    const found = evidence(link.spot, spot, before);
    const identity = found.label ?? found.named ?? spot.parent;
    const group = groups.get(identity) ?? newGroup(found, spot, prose);
    group.cards.push({
      spot,
      link,
      // After a line that offers a story the article goes on.
      tail:
        FLAT.test(spot.element.localName) && !followsRelatedWords(link.spot.element)
          ? tailOf(spot, outline, keys, labels)
          : [],
    });
    groups.set(identity, group);
  }
  return [...groups.values()];
}

function newGroup(
  { label, nameKind: named }: Evidence,
  card: Spot,
  prose: { first: number; last: number; article: Spot },
): Group {
  const kind = label?.kind ?? named;
  let within = false;
  for (let at: Spot | null = card; at; at = at.parent) if (at === prose.article) within = true;
  const place =
    card.index > prose.last ? 'after' : card.index < prose.first ? 'before' : within ? 'inside' : 'beside';
  return {
    kind,
    byWords: Boolean(label?.kind),
    byNames: named !== null && named !== 'other',
    label,
    region: card.region,
    place,
    cards: [],
  };
}

/** First and last paragraph of the article's prose, cards left out. */
function proseRange(
  { all, article }: Outline,
  keys: Map<Spot, string>,
): { first: number; last: number; article: Spot } {
  let first = Infinity;
  let last = -1;
  for (const spot of all.slice(article.index)) {
    if (spot !== article && spot.parent && spot.parent.index < article.index) break;
    if (spot.element.localName !== 'p' || spot.prose === 0 || spot.excluded || keys.has(spot)) continue;
    if (inCard(spot, keys, article)) continue;
    first = Math.min(first, spot.index);
    last = spot.index;
  }
  return { first, last, article };
}

/** A paragraph beside a link to one story only, in a small box, is that story's excerpt. */
function inCard(spot: Spot, keys: Map<Spot, string>, article: Spot): boolean {
  for (let at = spot.parent; at && at !== article; at = at.parent) {
    const key = keys.get(at);
    if (key && at.text <= MAX_CARD_TEXT) return true;
    if (key === MANY) return false;
  }
  return false;
}
