// sources-adding: what the screen that adds a source says under its line: what can be typed, that it is being looked
// at, what went wrong, or what there is to choose from.
import { truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Part } from '../theme.ts';
import type { App } from './app.ts';
import type { RowLine } from './pieces.ts';
import type { AddChoice, AddScreen } from './sources-state.ts';

/** Each at most `columns` cells; at most `rows` lines, of which that of the choice under the cursor is always one. */
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
      const { choices, error } = adding;
      const said = error
        ? text(`${error.message} ${error.hint}`, 'alarm')
        : text(question(choices.filter(({ what }) => what === 'feed').length));
      const head = said.slice(0, Math.max(0, rows - 2));
      return [...head, ...choiceLines(choices, screen.window.cursor, columns, rows - head.length)];
    }
  }
}

function question(feeds: number): string {
  return feeds === 1 ? 'A feed is there, and a story. Which one?' : `${feeds} feeds are there. Which one?`;
}

function choiceLines(
  choices: readonly AddChoice[],
  cursor: number,
  columns: number,
  rows: number,
): RowLine[] {
  const each = rows >= choices.length * 2 || rows >= 12 ? 2 : 1;
  const shown = Math.max(1, Math.floor(rows / each));
  const top = Math.max(0, Math.min(cursor - shown + 1, choices.length - shown));
  return choices.slice(top, top + shown).flatMap((choice, offset): RowLine[] => {
    const selected = top + offset === cursor;
    const bar = { text: selected ? '▌ ' : '  ', part: 'accent' as const };
    const [name, more] = wordsOf(choice);
    const first: RowLine = [bar, { text: truncate(name, columns - 5), part: selected ? 'title' : 'text' }];
    return each === 1 ? [first] : [first, [bar, { text: truncate(more, columns - 5), part: 'meta' }]];
  });
}

function wordsOf(choice: AddChoice): [name: string, more: string] {
  switch (choice.what) {
    case 'feed':
      return [`${choice.followed ? '✓ followed · ' : ''}${choice.title ?? choice.url}`, choice.url];
    case 'all':
      return [`All ${choice.feeds} feeds`, 'Follow each of them.'];
    case 'page':
      return ['Only this page, to be read offline', choice.title];
  }
}
