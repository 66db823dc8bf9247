// help-lines: the keymap as text, grouped, for the help screen. Pure.
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import { GROUPS, KEYMAP } from '../keymap.ts';
import { keySign } from '../key-names.ts';
import type { Keys } from '../resolve-keys.ts';
import type { RowLine } from './pieces.ts';

/** Each at most `columns` cells; the keys as they are set now, a person's own included. */
export function helpLines(keys: Keys, columns: number): RowLine[] {
  const signs = KEYMAP.map(({ command }) => signsOf(keys, command));
  const gutter = Math.min(Math.max(...signs.map(cellWidth)) + 3, Math.floor(columns * 0.45));
  return GROUPS.flatMap((group) => [
    [{ text: truncate(`  ${group}`, columns), part: 'heading' as const }],
    ...KEYMAP.filter((binding) => binding.group === group).flatMap(({ command, help }) =>
      entry(signsOf(keys, command), help, gutter, columns),
    ),
    [],
  ]);
}

function entry(sign: string, help: string, gutter: number, columns: number): RowLine[] {
  const label = `    ${truncate(sign, Math.max(1, columns - 6))}`;
  const room = Math.max(1, columns - gutter - 4);
  // Many keys in a narrow terminal: they stand on a line of their own.
  if (cellWidth(label) > gutter + 2)
    return [
      [{ text: truncate(label, columns - 1), part: 'accent' }],
      ...wrapText(help, room).map((text): RowLine => [{ text: ' '.repeat(gutter + 3) + text, part: 'text' }]),
    ];
  return wrapText(help, room).map((text, index) => {
    const left = index === 0 ? label : '';
    return [
      {
        text: truncate(left + ' '.repeat(Math.max(0, gutter + 3 - cellWidth(left))), columns - 1),
        part: 'accent' as const,
      },
      { text, part: 'text' as const },
    ];
  });
}

/** "j ↓", digits as a range. */
export function signsOf(keys: Keys, command: (typeof KEYMAP)[number]['command']): string {
  const list = keys.keysOf(command);
  return command === 'number' && list.length === 10 ? '0 – 9' : list.map(keySign).join(' ');
}
