// CommandsScreen: every command that can be used here, found by typing.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { contextUnder } from '../commands/press.ts';
import { offered } from '../commands/palette.ts';
import { Header } from '../components/header.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { signsOf } from '../model/help-lines.ts';
import type { CommandsScreen as CommandsState } from '../model/state.ts';
import type { RowLine } from '../model/pieces.ts';
import { hintsOf } from '../model/hints.ts';
import type { ScreenProps } from './screen-props.ts';

export function CommandsScreen({ app, screen, theme, linear }: ScreenProps<CommandsState>): ReactNode {
  const { size, message } = app.state;
  const list = offered(contextUnder(app), screen.line.text);
  const rows = Math.max(1, size.rows - 4);
  const top = Math.max(0, screen.window.cursor - rows + 1);
  const lines = list.slice(top, top + rows).map((binding, index): RowLine => {
    const selected = top + index === screen.window.cursor;
    const keysText = signsOf(app.keys, binding.command);
    const name = `${selected ? '▌ ' : '  '}${binding.command.padEnd(16)}`;
    const room = size.columns - cellWidth(name) - 1;
    const help = truncate(binding.help, Math.max(0, room - cellWidth(keysText) - 2));
    const gap = ' '.repeat(Math.max(1, room - cellWidth(help) - cellWidth(keysText) - 1));
    return [
      { text: truncate(name, size.columns - 1), part: selected ? 'accent' : 'title' },
      { text: help, part: 'text' },
      { text: room > cellWidth(keysText) + 12 ? gap + keysText : '', part: 'meta' },
    ];
  });
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header title="Commands" right="" columns={size.columns} theme={theme} />
      {linear ? null : <Text> </Text>}
      <Prompt
        sign=":"
        line={screen.line}
        placeholder="Type a few letters"
        right=""
        columns={size.columns}
        theme={theme}
      />
      <Box flexDirection="column" height={rows - rowsGivenUp(message, size)} overflow="hidden">
        {lines.length ? (
          lines.map((line, index) => <StyledLine key={index} line={line} theme={theme} />)
        ) : (
          <Text {...theme.meta}>{'  No command is called that.'}</Text>
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
