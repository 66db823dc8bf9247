// Screen or plain text: what decides, in a real pseudo-terminal.
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanEnv, launcher, temporaryFolder } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';

const FERRIES = fileURLToPath(new URL('fixtures/ferries.html', import.meta.url));
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let terminal: Terminal | null = null;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await terminal?.stop();
  terminal = null;
  await folder.remove();
});

/** A shell's command line in a terminal; "newsreader" is the program. */
function shell(line: string, env: Record<string, string> = {}): Terminal {
  const command = `newsreader() { "${process.execPath}" "${launcher}" "$@"; }; ${line}`;
  terminal = new Terminal({ file: '/bin/sh', args: ['-c', command], env: cleanEnv(folder.path, env) });
  return terminal;
}

describe('in a terminal', () => {
  test('a story on standard input opens the screen, and the keys come from the terminal', async () => {
    const screen = shell(`newsreader - < ${FERRIES}`);
    await screen.waitFor('Ferries return to the fjord');
    expect(screen.alternate).toBe(true);
    await screen.settled();
    screen.press('q');
    expect((await screen.exit).code).toBe(0);
  });

  test('so does one that comes through a pipe', async () => {
    const screen = shell(`cat ${FERRIES} | newsreader -`);
    await screen.waitFor('Ferries return to the fjord');
    await screen.settled();
    screen.press('q');
    expect((await screen.exit).code).toBe(0);
  });

  test.each(['no-such-file', 'http://127.0.0.1:9/', '/', process.execPath, '-'])(
    'newsreader %s says on the screen what is wrong, and exits with 1',
    async (target) => {
      const screen = shell(`newsreader ${target}`);
      await screen.waitFor(/such|refused|folder|larger|nothing/);
      expect(screen.alternate).toBe(true);
      await screen.settled();
      screen.press('q');
      expect((await screen.exit).code).toBe(1);
    },
  );

  test.each([
    ['- -', 'only once'],
    ['--url https://example.com/ a.html b.html', 'one saved page'],
    ["''", 'target is empty'],
  ])('newsreader %s is wrong usage, told without opening the screen', async (args, words) => {
    const screen = shell(`newsreader ${args}; echo "done with $?"`);
    await screen.waitFor('done with 2');
    expect(screen.text()).toContain(words);
    expect(screen.raw).not.toContain('\u001b');
  });

  test.each([
    ['with its output piped', 'newsreader | cat', {}],
    ['that is dumb', 'newsreader', { TERM: 'dumb' }],
  ])('%s, the front is printed as plain text', async (_, line, env) => {
    const screen = shell(`${line}; echo "done with $?"`, env);
    await screen.waitFor('done with 0');
    expect(screen.raw).toContain('Related');
    expect(screen.raw).not.toContain('\u001b');
  });
});
