// card-bounds: where a card ends: the largest element that speaks of one story only.
import type { Element } from '../dom.ts';
import type { Label } from './labels.ts';
import type { Outline, Spot } from './outline.ts';
import { isTitleLike, type StoryLink } from './story-links.ts';

export const MAX_CARD_TEXT = 1_500;
const CARD_END = /^(?:li|article)$/;
/** For each element the one story it speaks of, or MANY. */
export const MANY = '';
export function storyKeys({ all }: Outline, links: StoryLink[]): Map<Spot, string> {
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

export function cardOf(
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

/** In a flat list (heading, paragraph, date, heading, …) what follows a headline up to the next one. */
export function tailOf(
  card: Spot,
  outline: Outline,
  keys: Map<Spot, string>,
  labels: Map<Spot, Label>,
): Element[] {
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

/** A short heading that leads to a section, with that section's stories right after it: "North bank". */
export function headsSection(
  { spot, key, text }: StoryLink,
  outline: Outline,
  keys: Map<Spot, string>,
): boolean {
  const heading = isTitleLike(text) ? null : spot.element.closest('h1, h2, h3, h4, h5, h6');
  const next = heading?.nextElementSibling;
  if (!next || !/^(?:ul|ol|div|section|article)$/.test(next.localName)) return false;
  const held = outline.spots.get(next);
  const other = held && keys.get(held);
  return other !== undefined && other !== key;
}
