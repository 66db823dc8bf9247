// sources-adding: what the screen that adds a source says under its line: what can be typed, that it is being looked
// at, what went wrong, or the feeds there are to choose from.
import { truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Part } from '../theme.ts';
import type { App } from './app.ts';
import type { RowLine } from './pieces.ts';
import type { FoundFeed } from './sources-service.ts';
import type { AddScreen } from './sources-state.ts';

/** Each at most `columns` cells; at most `rows` lines, of which the chosen feed's is always one. */
export function addingLines(app: App, screen: AddScreen, columns: number, rows: number): RowLine[] {
  const text = (words: string, part: Part = 'text'): RowLine[] =>
    wrapText(words, columns - 4).map((line): RowLine => [{ text: `  ${line}`, part }]);
  const { adding } = screen;
  switch (adding.is) {
    case 'typing':
      return [
        ...text('The address of a site, such as example.org: its feed is found.', 'meta'),
        ...text('Or the address of a feed, of a page to save, or the name of a file.', 'meta'),
      ].slice(0, rows);
    case 'looking':
      return text(`Looking at ${adding.target} … ${app.sign('cancel')} gives up.`, 'meta').slice(0, rows);
    case 'failed':
      return [...text(adding.error.message, 'alarm'), ...text(adding.error.hint)].slice(0, rows);
    case 'choosing': {
      const head = text(`${adding.feeds.length} feeds are there. Which one?`).slice(0, Math.max(0, rows - 2));
      return [...head, ...feedLines(adding.feeds, screen.window.cursor, columns, rows - head.length)];
    }
  }
}

function feedLines(feeds: readonly FoundFeed[], cursor: number, columns: number, rows: number): RowLine[] {
  const each = rows >= feeds.length * 2 || rows >= 12 ? 2 : 1;
  const shown = Math.max(1, Math.floor(rows / each));
  const top = Math.max(0, Math.min(cursor - shown + 1, feeds.length - shown));
  return feeds.slice(top, top + shown).flatMap(({ title, url }, offset): RowLine[] => {
    const selected = top + offset === cursor;
    const bar = { text: selected ? '▌ ' : '  ', part: 'accent' as const };
    const name = truncate(title ?? url, columns - 5);
    const first: RowLine = [bar, { text: name, part: selected ? 'title' : 'text' }];
    return each === 1 ? [first] : [first, [bar, { text: truncate(url, columns - 5), part: 'meta' }]];
  });
}
