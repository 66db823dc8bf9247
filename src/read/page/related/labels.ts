// labels: which short texts of a page head a group of links, and which heading stands over an element.
// Invariant: a headline that leads to a story is never a label.
import { attribute, textOf, type Element } from '../dom.ts';
import { STORY_SLUG } from './excluded.ts';
import { headingKind, type HeadingKind } from '../../headings/heading-kind.ts';
import { isCall } from './story-links.ts';
import type { Outline, Spot } from './outline.ts';

export interface Label {
  spot: Spot;
  text: string;
  /** null: a heading, but of no kind we know ("Politics"). */
  kind: HeadingKind | null;
}

const HEADING = /^(?:h[1-6]|legend|summary|caption)$/;
const HEADING_NAME = /(?:^|-)(?:title|heading|headline|header|label|section-name|hed)(?:-|$)/;
const SHORT = /^(?:p|div|span|strong|b|em|dt|a|header|figcaption|label)$/;
const MAX_TEXT = 80;

/** Every label of a page. */
export function findLabels({ all }: Outline): Map<Spot, Label> {
  const labels = new Map<Spot, Label>();
  for (const spot of all) {
    if (spot.text === 0 || spot.text > MAX_TEXT || (spot.parent && labels.has(spot.parent))) continue;
    const heading = HEADING.test(spot.element.localName) || attribute(spot.element, 'role') === 'heading';
    const named = !heading && spot.names.some((name) => HEADING_NAME.test(name));
    if (!heading && !named && !SHORT.test(spot.element.localName)) continue;
    const text = textOf(spot.element);
    const kind = headingKind(text) ?? firstPartKind(spot.element);
    if (leadsToStory(spot.element) || (!heading && !named && isButton(spot.element))) continue;
    // What is no heading by its markup must say in so many words that it heads a list.
    if (heading || (kind !== null && (named || kind !== 'other'))) labels.set(spot, { spot, text, kind });
  }
  return labels;
}

/** Tabs in one heading: "Related articles | More by this author" is of the first tab's kind. */
function firstPartKind(element: Element): HeadingKind | null {
  if (element.children.length < 2) return null;
  for (const child of element.children) {
    const kind = headingKind(textOf(child));
    if (kind) return kind;
  }
  return null;
}

/** "Read more" in a link is a card's button, though the same words can head a list. */
function isButton(element: Element): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link !== null && isCall(textOf(link)) && textOf(element) === textOf(link);
}

function leadsToStory(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  const around = element.closest('a[href]');
  if (around) links.push(around);
  return links.some((link) => {
    const href = attribute(link, 'href') ?? '';
    return (
      STORY_SLUG.test(href) || (headingKind(textOf(link)) === null && headingKind(textOf(element)) === null)
    );
  });
}

/** For each element the label that stands before it among its siblings; `hasStory`: whether it holds links to stories. */
export function labelsBefore(
  { all }: Outline,
  labels: Map<Spot, Label>,
  hasStory: (spot: Spot) => boolean,
): Map<Spot, Label> {
  const held = heldLabels(all, labels, hasStory);
  const current = new Map<Spot, Label | null>();
  const before = new Map<Spot, Label>();
  for (const spot of all) {
    if (!spot.parent) continue;
    const label = current.get(spot.parent);
    if (label) before.set(spot, label);
    const own = held.get(spot);
    if (own) current.set(spot.parent, own);
    // Prose after a heading makes it a heading of prose.
    else if (spot.prose > 0 && !hasStory(spot)) current.set(spot.parent, null);
  }
  return before;
}

/** The label that an element is, or holds without holding a story: a heading in a wrapper of its own. */
function heldLabels(
  all: Spot[],
  labels: Map<Spot, Label>,
  hasStory: (spot: Spot) => boolean,
): Map<Spot, Label> {
  const held = new Map<Spot, Label>();
  for (let index = all.length - 1; index >= 0; index--) {
    const spot = all[index];
    if (!spot || spot.excluded || hasStory(spot)) continue;
    const label = labels.get(spot) ?? held.get(spot);
    if (!label) continue;
    held.set(spot, label);
    if (spot.parent && spot.parent.text <= label.text.length * 2 + 40) held.set(spot.parent, label);
  }
  return held;
}
