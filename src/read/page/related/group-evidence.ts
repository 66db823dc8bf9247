// group-evidence: what is said of the group that a card is in, by the label before it and by the names in its markup.
import { attribute, textOf, type Element } from '../dom.ts';
import { headingKind, type HeadingKind } from '../../headings/heading-kind.ts';
import type { Label } from './labels.ts';
import type { Spot } from './outline.ts';

const RELATED_NAME =
  /(?:^|-)(?:related|relateds|recommend|recommended|recommends|recommendations?|recirc|recirculation|read-?next|up-?next|next-(?:article|story|read|post)s?|more-?(?:stories|posts|articles|news|from|on|like|in|to-read|about|reading|coverage)|see-?also|further-reading|you-(?:may|might)|also-(?:like|read)|similar|yarpp|jp-relatedposts|crp|rp4wp|onward|keep-reading|read-more-(?:list|posts|articles|section|wrap)|read-more|rich-link|richlink|links-block|catcher|read-also|lire-aussi|a-lire|weiterlesen|mehr-zum-thema|lees-ook|lire-plus|baca-juga|artikel-terkait|suggested|suggestions|morefrom|siehe-auch|verwandte?|aehnliche|associated|digest-post-embed|kg-bookmark-card|seealso|readnext|leggi-anche|leia-tambem|relacionad[oa]s|correlati|gerelateerd|liens-internes)(?:-|$)/;
const RECENT_NAME =
  /(?:^|-)(?:(?:recent|latest|newest)-?(?:posts?|articles?|stories|news|entries|headlines|list|block|comments-off)|recent-entries|widget-recent-entries|wp-block-query|wp-block-latest-posts|latest|recents)(?:-|$)/;
const POPULAR_NAME =
  /(?:^|-)(?:popular|popular-?posts?|most-?(?:read|viewed|popular|shared)|trending|mostread|mostpopular|top-10|ranking|meistgelesen|plus-lus|mas-leidas|mais-lidas)(?:-|$)/;

const MAX_CLIMB = 12;
export interface Evidence {
  label: Label | null;
  /** The element whose names say what it holds, and what they say. */
  named: Spot | null;
  nameKind: HeadingKind | null;
}

/** What is said of a card's group by the labels before it and the names around it, the closest first. */
export function evidence(link: Spot, card: Spot, before: Map<Spot, Label>): Evidence {
  const found: Evidence = { label: null, named: null, nameKind: null };
  if (isLinkCard(link.element) || followsRelatedWords(link.element))
    Object.assign(found, { named: card.parent ?? card, nameKind: 'related' });
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

/** A link that is a card without any names, as Medium draws it: a headline, a line below, and the host it leads to. */
function isLinkCard(link: Element): boolean {
  if (!link.querySelector('h2, h3')) return false;
  const last = [...link.querySelectorAll('p')].at(-1);
  return last !== undefined && /^(?:[\w-]+\.)+[a-z]{2,}$/iu.test(textOf(last));
}

/** "Read also: Headline" in a paragraph of its own. */
export function followsRelatedWords(link: Element): boolean {
  const paragraph = link.closest('p');
  if (!paragraph) return false;
  const text = textOf(paragraph);
  const own = textOf(link);
  return own !== '' && text.endsWith(own) && headingKind(text.slice(0, -own.length)) === 'related';
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
