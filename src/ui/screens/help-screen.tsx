// HelpScreen: all keys, grouped, from the keymap.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { helpRows } from '../commands/help.ts';
import { Header } from '../components/header.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { helpLines } from '../model/help-lines.ts';
import type { HelpScreen as HelpState } from '../model/state.ts';
import { hintsOf } from '../model/hints.ts';
import type { ScreenProps } from './screen-props.ts';

export function HelpScreen({ app, screen, theme, linear }: ScreenProps<HelpState>): ReactNode {
  const { size, message } = app.state;
  const lines = helpLines(app.keys, size.columns);
  const rows = helpRows(app);
  const shown = lines.slice(screen.top, screen.top + rows);
  const end = Math.min(lines.length, screen.top + rows);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header title="Keys" right="newsreader" columns={size.columns} theme={theme} />
      {linear ? null : <Text> </Text>}
      <Box flexDirection="column" height={rows - rowsGivenUp(message, size)} overflow="hidden">
        {shown.map((line, index) => (
          <StyledLine key={index} line={line} theme={theme} />
        ))}
      </Box>
      <StatusLine
        size={size}
        theme={theme}
        hints={hintsOf(app)}
        message={message}
        right={`${Math.round((end / lines.length) * 100)} %`}
      />
    </Box>
  );
}
