// article-lines: the lines of a saved page that are its article: without the lists of other stories, the page's foot,
// and the buttons and menus between. What stands above the first paragraph is the header's to judge.
import { isAuthorLabel, withoutPost } from './author-note.ts';
import { isName, isProse, wordCount } from './line-shape.ts';
import type { Line } from './lines.ts';
import { metaLine } from './meta-line.ts';
import { isFoot, isMachinery, isPromotion, isTopicsLabel } from './noise.ts';
import type { ListRegion } from './related-list.ts';

/** A story is filed under so many words at most. */
const MOST_TOPICS = 12;
/** What a newsletter says of itself under its name. In lines. */
const MOST_PROMOTED = 1;

export function articleLines(lines: Line[], lists: ListRegion[]): Line[] {
  const dropped = new Uint8Array(lines.length);
  for (const { start, end } of lists) dropped.fill(1, start, end);
  const isOpen = (at: number) => dropped[at] === 0;
  const firstProse = lines.findIndex((line, at) => isOpen(at) && isProse(line.text));
  if (firstProse < 0) return lines.filter((_, at) => isOpen(at));

  const foot = lines.findIndex((line, at) => at > firstProse && isOpen(at) && isFoot(line.text));
  if (foot >= 0) dropFoot(dropped, lines, foot, lists);
  const lastList = lists.at(-1)?.end ?? Infinity;
  for (let at = firstProse + 1; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (at >= lastList && isPromotion(text)) dropped.fill(1, at, at + 1 + MOST_PROMOTED);
    else if (isMachinery(text)) dropped[at] = 1;
    else if (isOpen(at) && isTopicsLabel(text)) dropped.fill(1, at, endOfTopics(lines, at + 1));
  }
  dropAfterLastList(dropped, lines, lists);
  return lines.filter((_, at) => isOpen(at));
}

/** An author's box may stand under a list that stands under the foot's first line; nothing else there is the article's. */
function dropFoot(dropped: Uint8Array, lines: Line[], foot: number, lists: ListRegion[]): void {
  for (let at = foot; at < lines.length; at++) {
    if (!lists.some((list) => list.start > foot && at >= list.end && at < list.end + 2)) dropped[at] = 1;
  }
}

function endOfTopics(lines: Line[], from: number): number {
  let end = from;
  while (end < Math.min(lines.length, from + MOST_TOPICS) && wordCount(lines[end]?.text ?? '') <= 3) end++;
  return end;
}

/** Without running text, what follows the last list is the page's, unless it names the author. */
function dropAfterLastList(dropped: Uint8Array, lines: Line[], lists: ListRegion[]): void {
  const last = lists.at(-1);
  if (!last || lines.some((line, at) => at >= last.end && dropped[at] === 0 && isProse(line.text))) return;
  let named = false;
  for (let at = last.end; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const names = isName(withoutPost(text)) || metaLine(text) !== null || isAuthorLabel(text);
    // The line under a name is about its bearer.
    if (!names && !named) dropped[at] = 1;
    named = names;
  }
}
