// NoteScreen: the note on a story while it is typed.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { LONGEST_NOTE } from '../../bookmarks/note.ts';
import { Header } from '../components/header.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { hintsOf } from '../model/hints.ts';
import { counted } from '../model/list-header.ts';
import { noteLines } from '../model/note-lines.ts';
import type { NoteScreen as NoteState } from '../model/state.ts';
import type { ScreenProps } from './screen-props.ts';

/** So few characters that are left are worth a word. */
const FEW = 200;

export function NoteScreen({ app, screen, theme, linear }: ScreenProps<NoteState>): ReactNode {
  const { size, message } = app.state;
  const rows = Math.max(1, size.rows - 3 - rowsGivenUp(message, size));
  const left = Math.max(0, LONGEST_NOTE - screen.line.text.length);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header
        title="Note"
        right={left < FEW ? `${counted(left)} left` : ''}
        columns={size.columns}
        theme={theme}
      />
      {linear ? null : <Text> </Text>}
      <Box flexDirection="column" flexGrow={1} height={rows} overflow="hidden">
        {noteLines(screen, size.columns, rows).map((line, index) => (
          <StyledLine key={index} line={line} theme={theme} />
        ))}
      </Box>
      <StatusLine size={size} theme={theme} hints={hintsOf(app)} message={message} right="" />
    </Box>
  );
}
