// card-author: the author among a card's pieces: by what marks a person, by where a link leads, then by the word "by".
import { personName } from '../byline.ts';
import type { Piece } from './card-pieces.ts';
import type { Card } from './find-groups.ts';

const AUTHOR_NAME = /(?:^|[-\s])(?:author|byline|writer|contributor|by|auteur|autor|creator)(?:[-\s]|$)/;
const BY =
  /^(?:by|von|par|por|di|door|av|af|autor|auteur|autore|przez|автор|от|بقلم|מאת|oleh|yazan)\s*:?\s+\p{Lu}?/iu;

/** Whether a piece is part of a link to the card's own story, whose address may hold its author's name. */
function linksStory({ element }: Piece, { link }: Card): boolean {
  return element.closest('a')?.getAttribute('href') === link.spot.element.getAttribute('href');
}

/** Marks the pieces as used. */
export function takeAuthor(pieces: Piece[], card: Card): string | null {
  const root = card.spot.element;
  // Ghost's bookmarks call the site so.
  const short = (piece: Piece) =>
    !piece.used && !piece.heading && piece.text.length <= 80 && !piece.names.includes('kg-bookmark-author');
  const own = root.querySelector('[rel~="author"], [itemprop="author"]');
  const piece =
    pieces.find((each) => short(each) && own?.contains(each.element)) ??
    pieces.find(
      (each) =>
        short(each) &&
        /\/@|\/(?:author|authors|profile|autor|auteur|by)\//u.test(
          each.element.closest('a')?.getAttribute('href') ?? '',
        ) &&
        /\p{L}/u.test(each.text) &&
        !linksStory(each, card),
    ) ??
    pieces.find(
      (each) =>
        short(each) &&
        AUTHOR_NAME.test(` ${each.names} `) &&
        !/^(?:by|von|par|por|di|door)$/iu.test(each.text),
    ) ??
    pieces.find((each) => short(each) && BY.test(each.text) && each.text.split(' ').length <= 6);
  if (!piece) return null;
  for (const each of pieces)
    if (
      short(each) &&
      (each === piece ||
        AUTHOR_NAME.test(` ${each.names} `) ||
        /^(?:by|von|par|por|di|door)$/iu.test(each.text))
    )
      each.used = true;
  return personName(piece.text.split(/\s+[·•|]\s+/u)[0]);
}
