// card-pieces: a card's text taken apart into pieces, each of which is one thing: a headline, a date, a name, a
// paragraph. Knows where one piece ends; what it is, read-card says.
import { cleanLine } from '../../../core/sanitise.ts';
import { attribute, isElement, TEXT, textOf, type Element } from '../dom.ts';
import { namesOf } from './excluded.ts';

export interface Piece {
  text: string;
  element: Element;
  /** Names of the element and those around it within the card. */
  names: string;
  heading: boolean;
  linked: boolean;
  time: boolean;
  used?: true;
}

export const DATE_NAME =
  /(?:^|[-\s])(?:date|time|timestamp|datetime|published|posted-on|pubdate|age|updated|ago|datum|fecha|datetime)(?:[-\s]|$)/;
export const ASIDE_NAME =
  /(?:^|[-\s])(?:kicker|category|categories|cat|cat-links|eyebrow|tag|tags|topic|section|label|badge|comments?|comment-count|views?|read-?time|reading-time|readtime|duration|share|credit|caption|number|rank|count|icon|score|likes?|rubric|rubrik)(?:[-\s]|$)/;
const MAX_PIECES = 60;
const WHOLE = /^(?:h[1-6]|time|p|em|figcaption|address)$/;
const RUN_ON = /^(?:em|i|b|strong|mark|q|abbr|sub|sup|bdi|bdo|cite|code|wbr|u|s|font)$/;
const SKIPPED = /^(?:script|style|noscript|button|svg|figcaption|template|video|audio|iframe)$/;
/** Tested on names with spaces between and around: texts for those who hear a page. */
export const HIDDEN_NAME =
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|visuallyhidden|u-visually-hidden|is-hidden|a11y-hidden)(?:\s|$)/;
interface Around {
  names: string;
  heading: boolean;
  linked: boolean;
  time: boolean;
}

/** The card's text in pieces, each of which is one thing: a headline, a date, a name, a paragraph. */
export function piecesOf(roots: Element[], root: Element): Piece[] {
  const pieces: Piece[] = [];
  for (const each of roots)
    gather(
      each,
      {
        names: each === root ? '' : namesOf(each).join(' '),
        heading: /^h[1-6]$/.test(each.localName),
        linked: each.localName === 'a',
        time: each.localName === 'time',
      },
      pieces,
    );
  return pieces
    .map((piece) => ({ ...piece, text: cleanLine(piece.text) }))
    .filter((piece) => piece.text !== '');
}

function gather(element: Element, around: Around, pieces: Piece[]): void {
  let open: Piece | null = null;
  const add = (text: string) => {
    if (pieces.length >= MAX_PIECES) return;
    if (!open) pieces.push((open = { text: '', element, ...around }));
    open.text += text;
  };
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      if (text.trim() !== '' || open) add(text);
    } else if (isElement(node)) {
      const name = node.localName;
      if (SKIPPED.test(name) || node.hasAttribute('hidden')) continue;
      if (name === 'br') {
        // A break within a headline is a space.
        if (around.heading) add(' ');
        else open = null;
        continue;
      }
      const names = namesOf(node).join(' ');
      if (HIDDEN_NAME.test(` ${names} `)) continue;
      const within = {
        names: `${names} ${around.names}`,
        heading: around.heading || /^h[1-6]$/.test(name) || attribute(node, 'role') === 'heading',
        linked: around.linked || name === 'a',
        time: around.time || name === 'time',
      };
      if (runsOn(node, names, open !== null, around)) {
        add(textOf(node) === '' ? '' : (node.textContent ?? ''));
      } else {
        gather(node, within, pieces);
        open = null;
      }
    }
  }
}

function runsOn(element: Element, names: string, open: boolean, around: Around): boolean {
  const name = element.localName;
  if (element.querySelector('img, time, br, h1, h2, h3, h4, h5, h6, p, div')) return false;
  if (ASIDE_NAME.test(` ${names} `)) return false;
  // "Read also: Headline", all of it bold.
  if (RUN_ON.test(name) && !around.heading && element.querySelector('a')) return false;
  if (RUN_ON.test(name)) return open || around.heading || WHOLE.test(element.parentElement?.localName ?? '');
  // Spans within a headline or paragraph are its words.
  if (name === 'span') return (open && names === '') || (around.heading && !DATE_NAME.test(` ${names} `));
  return name === 'a' && open && element.parentElement?.localName === 'p';
}
