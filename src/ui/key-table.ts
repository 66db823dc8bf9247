// key-table: the keymap as a Markdown table, for the README; a test holds the two together.
import { GROUPS, KEYMAP } from './keymap.ts';
import { keySign } from './key-names.ts';

export function keyTable(): string {
  const rows = GROUPS.flatMap((group) =>
    KEYMAP.filter((binding) => binding.group === group).map(({ keys, command, help }) => {
      const signs = command === 'number' ? '`0` – `9`' : keys.map((key) => `\`${keySign(key)}\``).join(' ');
      return `| ${signs} | ${help} | \`${command}\` |`;
    }),
  );
  return ['| keys | does | command |', '| --- | --- | --- |', ...rows].join('\n');
}
