// However the program is left, the terminal is as it was.
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { launcher } from './program.ts';
import { newSession } from './session.ts';
import type { Terminal } from './terminal.ts';

const session = newSession();
// A shell that says, when the program has gone, how it went and in which mode the terminal is.
const AND_THEN = '"$0" "$@"; echo "code $?"; stty -a | tr ";" "\\n" | grep -E "icanon|echo " ; echo done';

function startInShell(): Terminal {
  return session.run('sh', ['-c', AND_THEN, process.execPath, launcher]);
}

/** The process that the shell waits for. */
function childOf(shell: Terminal): number {
  return Number(
    execFileSync('pgrep', ['-P', String(shell.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')[0],
  );
}

function expectRestored(shell: Terminal): void {
  expect(shell.alternate).toBe(false);
  expect(shell.cursorHidden).toBe(false);
  expect(shell.bracketedPaste).toBe(false);
  const modes = shell.text();
  expect(modes).toMatch(/(?<!-)icanon/u);
  expect(modes).toMatch(/(?<!-)echo /u);
  expect(modes).not.toContain('Altman');
}

describe('leaving', () => {
  it.each([
    ['q on the front', 'q'],
    ['Ctrl-C on the front', '\u0003'],
    ['Ctrl-C in a story', '\r\u0003'],
    ['Ctrl-C while typing a search', '/nvid\u0003'],
    ['Ctrl-C in the help', '?\u0003'],
  ])('by %s restores the screen, the cursor and the mode', async (_, keys) => {
    const shell = startInShell();
    await shell.waitFor('Altman');
    shell.press(keys);
    await shell.waitFor('done');
    expect(shell.text()).toContain('code 0');
    expectRestored(shell);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s restores them too, and says so in its exit code', async (signal, code) => {
    const shell = startInShell();
    await shell.waitFor('Altman');
    process.kill(childOf(shell), signal);
    await shell.waitFor('done');
    expect(shell.text()).toContain(`code ${code}`);
    expectRestored(shell);
  });

  it('ends when the terminal is closed', async () => {
    const program = await session.start();
    await program.waitFor('Altman');
    program.close();
    await program.exit;
    await sleep(100);
    expect(() => process.kill(program.pid, 0)).toThrow(/ESRCH/u);
  });

  it('keeps the place when it is ended by a signal while reading', async () => {
    const program = await session.start({ rows: 16 });
    program.press('\r');
    await program.waitFor(/words of\s+praise/u);
    program.press('dd');
    await program.waitForGone('Altman Says');
    const top = program.screen().find((row) => row.trim() !== '');
    program.signal('SIGTERM');
    await program.exit;
    const again = await session.start({ rows: 16 });
    await again.settled();
    again.press('\r');
    await again.waitFor('left');
    expect(again.screen().find((row) => row.trim() !== '')).toBe(top);
  });
});

describe('Ctrl-Z', () => {
  it('gives the shell its terminal back, and fg brings the program back as it was', async () => {
    const shell = session.run('bash', ['--norc', '--noprofile', '-i'], {
      PS1: 'shell> ',
      BASH_SILENCE_DEPRECATION_WARNING: '1',
    });
    await shell.waitFor('shell>');
    shell.press(`${process.execPath} ${launcher}\r`);
    await shell.waitFor('Altman');
    shell.press('jj');
    await shell.waitFor('3/7');
    shell.press('\u001a');
    await shell.waitFor(/Stopped/u);
    expect(shell.alternate).toBe(false);
    expect(shell.cursorHidden).toBe(false);
    shell.press('echo "in the" shell\r');
    await shell.waitFor('in the shell');
    shell.press('fg\r');
    await shell.waitFor('3/7');
    expect(shell.alternate).toBe(true);
    expect(shell.cursorHidden).toBe(true);
    shell.press('j');
    await shell.waitFor('4/7');
    shell.press('q');
    await shell.waitFor((rows) => rows.some((row) => row.startsWith('shell>')));
    shell.press('echo "code $?"\r');
    await shell.waitFor('code 0');
    expect(shell.alternate).toBe(false);
  });

  it('works again and again, also while reading and at another size', async () => {
    const shell = session.run('bash', ['--norc', '--noprofile', '-i'], { PS1: 'shell> ' });
    await shell.waitFor('shell>');
    shell.press(`${process.execPath} ${launcher}\r`);
    await shell.waitFor('Altman');
    shell.press('\r');
    await shell.waitFor(/words of\s+praise/u);
    for (const [cols, rows] of [
      [60, 20],
      [80, 24],
    ] as const) {
      shell.press('\u001a');
      await shell.waitFor(/Stopped/u);
      shell.resize(cols, rows);
      shell.press('clear; fg\r');
      await shell.waitFor(/words\s+of\s+praise/u);
      expect(shell.wrappedRows()).toEqual([]);
    }
    shell.press('qq');
    await shell.waitFor((rows) => rows.findLast((row) => row !== '')?.startsWith('shell>') === true);
  });
});
