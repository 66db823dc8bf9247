// Pane: lines beside a list, parted from it by a thin line.
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { GAP } from '../model/geometry.ts';
import type { RowLine } from '../model/pieces.ts';
import type { Theme } from '../theme.ts';
import { StyledLine } from './styled-line.tsx';

interface Props {
  lines: readonly RowLine[];
  /** Cells of a line, and how many rows there are; what is more is not drawn. */
  width: number;
  rows: number;
  theme: Theme;
}

const BAR: RowLine = [{ text: ' │', part: 'marker' }];

export function Pane({ lines, width, rows, theme }: Props): ReactNode {
  return (
    <Box flexDirection="row">
      <Box flexDirection="column" width={GAP}>
        {Array.from({ length: rows }, (_, index) => (
          <StyledLine key={index} line={BAR} theme={theme} />
        ))}
      </Box>
      <Box flexDirection="column" width={width + 1}>
        {lines.slice(0, rows).map((line, index) => (
          <StyledLine key={index} line={line} theme={theme} />
        ))}
      </Box>
    </Box>
  );
}
