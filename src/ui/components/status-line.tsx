// StatusLine: the last row. What happened or is being typed at the left, else what can be pressed; where one is at the right.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { KEYMAP, type Context } from '../keymap.ts';
import { keySign } from '../key-names.ts';
import type { Size } from '../model/state.ts';
import type { Keys } from '../resolve-keys.ts';
import type { Look, Theme } from '../theme.ts';

interface Said {
  text: string;
  alarm: boolean;
}

interface Props {
  size: Size;
  theme: Theme;
  keys: Keys;
  context: Context;
  message: Said | null;
  right: string;
}

export function StatusLine({ size, theme, keys, context, message, right }: Props): ReactNode {
  if (message) return <Message size={size} theme={theme} message={message} right={right} />;
  const room = size.columns - 3 - (right ? cellWidth(right) + 2 : 0);
  const showRight = right !== '' && room >= 12;
  return (
    <StatusRow
      columns={size.columns}
      left={hintsFor(keys, context, showRight ? room : size.columns - 3)}
      look={theme.meta}
      right={showRight ? right : ''}
      rightLook={theme.meta}
    />
  );
}

/** What happened, whole: on as many rows as it takes, which the screen above gives up meanwhile. */
function Message({
  size,
  theme,
  message,
  right,
}: Pick<Props, 'size' | 'theme' | 'right'> & { message: Said }): ReactNode {
  const lines = messageLines(message, size);
  const look = theme[message.alarm ? 'alarm' : 'text'];
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, index) => {
        const fits = index === lines.length - 1 && cellWidth(line) + cellWidth(right) + 5 <= size.columns;
        return (
          <StatusRow
            key={index}
            columns={size.columns}
            left={line}
            look={look}
            right={fits ? right : ''}
            rightLook={theme.meta}
          />
        );
      })}
    </Box>
  );
}

interface RowProps {
  columns: number;
  left: string;
  look: Look;
  right: string;
  rightLook: Look;
}

function StatusRow({ columns, left, look, right, rightLook }: RowProps): ReactNode {
  const gap = Math.max(2, columns - 3 - cellWidth(left) - cellWidth(right));
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        {'  '}
        <Text {...look}>{left}</Text>
        {right ? <Text {...rightLook}>{' '.repeat(gap) + right}</Text> : null}
      </Text>
    </Box>
  );
}

const MOST_ROWS = 4;

function messageLines({ text }: Said, { columns, rows }: Size): string[] {
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(rows / 3)));
  const lines = wrapText(text, Math.max(1, columns - 3));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(`${lines[most - 1] ?? ''} …`, columns - 3)];
}

/** How many rows a message takes from the screen above it. */
export function rowsGivenUp(message: Said | null, size: Size): number {
  return message ? Math.max(1, messageLines(message, size).length) - 1 : 0;
}

/** As many whole hints as fit, in the order of the keymap; help is always among them where one fits. */
export function hintsFor(keys: Keys, context: Context, room: number): string {
  const hints = KEYMAP.filter((binding) => binding.hint && binding.contexts.includes(context)).map(
    (binding) => ({
      command: binding.command,
      text: `${keySign(keys.keysOf(binding.command)[0] ?? '')} ${binding.hint ?? ''}`,
    }),
  );
  const ordered = [
    ...hints.filter(({ command }) => command === 'help'),
    ...hints.filter(({ command }) => command !== 'help'),
  ];
  let left = room;
  const fitting = ordered.filter(({ text }) => {
    const cells = cellWidth(text) + 3;
    if (cells - 3 > left) return false;
    left -= cells;
    return true;
  });
  const [help] = fitting[0]?.command === 'help' ? fitting.splice(0, 1) : [];
  return [...fitting, ...(help ? [help] : [])].map(({ text }) => text).join('   ');
}
