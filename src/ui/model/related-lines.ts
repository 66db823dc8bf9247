// related-lines: a story's related posts as the lines that end its page, numbered on from the links of its text.
import type { Line, Span } from '../../layout/lines.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { factsOf, lineAfter } from './related-below.ts';
import type { Row } from './state.ts';

/** Of an excerpt, and of why a post stands here and where it is from. */
const LINES = 2;

/**
 * site: that of the story above, which its related posts need not repeat. lines: none where there is nothing related.
 * starts: the line of each post's title, counted from the first line.
 */
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
    lineAfter([{ text: truncate('Related', width), role: 'heading', bold: true }]),
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
    const put = (mark: string, text: string, style: Omit<Span, 'text'>): void =>
      void lines.push(
        fit(
          [
            { text: mark, role: 'marker' },
            { text, ...style },
          ],
          width,
        ),
      );
    wrapText(story.title, room).forEach((text, at) =>
      put(at === 0 ? number : indent, text, { role: 'title', bold: true }),
    );
    for (const text of beginningOf(story.excerpt ?? '', room)) put(indent, text, { role: 'text' });
    for (const text of beginningOf(factsOf(row, site), room)) put(indent, text, { role: 'meta' });
    lines.push(blank());
  });
  return { lines, starts };
}

/** At most so many lines; where the text goes on, the last one says so. */
function beginningOf(text: string, room: number): string[] {
  const lines = wrapText(text, room);
  if (lines.length <= LINES) return lines.filter((line) => line !== '');
  return [...lines.slice(0, LINES - 1), truncate(`${lines[LINES - 1] ?? ''} …`, room)];
}

function blank(): Line {
  return lineAfter([]);
}

/** Two spans cut to a width: in a very narrow column the indent gives way. */
function fit([mark, text]: [Span, Span], width: number): Line {
  const first = truncate(mark.text, Math.max(0, width - 1));
  return lineAfter([
    { ...mark, text: first },
    { ...text, text: truncate(text.text, width - cellWidth(first)) },
  ]);
}
