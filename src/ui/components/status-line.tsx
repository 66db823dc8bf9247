// StatusLine: the last row. What happened or is being typed at the left, else what can be pressed; where one is at the right.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Hint } from '../model/hints.ts';
import type { Size } from '../model/state.ts';
import type { Look, Theme } from '../theme.ts';

interface Said {
  text: string;
  alarm: boolean;
}

interface Props {
  size: Size;
  theme: Theme;
  hints: readonly Hint[];
  message: Said | null;
  right: string;
}

export function StatusLine({ size, theme, hints, message, right }: Props): ReactNode {
  if (message) return <Message size={size} theme={theme} message={message} right={right} />;
  const room = size.columns - 3 - (right ? cellWidth(right) + 2 : 0);
  const showRight = right !== '' && room >= 12;
  return (
    <StatusRow
      columns={size.columns}
      left={hintsText(hints, showRight ? room : size.columns - 3)}
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

const MOST_ROWS = 10;

function messageLines({ text }: Said, { columns, rows }: Size): string[] {
  const most = Math.max(1, Math.min(MOST_ROWS, Math.floor(rows / 2)));
  const lines = wrapText(text, Math.max(1, columns - 3));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(`${lines[most - 1] ?? ''} …`, columns - 3)];
}

/** What a screen above gives a message. Only then is it clipped: Ink goes over every character of a clipped box twice. */
export function clipped(message: Said | null, size: Size): 'hidden' | 'visible' {
  return rowsGivenUp(message, size) > 0 ? 'hidden' : 'visible';
}

/** How many rows a message takes from the screen above it. */
export function rowsGivenUp(message: Said | null, size: Size): number {
  return message ? Math.max(1, messageLines(message, size).length) - 1 : 0;
}

/** As many whole hints as fit, the first ones first; help, the last one, is among them where any other is. */
export function hintsText(hints: readonly Hint[], room: number): string {
  const texts = hints.map(({ key, word }) => `${key} ${word}`);
  const help = texts.at(-1) ?? '';
  let left = room - cellWidth(help);
  const fitting = texts.slice(0, -1).filter((text) => {
    if (cellWidth(text) + 3 > left) return false;
    left -= cellWidth(text) + 3;
    return true;
  });
  return left < 0 ? truncate(texts[0] ?? '', room) : [...fitting, help].join('   ');
}
