// Header: the first row of a list: what is shown, and how much of it.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import type { Theme } from '../theme.ts';

interface Props {
  title: string;
  right: string;
  columns: number;
  theme: Theme;
}

export function Header({ title, right, columns, theme }: Props): ReactNode {
  const showRight = columns - cellWidth(right) - 6 >= 12;
  const name = truncate(title, columns - 3 - (showRight ? cellWidth(right) + 2 : 0));
  const gap = ' '.repeat(Math.max(1, columns - 3 - cellWidth(name) - cellWidth(right)));
  return (
    <Box width={columns} height={1}>
      <Text wrap="truncate-end">
        {'  '}
        <Text {...theme.heading}>{name}</Text>
        {showRight ? <Text {...theme.meta}>{gap + right}</Text> : null}
      </Text>
    </Box>
  );
}
