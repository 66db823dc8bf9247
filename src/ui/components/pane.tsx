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

/** The thin line stands in the same Text as what follows it: every Text costs at every key. */
const BAR: RowLine = [{ text: ' │'.padEnd(GAP), part: 'marker' }];

export function Pane({ lines, width, rows, theme }: Props): ReactNode {
  return (
    <Box flexDirection="column" width={GAP + width + 1}>
      {Array.from({ length: rows }, (_, index) => (
        <StyledLine key={index} line={barred(lines[index])} theme={theme} />
      ))}
    </Box>
  );
}

/** The same line again and again is the same array, so that React need not look into it. */
const known = new WeakMap<RowLine, RowLine>();

function barred(line: RowLine | undefined): RowLine {
  if (!line) return BAR;
  let whole = known.get(line);
  if (!whole) known.set(line, (whole = [...BAR, ...line]));
  return whole;
}
