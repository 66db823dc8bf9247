// inline-marks: what elements within a paragraph say of their text: that it is strong, code, or a link.
import { webUrl } from '../../core/url.ts';
import { attribute, type Element } from './dom.ts';
import type { Marks } from './inline-runs.ts';

const MARKS: Record<string, Marks> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
};

/** name: of an element. */
export function marksOf(name: string): Marks {
  return MARKS[name] ?? {};
}

/** A link's marks; none where it leads nowhere that we open. */
export function linkMarks(link: Element, base: string | null): Marks {
  const to = attribute(link, 'href');
  // A link within the page (a footnote) leads nowhere in a terminal.
  const href = to && !to.startsWith('#') ? webUrl(to, base) : null;
  return href ? { href } : {};
}
