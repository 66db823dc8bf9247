// StatusLine: the last row. What happened or is being typed at the left, else what can be pressed; where one is at the right.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { cellWidth, truncate } from '../../layout/width.ts';
import { KEYMAP, type Context } from '../keymap.ts';
import { keySign } from '../key-names.ts';
import type { LineEdit } from '../model/line-edit.ts';
import type { Keys } from '../resolve-keys.ts';
import type { Theme } from '../theme.ts';

interface Props {
  columns: number;
  theme: Theme;
  keys: Keys;
  context: Context;
  message: { text: string; alarm: boolean } | null;
  right: string;
}

export function StatusLine({ columns, theme, keys, context, message, right }: Props): ReactNode {
  const room = columns - 2 - (right ? cellWidth(right) + 2 : 0);
  const showRight = right !== '' && room >= 12 && !(message && cellWidth(message.text) > room);
  const left = message
    ? truncate(message.text, showRight ? room : columns - 2)
    : hintsFor(keys, context, showRight ? room : columns - 2);
  return (
    <Box width={columns} height={1}>
      <Text wrap="truncate-end">
        {' '}
        <Text {...theme[message ? (message.alarm ? 'alarm' : 'text') : 'meta']}>{left}</Text>
        {showRight ? (
          <Text {...theme.meta}>
            {' '.repeat(Math.max(2, columns - 2 - cellWidth(left) - cellWidth(right))) + right}
          </Text>
        ) : null}
      </Text>
    </Box>
  );
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

/** The line that is being typed, with its own cursor: the terminal's is hidden. */
export function Prompt({ sign, line, placeholder, right, columns, theme }: PromptProps): ReactNode {
  const room = Math.max(1, columns - 4 - (right ? cellWidth(right) + 2 : 0));
  const { before, at, after } = around(line, room);
  const typed = cellWidth(before + at + after);
  const ghost = line.text === '' ? truncate(placeholder, room - 2) : '';
  return (
    <Box width={columns} height={1}>
      <Text wrap="truncate-end">
        {' '}
        <Text {...theme.accent}>{sign}</Text>
        {before}
        <Text inverse>{at}</Text>
        {after}
        <Text {...theme.meta}>{ghost ? ` ${ghost}` : ''}</Text>
        {right && columns > 24 ? (
          <Text {...theme.meta}>
            {' '.repeat(
              Math.max(1, columns - 3 - typed - (ghost ? cellWidth(ghost) + 1 : 0) - cellWidth(right)),
            ) + right}
          </Text>
        ) : null}
      </Text>
    </Box>
  );
}

/** The part of a long line that shows around its cursor. */
function around({ text, cursor }: LineEdit, room: number): { before: string; at: string; after: string } {
  const [first] = [...text.slice(cursor)];
  const at = first ?? ' ';
  let before = text.slice(0, cursor);
  while (before !== '' && cellWidth(before) + cellWidth(at) > room) before = [...before].slice(1).join('');
  const after = truncate(text.slice(cursor + (first?.length ?? 0)), room - cellWidth(before) - cellWidth(at));
  return { before, at, after };
}
