// Prompt: the line that is being typed, with a cursor of its own, since the terminal's is hidden.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { shownAround, type LineEdit } from '../model/line-edit.ts';
import type { Theme } from '../theme.ts';

interface PromptProps {
  /** "/" or ":". */
  sign: string;
  line: LineEdit;
  /** Shown dim while nothing is typed. */
  placeholder: string;
  right: string;
  columns: number;
  theme: Theme;
}

export function Prompt({ sign, line, placeholder, right, columns, theme }: PromptProps): ReactNode {
  const room = Math.max(2, columns - 5 - (right ? cellWidth(right) + 2 : 0));
  const { before, at, after } = shownAround(line, room);
  const typed = cellWidth(before + at + after);
  const ghost = line.text === '' ? truncate(placeholder, room - 2) : '';
  return (
    <Box width={columns} height={1}>
      <Text wrap="truncate-end">
        {'  '}
        <Text {...theme.accent}>{sign}</Text>
        {before}
        <Text inverse>{at}</Text>
        {after}
        <Text {...theme.meta}>{ghost ? ` ${ghost}` : ''}</Text>
        {right && columns > 24 ? (
          <Text {...theme.meta}>
            {' '.repeat(
              Math.max(1, columns - 4 - typed - (ghost ? cellWidth(ghost) + 1 : 0) - cellWidth(right)),
            ) + right}
          </Text>
        ) : null}
      </Text>
    </Box>
  );
}
