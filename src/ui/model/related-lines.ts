// related-lines: a story's related posts as the lines that end its page, numbered on from the links of its text.
import type { Line, Span } from '../../layout/lines.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { factsOf } from './related-below.ts';
import type { Row } from './state.ts';

/** No line is a place of the text: related posts stand after its last block. */
const AFTER = { block: Number.MAX_SAFE_INTEGER, offset: 0 };
const EXCERPT_LINES = 2;

/** site: that of the story above, which its related posts need not repeat. lines: none where there is nothing related. starts: the line of each post's title, counted from the first line. */
export function relatedLines(
  related: readonly Row[],
  width: number,
  firstNumber: number,
  site: string | null,
): { lines: Line[]; starts: number[] } {
  if (related.length === 0) return { lines: [], starts: [] };
  const lines: Line[] = [
    blank(),
    blank(),
    line([{ text: truncate('Related', width), role: 'heading', bold: true }]),
    blank(),
  ];
  const starts: number[] = [];
  const gutter = String(firstNumber + related.length - 1).length + 3;
  related.forEach((row, index) => {
    const { story } = row;
    starts.push(lines.length);
    const number = `[${firstNumber + index}]`.padEnd(gutter);
    const room = Math.max(1, width - gutter);
    const indent = ' '.repeat(Math.min(gutter, width - 1));
    wrapText(story.title, room).forEach((text, at) =>
      lines.push(
        fit(
          [
            { text: at === 0 ? number : indent, role: 'marker' },
            { text, role: 'title', bold: true },
          ],
          width,
        ),
      ),
    );
    const facts = factsOf(row, site);
    for (const text of excerptLines(story.excerpt, room))
      lines.push(
        fit(
          [
            { text: indent, role: 'marker' },
            { text, role: 'text' },
          ],
          width,
        ),
      );
    if (facts)
      lines.push(
        fit(
          [
            { text: indent, role: 'marker' },
            { text: facts, role: 'meta' },
          ],
          width,
        ),
      );
    lines.push(blank());
  });
  return { lines, starts };
}

function excerptLines(excerpt: string | null, room: number): string[] {
  const lines = wrapText(excerpt ?? '', room);
  if (lines.length <= EXCERPT_LINES) return lines.filter((text) => text !== '');
  return [...lines.slice(0, EXCERPT_LINES - 1), truncate(`${lines[EXCERPT_LINES - 1] ?? ''} …`, room)];
}

function line(spans: Span[]): Line {
  return { spans, place: AFTER };
}

function blank(): Line {
  return line([]);
}

/** Two spans cut to a width: in a very narrow column the indent gives way. */
function fit([mark, text]: [Span, Span], width: number): Line {
  const first = truncate(mark.text, Math.max(0, width - 1));
  return line([
    { ...mark, text: first },
    { ...text, text: truncate(text.text, width - cellWidth(first)) },
  ]);
}
