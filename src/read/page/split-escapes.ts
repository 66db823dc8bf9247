// split-escapes: terminal control sequences whose parts stand in different elements ("ESC <b>[31m"): the sanitiser,
// which sees one text at a time, would drop the ESC and leave the rest as words. Changes texts of the tree only.
import { isElement, TEXT, type Node } from './dom.ts';

// ECMA-48, 5.4: parameters, intermediates, a final byte.
/* eslint-disable no-control-regex */
const WHOLE = /^(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/u;
const BEGUN = /(?:\u001B\[?|\u001B\[[0-?]*[ -/]*|\u009B[0-?]*[ -/]*)$/u;
const START = /[\u001B\u009B]/u;
const STRING = /^\u001B[\]PX^_\\]/u;
/* eslint-enable no-control-regex */

/** Takes such sequences out of everything that `root` holds. */
export function dropSplitEscapes(root: Node): void {
  if (!START.test(root.textContent ?? '')) return;
  let begun = '';
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of isElement(node) ? [...node.childNodes].reverse() : []) waiting.push(child);
    if (node.nodeType !== TEXT) continue;
    const own = node.textContent ?? '';
    const joined = begun + own;
    // What is no such sequence goes on as it was, but that a string (a link's address) is seen whole.
    const rest = WHOLE.test(joined) ? joined.replace(WHOLE, '') : STRING.test(joined) ? joined : own;
    const open = BEGUN.exec(rest === own ? joined : rest)?.[0] ?? '';
    const kept = open.length >= rest.length ? '' : rest.slice(0, rest.length - open.length);
    if (kept !== own) node.textContent = kept;
    begun = open;
  }
}
