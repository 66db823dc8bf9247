// AddScreen: the line for an address, and under it what came of it.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Header } from '../components/header.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { hintsOf } from '../model/hints.ts';
import { addingLines } from '../model/sources-adding.ts';
import { progressText } from '../model/sources-progress.ts';
import type { AddScreen as AddState } from '../model/sources-state.ts';
import type { ScreenProps } from './screen-props.ts';

export function AddScreen({ app, screen, theme, linear }: ScreenProps<AddState>): ReactNode {
  const { size, message, refreshing } = app.state;
  const { adding, window } = screen;
  const air = size.rows >= 12;
  const rows = Math.max(1, size.rows - 4 - (air ? 1 : 0) - rowsGivenUp(message, size));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header
        title="Follow a source"
        right={progressText(refreshing, size.columns)}
        columns={size.columns}
        theme={theme}
      />
      {linear ? null : <Text> </Text>}
      <Prompt
        sign="Address: "
        line={screen.line}
        placeholder="example.org"
        right=""
        columns={size.columns}
        theme={theme}
      />
      {air && !linear ? <Text> </Text> : null}
      <Box flexDirection="column" flexGrow={1} height={rows} overflow="hidden">
        {addingLines(app, screen, size.columns, rows).map((line, index) => (
          <StyledLine key={index} line={line} theme={theme} />
        ))}
      </Box>
      <StatusLine
        size={size}
        theme={theme}
        hints={hintsOf(app)}
        message={message}
        right={adding.is === 'choosing' ? `${window.cursor + 1}/${adding.choices.length}` : ''}
      />
    </Box>
  );
}
