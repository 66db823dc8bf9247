// StyledLine: one line of the screen from its pieces. Draws exactly one row, never wider than it is given.
import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import type { RowLine } from '../model/pieces.ts';
import type { Look, Theme } from '../theme.ts';

interface Props {
  line: RowLine;
  theme: Theme;
  /** Cells before the line. */
  left?: number;
  /** Wraps a piece of text in what makes it a hyperlink, where the terminal has them. */
  linked?: (text: string, index: number) => string;
}

export const StyledLine = memo(function StyledLine({ line, theme, left = 0, linked }: Props): ReactNode {
  // Ink draws nothing at all for an empty text; a space keeps the row.
  if (line.every(({ text }) => text === '')) return <Text> </Text>;
  return (
    <Text wrap="truncate-end">
      {left > 0 ? ' '.repeat(left) : ''}
      {line.map(({ text, part }, index) => {
        const shown = linked ? linked(text, index) : text;
        // Every Text costs at every key: what looks as its surroundings do is none.
        if (isPlain(theme[part])) return shown;
        return (
          <Text key={index} {...theme[part]}>
            {shown}
          </Text>
        );
      })}
    </Text>
  );
});

function isPlain(look: Look): boolean {
  for (const _ in look) return false;
  return true;
}
