// signature: whether a link's text names who wrote the page's article: it leads to that person's page, not to a story.
import { fold } from '../../fold.ts';

const AND = /\s+(?:and|et|und|y|e|og|och|en|&)\s+/u;
const BETWEEN = /,\s+|\s+(?:and|et|und|y|e|og|och|en|&)\s+/u;
/** What may follow a name: nothing, another name, a place, an office. Interviews have a colon there. */
const AFTER = /^\s*(?:$|[(,|·•]|[–—-]\s)/u;
/** "All articles by", "Tous les articles de": what stands before a name to which all of a list belongs. */
const ALL =
  /^(?:all|more|read more|see all|view all|tous|toutes|voir tous|d'autres|plus|alle|mehr|weitere|todos|todas|más|ver todos|otros|tutti|altri|mais|outros|meer|alla|fler|flere|mer|więcej|wszystkie|все|другие)\s(?:\S+\s){0,4}$/u;

/** author: of the page, several names as a page writes them. */
export function isSignature(text: string, author: string): boolean {
  const names = fold(author).split(BETWEEN).filter(Boolean);
  const isOne = (said: string) => names.some((name) => isNamed(said, name));
  return isOne(fold(text)) || fold(text).split(AND).every(isOne);
}

function isNamed(said: string, name: string): boolean {
  return (
    (said.startsWith(name) && AFTER.test(said.slice(name.length))) ||
    (said.endsWith(name) && ALL.test(said.slice(0, -name.length)))
  );
}
