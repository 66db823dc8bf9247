// KeepScreen: the name and the key of a view while they are typed.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { truncate } from '../../layout/width.ts';
import { Header } from '../components/header.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { hintsOf } from '../model/hints.ts';
import { WORDS_OF_A_VIEW } from '../model/kept-view.ts';
import { queryOf } from '../model/search-line.ts';
import type { KeepScreen as KeepState } from '../model/state.ts';
import type { ScreenProps } from './screen-props.ts';

export function KeepScreen({ app, screen, theme, linear }: ScreenProps<KeepState>): ReactNode {
  const { size, message } = app.state;
  const room = Math.max(1, size.columns - 4);
  const what = screen.name === null ? 'Its name' : 'Its key, 1 to 9';
  const shown = screen.name === null ? screen.query : `${screen.name}: ${screen.query}`;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header title="Keep as a view" right="" columns={size.columns} theme={theme} />
      {linear ? null : <Text> </Text>}
      <StyledLine line={[{ text: `  ${truncate(shown, room)}`, part: 'text' }]} theme={theme} />
      <Text> </Text>
      <Prompt sign="› " line={screen.line} placeholder={what} right="" columns={size.columns} theme={theme} />
      {adviceOf(screen).map((text) => (
        <StyledLine
          key={text}
          line={[{ text: `    ${truncate(text, room - 2)}`, part: 'meta' }]}
          theme={theme}
        />
      ))}
      <Box flexGrow={1} />
      <StatusLine size={size} theme={theme} hints={hintsOf(app)} message={message} right="" />
    </Box>
  );
}

function adviceOf({ name, query }: KeepState): string[] {
  if (name !== null) return ['The digit that shows it on the front; an empty line gives it none'];
  const spelt = queryOf(`${query} `).words.length > 0 ? [WORDS_OF_A_VIEW] : [];
  return [`Type its name; an empty line calls it ${query}`, ...spelt];
}
