import { describe, expect, it } from 'vitest';
import { newSession } from './session.ts';
import type { Terminal } from './terminal.ts';

const session = newSession();
const coloured = (program: Terminal): boolean =>
  program.screen().some((_, row) => program.cells(row).some((cell) => cell.fg !== null || cell.bg !== null));

describe('how it looks', () => {
  it('has colours, and none under NO_COLOR', async () => {
    const [plain, usual] = [await session.start({ env: { NO_COLOR: '1' } }), await session.start()];
    for (const keys of ['', '/nvida', '\r', '/and\r']) {
      for (const program of [plain, usual]) {
        program.press(keys);
        await program.settled();
      }
      expect(coloured(usual), plain.describe()).toBe(true);
      expect(coloured(plain), plain.describe()).toBe(false);
    }
  });

  it('says without colours where one is, what is bookmarked and what was searched', async () => {
    const program = await session.start({ env: { NO_COLOR: '1' } });
    program.press('jb');
    await program.waitFor(/▌.*★.*Labour/u);
    program.press('/nvida');
    await program.waitFor('2 stories');
    expect(program.cellsOf('Nvidia').every((cell) => cell.underline)).toBe(true);
  });

  it('uses the colours of a light background where the terminal says that it has one', async () => {
    const [dark, light] = [
      await session.start({ env: { COLORFGBG: '15;0' } }),
      await session.start({ env: { COLORFGBG: '0;15' } }),
    ];
    for (const program of [dark, light]) await program.waitFor('Altman');
    expect(light.cellsOf('Sample')[0]?.fg).not.toEqual(dark.cellsOf('Sample')[0]?.fg);
  });
});

describe('without a screen', () => {
  it('prints the front into a pipe, without any escape sequence', async () => {
    const { launcher } = await import('./program.ts');
    const shell = session.run('sh', ['-c', '"$0" "$1" | cat; echo "done"', process.execPath, launcher]);
    await shell.exit;
    expect(shell.raw).toContain('Altman');
    expect(shell.raw).not.toContain('\u001b');
    expect(shell.raw.trimEnd().endsWith('done')).toBe(true);
  });

  it('prints the front in a dumb terminal, and ends', async () => {
    const program = await session.start({ env: { TERM: 'dumb' } });
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
    expect(program.raw).toContain('Altman');
    expect(program.raw).not.toContain('\u001b');
  });
});
