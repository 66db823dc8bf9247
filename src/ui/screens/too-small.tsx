// TooSmall: a terminal in which nothing could be read says so, as far as it has room to.
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { StyledLine } from '../components/styled-line.tsx';
import { SMALLEST } from '../model/geometry.ts';
import type { Size } from '../model/state.ts';
import type { Theme } from '../theme.ts';

export function TooSmall({ size, theme }: { size: Size; theme: Theme }): ReactNode {
  const text = `Too small: ${size.columns}×${size.rows}. From ${SMALLEST.columns}×${SMALLEST.rows} there is something to read. Ctrl-C quits.`;
  const lines = wrapText(text, size.columns).slice(0, size.rows);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      {lines.map((line, index) => (
        <StyledLine key={index} line={[{ text: truncate(line, size.columns), part: 'text' }]} theme={theme} />
      ))}
    </Box>
  );
}
