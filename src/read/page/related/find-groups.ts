// find-groups: links to stories → cards → groups. Owns where a card ends (the largest element that speaks of one story
// only) and which cards belong together (those under one label, else in one container), and what a group is worth.
// Does not read cards. Costs one pass up and one pass down the tree.
import { attribute, type Element } from '../dom.ts';
import { headingKind, type HeadingKind } from './heading-words.ts';
import { labelsBefore, type Label } from './labels.ts';
import type { Outline, Region, Spot } from './outline.ts';
import { isTitleLike, type StoryLink } from './story-links.ts';

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

const MAX_CARD_TEXT = 1_500;
const MAX_CARDS = 3_000;
const MAX_CLIMB = 12;
const CARD_END = /^(?:li|article)$/;
const FLAT = /^(?:h[1-6]|a|p|strong|b|dt|span)$/;

const RELATED_NAME =
  /(?:^|-)(?:related|relateds|recommend|recommended|recommends|recommendations?|recirc|recirculation|read-?next|up-?next|next-(?:article|story|read|post)s?|more-?(?:stories|posts|articles|news|from|on|like|in|to-read|about|reading|coverage)|see-?also|further-reading|you-(?:may|might)|also-(?:like|read)|similar|yarpp|jp-relatedposts|crp|rp4wp|onward|keep-reading|read-more-(?:list|posts|articles|section|wrap)|read-more|rich-link|richlink|links-block|catcher|read-also|lire-aussi|a-lire|weiterlesen|mehr-zum-thema|lees-ook|lire-plus|baca-juga|artikel-terkait|suggested|suggestions|morefrom|siehe-auch|verwandte?|aehnliche|associated|seealso|readnext|leggi-anche|leia-tambem|relacionad[oa]s|correlati|gerelateerd|liens-internes)(?:-|$)/;
const RECENT_NAME =
  /(?:^|-)(?:(?:recent|latest|newest)-?(?:posts?|articles?|stories|news|entries|headlines|list|block|comments-off)|recent-entries|widget-recent-entries|wp-block-query|wp-block-latest-posts|latest|recents)(?:-|$)/;
const POPULAR_NAME =
  /(?:^|-)(?:popular|popular-?posts?|most-?(?:read|viewed|popular|shared)|trending|mostread|mostpopular|top-10|ranking|meistgelesen|plus-lus|mas-leidas|mais-lidas)(?:-|$)/;

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
      tail: FLAT.test(spot.element.localName) ? tailOf(spot, outline, keys, labels) : [],
    });
    groups.set(identity, group);
  }
  return [...groups.values()];
}

/** A short heading that leads to a section, with that section's stories right after it: "North bank". */
function headsSection({ spot, key, text }: StoryLink, outline: Outline, keys: Map<Spot, string>): boolean {
  const heading = isTitleLike(text) ? null : spot.element.closest('h1, h2, h3, h4, h5, h6');
  const next = heading?.nextElementSibling;
  if (!next || !/^(?:ul|ol|div|section|article)$/.test(next.localName)) return false;
  const held = outline.spots.get(next);
  const other = held && keys.get(held);
  return other !== undefined && other !== key;
}

/** For each element the one story it speaks of, or MANY. */
const MANY = '';
function storyKeys({ all }: Outline, links: StoryLink[]): Map<Spot, string> {
  const keys = new Map<Spot, string>();
  const add = (spot: Spot, key: string) =>
    keys.set(spot, keys.has(spot) && keys.get(spot) !== key ? MANY : key);
  for (const link of links) add(link.spot, link.key);
  for (let index = all.length - 1; index >= 0; index--) {
    const spot = all[index];
    const key = spot && keys.get(spot);
    if (spot?.parent && key !== undefined) add(spot.parent, key);
  }
  return keys;
}

function cardOf(
  link: StoryLink,
  keys: Map<Spot, string>,
  before: Map<Spot, Label>,
  labels: Map<Spot, Label>,
): Spot {
  let card = link.spot;
  while (!CARD_END.test(card.element.localName)) {
    const parent: Spot | null = card.parent;
    // A label before it: the card is a group of one, and the parent the group.
    if (
      !parent ||
      parent.aroundArticle ||
      keys.get(parent) !== link.key ||
      parent.text > MAX_CARD_TEXT ||
      before.get(card)?.kind
    )
      break;
    if (
      card.element.localName === 'section' ||
      /^(?:aside|ul|ol|nav|main|footer)$/.test(parent.element.localName)
    )
      break;
    if (parent.prose > 600 || labels.get(parent)) break;
    card = parent;
  }
  return card;
}

interface Evidence {
  label: Label | null;
  /** The element whose names say what it holds, and what they say. */
  named: Spot | null;
  nameKind: HeadingKind | null;
}

/** What is said of a card's group by the labels before it and the names around it, the closest first. */
function evidence(link: Spot, card: Spot, before: Map<Spot, Label>): Evidence {
  const found: Evidence = { label: null, named: null, nameKind: null };
  // A card may say within itself what it is; it then speaks for the list that it is in.
  for (let at = link; at !== card && at.parent; at = at.parent) {
    const kind = at.names.some(
      (name) => RELATED_NAME.test(name) && !/(?:^|-)(?:read-?more|next)(?:-|$)/.test(name),
    )
      ? 'related'
      : null;
    if (kind && !found.named) Object.assign(found, { named: card.parent ?? card, nameKind: kind });
  }
  let at: Spot | null = card;
  for (let steps = 0; at && !at.aroundArticle && steps < MAX_CLIMB; at = at.parent, steps++) {
    const label = before.get(at) ?? null;
    // What has a name of its own is headed from farther up only by what agrees with it.
    if (!found.named || label?.kind === 'related' || label?.kind === 'recent') found.label ??= label;
    const kind = found.named ? null : nameKind(at);
    if (kind) {
      // A card that calls itself related speaks for the list it is in.
      found.named = at === card && card.parent ? card.parent : at;
      found.nameKind = kind;
    }
  }
  return found;
}

function nameKind(spot: Spot): HeadingKind | null {
  const said = ['aria-label', 'title', 'data-title'].map((name) => attribute(spot.element, name));
  for (const text of said) {
    const kind = text ? headingKind(text) : null;
    if (kind) return kind;
  }
  const has = (pattern: RegExp) => spot.names.some((name) => pattern.test(name));
  if (has(POPULAR_NAME)) return 'popular';
  if (has(RELATED_NAME)) return 'related';
  return has(RECENT_NAME) ? 'recent' : null;
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

/** In a flat list (heading, paragraph, date, heading, …) what follows a headline up to the next one. */
function tailOf(card: Spot, outline: Outline, keys: Map<Spot, string>, labels: Map<Spot, Label>): Element[] {
  const tail: Element[] = [];
  for (let next = card.element.nextElementSibling; next && tail.length < 5; next = next.nextElementSibling) {
    const spot = outline.spots.get(next);
    if (!spot) continue;
    const key = keys.get(spot);
    if (spot.excluded || labels.has(spot) || (key !== undefined && key !== keys.get(card)) || spot.text > 600)
      break;
    if (/^(?:hr|ul|ol|section|article|h[1-6])$/.test(next.localName)) break;
    tail.push(next);
  }
  return tail;
}
