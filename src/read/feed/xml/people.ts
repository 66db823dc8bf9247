// people: who wrote an entry or a feed, by the four names that feeds have for it.
import { authorNames } from '../author-name.ts';
import { attribute, child, children, childText, textOf } from './find.ts';
import type { XmlElement } from './element.ts';

/** Of an entry, of a feed, or of the source of an entry. */
export function authorOf(element: XmlElement): string | null {
  for (const names of [
    ['author', 'atom:author'],
    ['dc:creator', 'creator'],
    ['itunes:author', 'googleplay:author'],
    ['dc:contributor', 'contributor'],
  ]) {
    const people = children(element, ...names).map(
      (person) =>
        childText(person, 'name', 'atom:name', 'email') ??
        (person.children.length === 0 ? textOf(person) : null),
    );
    const line = authorNames(people);
    if (line) return line;
  }
  const credit = child(element, 'media:credit');
  return credit && attribute(credit, 'role') === 'author' ? authorNames([textOf(credit)]) : null;
}
