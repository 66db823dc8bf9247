// plain: a layout as text, for a pipe or a file: its lines as they are, then the links' addresses.
import type { Layout, Line } from './lines.ts';

/** A line's characters without their looks. */
export function lineText(line: Line): string {
  return line.spans.map((span) => span.text).join('');
}

/** The layout as text with a newline at its end. Addresses stand whole, however wide, so that they can be copied. */
export function renderPlain(layout: Layout): string {
  const lines = layout.lines.map(lineText);
  if (layout.links.length > 0) {
    lines.push('');
    for (const { number, href } of layout.links) lines.push(`[${number}] ${href}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
