// The harness itself, on programs that are known.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanEnv, temporaryFolder } from './program.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

const started: Terminal[] = [];
function start(options: Omit<TerminalOptions, 'env'>): Terminal {
  const terminal = new Terminal({ ...options, env: cleanEnv('/nonexistent') });
  started.push(terminal);
  return terminal;
}
const script = (code: string): Terminal => start({ file: process.execPath, args: ['-e', code] });

afterEach(async () => {
  await Promise.all(started.splice(0).map((terminal) => terminal.stop()));
});

describe('the terminal of the tests', () => {
  it('shows what a program writes, as it is drawn', async () => {
    const terminal =
      script(String.raw`process.stdout.write('one\r\ntwo\x1b[1;1HONE\x1b[?25l\x1b[?1049h\x1b[Hother');
      setTimeout(() => {}, 60_000)`);
    await terminal.waitFor('other');
    expect(terminal.screen()[0]).toBe('other');
    expect(terminal.alternate).toBe(true);
    expect(terminal.cursorHidden).toBe(true);
  });

  it('knows how each cell is drawn', async () => {
    const terminal = script(
      String.raw`console.log('\x1b[1;3mab\x1b[0m \x1b[7;38;2;255;128;0mcd\x1b[0m \x1b[2;38;5;208mef\x1b[0m 漢')`,
    );
    await terminal.exit;
    expect(terminal.cellsOf('ab')).toEqual([
      expect.objectContaining({ text: 'a', bold: true, italic: true, inverse: false, fg: null }),
      expect.objectContaining({ text: 'b', bold: true, italic: true, inverse: false, fg: null }),
    ]);
    expect(terminal.cellsOf('c')[0]).toMatchObject({ inverse: true, bold: false, fg: '#ff8000' });
    expect(terminal.cellsOf('e')[0]).toMatchObject({ dim: true, fg: 208 });
    expect(terminal.cellsOf('漢')[0]).toMatchObject({ width: 2 });
    expect(() => terminal.cellsOf('zz')).toThrow(/not on the screen/u);
  });

  it('sends keys, and gives the exit code with the last output drawn', async () => {
    const terminal = script(
      `process.stdin.setRawMode(true); console.log('ready');
       process.stdin.on('data', (keys) => { console.log(JSON.stringify(String(keys))); process.exit(7) })`,
    );
    await terminal.waitFor('ready');
    terminal.press('jj\r');
    expect(await terminal.exit).toEqual({ code: 7, signal: 0 });
    expect(terminal.text()).toContain(String.raw`"jj\r"`);
  });

  it('waits until a frame is whole, though it comes in pieces', async () => {
    const terminal = script(
      String.raw`process.stdout.write('\x1b[?2026hfirst'); setTimeout(() => process.stdout.write(' last\x1b[?2026l'), 200);
        setInterval(() => {}, 1000)`,
    );
    await terminal.waitFor('first');
    expect(terminal.screen()[0]).toBe('first last');
  });

  it('says with which signal a program ended', async () => {
    const terminal = script(`console.log('ready'); setInterval(() => {}, 1000)`);
    await terminal.waitFor('ready');
    terminal.signal('SIGTERM');
    expect(await terminal.exit).toMatchObject({ signal: 15 });
  });

  it('sends SIGHUP when the terminal is closed', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'hup');
    const terminal = script(
      `process.on('SIGHUP', () => { require('fs').writeFileSync(${JSON.stringify(file)}, 'hup'); process.exit(0) });
       console.log('ready'); setInterval(() => {}, 1000)`,
    );
    await terminal.waitFor('ready');
    terminal.close();
    await terminal.exit;
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(file, 'utf8')).toBe('hup');
    await folder.remove();
  });

  it('tells the program of a new size', async () => {
    const terminal = script(
      `const say = () => console.log(process.stdout.columns + 'x' + process.stdout.rows);
       process.stdout.on('resize', say); say(); setInterval(() => {}, 1000)`,
    );
    await terminal.waitFor('80x24');
    terminal.resize(40, 12);
    await terminal.waitFor('40x12');
    expect(terminal.screen()).toHaveLength(12);
  });

  it('pages a file with less', async () => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'lines');
    await writeFile(file, Array.from({ length: 200 }, (_, n) => `line ${n}`).join('\n'));
    const less = start({ file: 'less', args: [file], rows: 10 });
    await less.waitFor('line 8');
    expect(less.alternate).toBe(true);
    less.press('G');
    await less.waitFor('line 199');
    less.press('q');
    expect(await less.exit).toEqual({ code: 0, signal: 0 });
    expect(less.alternate).toBe(false);
    await folder.remove();
  });

  it('shows the screen in the error when what is waited for does not come', async () => {
    const terminal = script(`console.log('something else'); setInterval(() => {}, 1000)`);
    await terminal.waitFor('something');
    await expect(terminal.waitFor('nothing', 50)).rejects.toThrow(
      /in vain for “nothing”[^]*│something else/u,
    );
  });

  it('does not wait for a program that has ended', async () => {
    const terminal = script(`console.log('bye')`);
    await terminal.exit;
    await expect(terminal.waitFor('nothing')).rejects.toThrow(/has ended[^]*│bye/u);
  });
});
