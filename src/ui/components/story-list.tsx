// StoryList: the visible rows of a list, drawn by ink-select-input. The cursor is ours: it is fed only what shows,
// never takes a key, and each item says by itself whether it is selected (design, 7).
import { Box, useIsScreenReaderEnabled } from 'ink';
import SelectInput, { type ItemProps } from 'ink-select-input';
import type { ReactNode } from 'react';
import type { RowLine } from '../model/pieces.ts';
import type { Theme } from '../theme.ts';
import { StyledLine } from './styled-line.tsx';

interface ListItem {
  label: string;
  lines: readonly RowLine[];
  theme: Theme;
  selected: boolean;
}

interface Props {
  items: readonly ListItem[];
}

/** An item is known by its slot on the screen, not by its story: paging changes texts and makes no new nodes. */
export function StoryList({ items }: Props): ReactNode {
  return (
    <SelectInput
      items={items.map((item, slot) => ({ ...item, value: slot }))}
      isFocused={false}
      indicatorComponent={NoIndicator}
      itemComponent={StoryItem as (props: ItemProps) => ReactNode}
    />
  );
}

/** The bar at the cursor is part of the item's own lines: it runs along all of them. */
function NoIndicator(): ReactNode {
  return null;
}

function StoryItem({ lines, theme, label, selected }: ListItem & ItemProps): ReactNode {
  const linear = useIsScreenReaderEnabled();
  return (
    <Box
      flexDirection="column"
      aria-role="listitem"
      aria-state={{ selected }}
      {...(linear ? { 'aria-label': label } : {})}
    >
      {lines.map((line, index) => (
        <StyledLine key={index} line={line} theme={theme} />
      ))}
    </Box>
  );
}
