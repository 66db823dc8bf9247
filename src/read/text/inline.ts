// inline: a line of plain text as runs; the web addresses in it are links.
import type { Inline } from '../../core/blocks.ts';
import { webUrl } from '../../core/url.ts';

/** What ends a sentence after an address is not part of it; a closing bracket is, where the address opened one. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]{1,2000}/gu;
const TRAILING = /[.,;:!?'’…。、）」]+$/u;

export function inlineOf(text: string): Inline {
  if (!text.includes('://')) return [{ text }];
  const runs: Inline = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const trimmed = found.replace(TRAILING, '');
    const address = trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
    const href = webUrl(address);
    if (!href) continue;
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: address, href });
    from = index + address.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}
