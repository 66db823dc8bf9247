// ViewsScreen: what the front can show, found by typing: everything, what is unread, tags, sources, with what is unread.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { shownChoices } from '../commands/views.ts';
import { Header } from '../components/header.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { hintsOf } from '../model/hints.ts';
import type { RowLine } from '../model/pieces.ts';
import type { ViewChoice, ViewsScreen as ViewsState } from '../model/state.ts';
import type { ScreenProps } from './screen-props.ts';

export function ViewsScreen({ app, screen, theme, linear }: ScreenProps<ViewsState>): ReactNode {
  const { size, message } = app.state;
  const list = shownChoices(screen);
  const rows = Math.max(1, size.rows - 4);
  const top = Math.max(0, screen.window.cursor - rows + 1);
  const lines = list
    .slice(top, top + rows)
    .map((choice, index) => choiceLine(choice, top + index === screen.window.cursor, size.columns));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header title="Show" right="" columns={size.columns} theme={theme} />
      {linear ? null : <Text> </Text>}
      <Prompt
        sign="›"
        line={screen.line}
        placeholder="Type a few letters of a source or tag"
        right=""
        columns={size.columns}
        theme={theme}
      />
      <Box flexDirection="column" height={rows - rowsGivenUp(message, size)} overflow="hidden">
        {lines.length ? (
          lines.map((line, index) => <StyledLine key={index} line={line} theme={theme} />)
        ) : (
          <Text {...theme.meta}>{'  Nothing is called that.'}</Text>
        )}
      </Box>
      <StatusLine
        size={size}
        theme={theme}
        hints={hintsOf(app)}
        message={message}
        right={list.length ? `${screen.window.cursor + 1}/${list.length}` : ''}
      />
    </Box>
  );
}

/** Wider than this the counts would stand too far from the names. */
const WIDEST = 76;

function choiceLine({ name, what, unread }: ViewChoice, selected: boolean, columns: number): RowLine {
  const room = Math.min(columns, WIDEST) - 3;
  const count = unread === null ? '' : unread === 0 ? '–' : `${unread.toLocaleString('en-GB')} unread`;
  const right = [what, count].filter(Boolean).join('  ');
  const shown = room - cellWidth(right) >= 14 ? right : '';
  const title = truncate(name, Math.max(1, room - (shown ? cellWidth(shown) + 2 : 0)));
  const gap = ' '.repeat(Math.max(1, room - cellWidth(title) - cellWidth(shown)));
  return [
    { text: selected ? '▌ ' : '  ', part: 'accent' },
    { text: title, part: unread === 0 && !selected ? 'text' : 'title' },
    { text: shown ? gap + shown : '', part: 'meta' },
  ];
}
