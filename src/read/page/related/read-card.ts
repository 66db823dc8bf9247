// read-card: one card → title, excerpt, author, date. Owns which piece of a card's text is its headline and which its
// excerpt, by its element, by its names, then by its words, once date and author are taken. Knows nothing of groups. Invariant: all strings are sanitised.
import { cleanOrNull } from '../../../core/sanitise.ts';
import { attribute, type Element } from '../dom.ts';
import { takeAuthor } from './card-author.ts';
import { takeDate } from './card-date.ts';
import { ASIDE_NAME, piecesOf, type Piece } from './card-pieces.ts';
import { isPaidLabel, namesOf } from './excluded.ts';
import type { Card } from './find-groups.ts';
import { isCall, isTitleLike } from './story-links.ts';

export interface ReadCard {
  title: string;
  url: string | null;
  key: string;
  excerpt: string | null;
  author: string | null;
  published: string | null;
  publishedText: string | null;
  /** Has more than a link: a picture, a heading, an excerpt or a date. */
  rich: boolean;
  element: Element;
  tail: Element[];
}

const TITLE_NAME =
  /(?:^|[-\s])(?:title|headline|hed|titre|titel|titulo|entry-title|card-title|heading|name)(?:[-\s]|$)/;
const EXCERPT_NAME =
  /(?:^|[-\s])(?:excerpt|summary|desc|description|dek|standfirst|teaser-text|intro|snippet|deck|subtitle|subhead|subheading|abstract|blurb|chapo|lead|text|body|content|trail|trail-text|preview|lede|strapline)(?:[-\s]|$)/;
const READ_TIME =
  /^(?:\d+\s*(?:[-–]\s*\d+\s*)?(?:min(?:ute)?s?\.?|minuten|minutos|minuti|хв|мин(?:ут[аы]?)?|دقائق|دقيقة|דקות|分|분|phút|menit|dk)(?:\s+\p{L}+){0,3}|\d[\d.,\s]*[km]?\s+(?:comments?|views?|shares?|likes?|kommentare?|commentaires?|comentarios?))$/iu;

/** null where the card has no headline, or is paid for. */
export function readCard(card: Card, lang: string | null): ReadCard | null {
  const root = card.spot.element;
  const pieces = piecesOf([root, ...card.tail], root);
  if (
    pieces.some((piece) => isPaidLabel(piece.text)) ||
    namesOf(root).some((name) =>
      /(?:^|-)(?:sponsored|promoted|advert|advertisement|ad|ads|partner-content)(?:-|$)/.test(name),
    )
  )
    return null;
  const date = takeDate(pieces, lang);
  const author = takeAuthor(pieces, card);
  for (const piece of pieces) {
    if (!piece.used && !piece.heading && (isNote(piece) || isCall(piece.text))) piece.used = true;
  }
  const title = takeTitle(pieces, card);
  if (!title) return null;
  const excerpt = takeExcerpt(pieces, title);
  const picture = root.querySelector('img, picture, figure') !== null;
  return {
    title,
    url: card.link.url,
    key: card.link.key,
    excerpt,
    author,
    ...date,
    rich:
      picture ||
      excerpt !== null ||
      date.publishedText !== null ||
      root.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]') !== null ||
      /^h[1-6]$/.test(root.localName),
    element: root,
    tail: card.tail,
  };
}

function isNote(piece: Piece): boolean {
  return (
    READ_TIME.test(piece.text) ||
    (ASIDE_NAME.test(` ${piece.names} `) && !TITLE_NAME.test(` ${piece.names} `) && piece.text.length <= 40)
  );
}

function takeTitle(pieces: Piece[], card: Card): string | null {
  const free = pieces.filter((piece) => !piece.used);
  const linked = free.filter((piece) => piece.linked && piece.text.length <= 300);
  const longest = [...linked].sort((a, b) => b.text.length - a.text.length)[0];
  const piece =
    free.find((each) => each.heading) ??
    linked.find((each) => TITLE_NAME.test(` ${each.names} `)) ??
    free.find((each) => TITLE_NAME.test(` ${each.names} `) && isTitleLike(each.text)) ??
    // Where the whole card is a link its first piece of headline length is the headline.
    linked.find(
      (each) =>
        isTitleLike(each.text) && each.element.localName !== 'p' && !EXCERPT_NAME.test(` ${each.names} `),
    ) ??
    longest;
  if (piece) {
    for (const each of free)
      if (each === piece || (piece.heading && each.heading && each.element === piece.element))
        each.used = true;
    return cleanOrNull(piece.text);
  }
  const link = card.link.spot.element;
  const said = cleanOrNull(
    attribute(link, 'title') ??
      attribute(link, 'aria-label') ??
      link.querySelector('img')?.getAttribute('alt'),
  );
  return said && isTitleLike(said) && !isCall(said) ? said : null;
}

function takeExcerpt(pieces: Piece[], title: string): string | null {
  const free = pieces.filter((piece) => !piece.used && piece.text !== title && !isCall(piece.text));
  const piece =
    free.find((each) => EXCERPT_NAME.test(` ${each.names} `) && each.text.length >= 20) ??
    free.find((each) => (each.element.localName === 'p' || each.heading) && each.text.length >= 25) ??
    free.find(
      (each) =>
        each.text.length >= 45 ||
        (each.text.length >= 20 && /\p{L}.*\s.*\s.*[.!?…»”。！？]$/u.test(each.text)),
    );
  return piece ? cleanOrNull(piece.text.replace(/^[\s–—:-]+/u, '')) : null;
}
