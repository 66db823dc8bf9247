// outline: the page measured once, so that finding groups costs a time that grows with its size only: for each element
// how much text and prose it holds, in what region it lies, what excludes it, and where the article stands.
// Knows nothing of cards or groups. Invariant: `all` is in document order, so parents stand before their children.
import { isElement, TEXT, type Document, type Element, type Node } from '../dom.ts';
import { isExcludedRegion, namesOf } from './excluded.ts';
import { regionOf, type Region } from './region.ts';

export interface Spot {
  element: Element;
  index: number;
  parent: Spot | null;
  names: string[];
  /** Characters of text directly within, not in an element. */
  direct: number;
  /** Characters of text, of text in links, and of prose (paragraphs that are no link lists). */
  text: number;
  linked: number;
  prose: number;
  region: Region;
  /** Within an article, a section or a list item, whose own header and footer aren't the page's. */
  sectioned: boolean;
  /** Within a region that offers no stories. */
  excluded: boolean;
  /** Holds most of the page's prose: the article itself, and everything around it. */
  aroundArticle: boolean;
}

export interface Outline {
  all: Spot[];
  spots: Map<Node, Spot>;
  /** The smallest element that holds most of the page's prose; the body where there is no prose to speak of. */
  article: Spot;
}

const MIN_PROSE = 80;
const MIN_DIRECT_PROSE = 140;
/** The article is where at least this part of all prose is. */
const MOST = 0.6;

export function outline(document: Document): Outline {
  const all = collect(document.body);
  const spots = new Map<Node, Spot>(all.map((spot) => [spot.element, spot]));
  measure(all, () => true);
  const own = all.map((spot) => isExcludedRegion(spot.element, spot.names));
  const total = all[0]?.prose ?? 0;
  // The article is looked for outside of what is excluded, unless that leaves next to nothing.
  const excluded = new Set<Spot>();
  for (const spot of all)
    if (own[spot.index] || (spot.parent && excluded.has(spot.parent))) excluded.add(spot);
  measure(all, (spot) => !excluded.has(spot));
  if ((all[0]?.prose ?? 0) < total / 4) measure(all, () => true);
  const article = articleIn(all);
  for (let spot: Spot | null = article; spot; spot = spot.parent) spot.aroundArticle = true;
  for (const spot of all) {
    spot.excluded = (spot.parent?.excluded ?? false) || (own[spot.index] === true && !spot.aroundArticle);
    spot.region = regionOf(spot);
  }
  return { all, spots, article };
}

function collect(body: Element): Spot[] {
  const all: Spot[] = [];
  const waiting: { element: Element; parent: Spot | null }[] = [{ element: body, parent: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent } = next;
    const children: Element[] = [];
    let direct = 0;
    for (const node of element.childNodes) {
      if (node.nodeType === TEXT) direct += (node.textContent ?? '').trim().length;
      else if (isElement(node)) children.push(node);
    }
    const spot: Spot = {
      element,
      index: all.length,
      parent,
      names: namesOf(element),
      direct,
      text: 0,
      linked: 0,
      prose: 0,
      region: 'main',
      sectioned: (parent?.sectioned ?? false) || /^(?:article|main|section|li)$/.test(element.localName),
      excluded: false,
      aroundArticle: false,
    };
    all.push(spot);
    for (const child of children.reverse())
      if (!/^(?:script|title|meta|link|style)$/.test(child.localName))
        waiting.push({ element: child, parent: spot });
  }
  return all;
}

/** Sums text, linked text and prose upwards; only what `counts` adds prose. */
function measure(all: Spot[], counts: (spot: Spot) => boolean): void {
  for (const spot of all) {
    spot.text = spot.direct;
    spot.linked = 0;
    spot.prose = 0;
  }
  for (let index = all.length - 1; index >= 0; index--) {
    const spot = all[index];
    if (!spot) continue;
    if (spot.element.localName === 'a') spot.linked = spot.text;
    const unlinked = spot.text - spot.linked;
    if (
      counts(spot) &&
      ((spot.element.localName === 'p' && unlinked >= MIN_PROSE) ||
        (spot.prose === 0 && spot.direct >= MIN_DIRECT_PROSE && spot.element.localName !== 'a'))
    )
      spot.prose = unlinked;
    if (!spot.parent) continue;
    spot.parent.text += spot.text;
    spot.parent.linked += spot.linked;
    spot.parent.prose += spot.prose;
  }
}

function articleIn(all: Spot[]): Spot {
  const body = all[0] as Spot;
  let article = body;
  for (const spot of all) {
    // In document order, each descendant that still holds most of the prose is a closer fit than the last.
    if (
      spot.prose >= body.prose * MOST &&
      spot.prose > 200 &&
      within(spot, article) &&
      spot.element.localName !== 'p'
    )
      article = spot;
  }
  return article;
}

function within(spot: Spot, around: Spot): boolean {
  return spot.parent === around;
}
