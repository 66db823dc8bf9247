// The launcher under the Node it wants, under one that is too old, and without what it needs.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cleanEnv, launcher, temporaryFolder } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';
import { runNewsreader, type RunOptions } from './run-newsreader.ts';

/** A Node on this machine that is older than we need. */
function oldNode(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/bin', '/usr/bin'];
  for (const node of new Set(folders.map((folder) => join(folder, 'node')))) {
    try {
      accessSync(node, constants.X_OK);
      const [major = 0, minor = 0] = execFileSync(node, ['-p', 'process.versions.node'])
        .toString()
        .split('.')
        .map(Number);
      if (major < 22 || (major === 22 && minor < 13)) return node;
    } catch {
      // Not a Node.
    }
  }
  return null;
}

const old = oldNode();
const root = dirname(dirname(launcher));
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let serial = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** A working copy of its own: the launcher, and what `parts` names. */
async function workingCopy(...parts: ('dist' | 'data')[]): Promise<string> {
  const copy = join(folder.path, `copy-${serial++}`);
  for (const part of ['bin', ...parts]) await cp(join(root, part), join(copy, part), { recursive: true });
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  return copy;
}
/** Puts a runtime into a working copy, as the npm package "node" of that version would. */
async function putRuntime(
  copy: string,
  version: string,
  program: { link: string } | { script: string },
): Promise<void> {
  const runtime = join(copy, 'node_modules', 'node');
  await mkdir(join(runtime, 'bin'), { recursive: true });
  await writeFile(join(runtime, 'package.json'), JSON.stringify({ name: 'node', version }));
  const path = join(runtime, 'bin', 'node');
  if ('link' in program) return symlink(program.link, path);
  await writeFile(path, program.script);
  await chmod(path, 0o755);
}
/** The process that another one waits for. */
function childOf(parent: number): number {
  const [child] = execFileSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' }).split('\n');
  return Number(child);
}
const run = (copy: string, args: string[], options: Partial<RunOptions> = {}) =>
  runNewsreader(args, {
    home: join(folder.path, 'home'),
    launcher: join(copy, 'bin', 'newsreader.js'),
    ...options,
  });

describe('under a Node that is new enough', () => {
  test('the program runs from wherever it stands, with nothing beside bin, data and dist', async () => {
    const { code, stdout, stderr } = await run(await workingCopy('dist', 'data'), ['show']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Related');
  });

  test('what is compiled is kept in the program’s own cache folder', async () => {
    const home = join(folder.path, 'cache-home');
    await run(root, ['--version'], { home, env: { NODE_COMPILE_CACHE: undefined } });
    accessSync(join(home, 'cache', 'compiled'));
  });

  test('a cache folder that cannot be written changes nothing', async () => {
    const home = join(folder.path, 'a-file');
    await writeFile(home, '');
    expect(await run(root, ['show'], { home, env: { NODE_COMPILE_CACHE: undefined } })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('without dist it says what to run', async () => {
    const { code, stderr } = await run(await workingCopy(), ['show']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^newsreader: .*npm run build.*\n$/);
  });

  test('without its data it says so', async () => {
    const { code, stderr } = await run(await workingCopy('dist'), ['show']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/bundled edition.*Install newsreader again/);
  });
});

const why = old ? '' : ' (skipped: no Node older than 22.13 on this machine)';
describe.skipIf(!old)(`under a Node that is too old${why}`, () => {
  const node = old ?? '';

  test('one sentence says which Node is needed', async () => {
    const { code, stdout, stderr } = await run(await workingCopy('dist', 'data'), ['show'], { node });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^newsreader: It needs Node 22\.13 or newer, and this is Node \d+\.\d+\.\d+: .*\n$/,
    );
  });

  test('the development runtime takes over, with input, output and exit code', async () => {
    const copy = await workingCopy('dist', 'data');
    await putRuntime(copy, process.versions.node, { link: process.execPath });
    const page = await readFile(join(root, 'test', 'cli', 'fixtures', 'ferries.html'));
    expect(await run(copy, ['show', '-'], { node, input: page })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Ferries return'),
      stderr: '',
    });
    expect((await run(copy, ['--bogus'], { node })).code).toBe(2);
  });

  test('a signal reaches the development runtime, and its end is ours', async () => {
    const copy = await workingCopy();
    const script = '#!/bin/sh\necho ready\nexec sleep 20\n';
    await putRuntime(copy, '24.0.0', { script });
    const child = spawn(node, [join(copy, 'bin', 'newsreader.js')], {
      env: cleanEnv(join(folder.path, 'home')),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGTERM');
  });

  test.each([
    ['on the screen', null, 'Altman'],
    ['without one', '#!/bin/sh\necho ready\nexec sleep 20\n', 'ready'],
  ])('a development runtime that is killed %s leaves the terminal as it was', async (_, script, shown) => {
    const copy = await workingCopy('dist', 'data');
    await putRuntime(copy, '24.0.0', script ? { script } : { link: process.execPath });
    const line = '"$0" "$@"; echo "code $?"; stty -a | tr ";" "\\n" | grep -E "icanon|echo "; echo done';
    const terminal = new Terminal({
      file: 'sh',
      args: ['-c', line, node, join(copy, 'bin', 'newsreader.js')],
      env: cleanEnv(join(folder.path, 'home')),
    });
    onTestFinished(() => terminal.stop());
    await terminal.waitFor(shown);
    const before = terminal.raw.length;
    process.kill(childOf(childOf(terminal.pid)), 'SIGKILL');
    await terminal.waitFor('done');
    expect(terminal.text()).toContain('code 137');
    expect(terminal.text()).toMatch(/(?<!-)icanon/u);
    expect(terminal.text()).toMatch(/(?<!-)echo /u);
    expect([terminal.alternate, terminal.cursorHidden, terminal.bracketedPaste]).toEqual([
      false,
      false,
      false,
    ]);
    // Where there was no screen there is nothing to leave, which would move the cursor.
    if (script) expect(terminal.raw.slice(before)).not.toContain('\u001b');
  });

  test('a development runtime that is too old itself is not asked', async () => {
    const copy = await workingCopy('dist');
    await putRuntime(copy, '20.0.0', { script: '#!/bin/sh\necho asked\n' });
    expect(await run(copy, ['show'], { node })).toMatchObject({ code: 1, stdout: '' });
  });

  test('a development runtime that says it is newer than it is does not go round in circles', async () => {
    const copy = await workingCopy('dist');
    await putRuntime(copy, '24.0.0', { link: node });
    const { code, signal, stderr } = await run(copy, ['show'], { node });
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(stderr.match(/It needs Node/g)).toHaveLength(1);
  });

  test('a development runtime that cannot be started is the same as none', async () => {
    const copy = await workingCopy('dist');
    await putRuntime(copy, '24.0.0', { script: '#!/no/such/interpreter\n' });
    expect(await run(copy, ['show'], { node })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/It needs Node/),
    });
  });
});
