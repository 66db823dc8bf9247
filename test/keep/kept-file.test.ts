import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { KeptFile, problemText } from '../../src/keep/kept-file.ts';
import { counterKind, up, type Count } from './counter.ts';
import { temporaryFolder, temporaryHome } from './temporary-home.ts';

const COUNTER = join(import.meta.dirname, 'counter.ts');

function stored(file: KeptFile<Count>): unknown {
  return JSON.parse(readFileSync(file.path, 'utf8'));
}

/** Runs a command to its end; gives what it printed. */
function run(command: string, args: string[], options: { uid?: number } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: 60_000, ...options });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject).on('close', () => resolve(out));
  });
}

describe('looking', () => {
  test('at a file that is not there gives the defaults and creates nothing', async () => {
    const home = temporaryHome();
    expect(await new KeptFile(counterKind(home.data)).read()).toEqual({ version: 1, count: 0, padding: '' });
    expect(existsSync(home.data)).toBe(false);
  });

  test('sees what another copy has written since', async () => {
    const folder = temporaryFolder();
    const [ours, theirs] = [new KeptFile(counterKind(folder)), new KeptFile(counterKind(folder))];
    await ours.change(up);
    await theirs.change(up);
    expect((await ours.read()).count).toBe(2);
  });
});

describe('a change', () => {
  test('makes the folder and the file for the person alone', async () => {
    const home = temporaryHome();
    const file = new KeptFile(counterKind(home.data));
    await file.change(up);
    expect(statSync(home.data).mode & 0o777).toBe(0o700);
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(readdirSync(home.data)).toEqual(['count.json']);
  });

  test('that is asked for while another one waits is made on its result', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await Promise.all(Array.from({ length: 40 }, () => file.change(up)));
    expect((await file.read()).count).toBe(40);
  });

  test('to nothing leaves the file alone', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await file.change(() => null);
    expect(existsSync(file.path)).toBe(false);
  });

  test('that throws leaves the file as it was and the lock free', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await file.change(up);
    await expect(
      file.change(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await file.change(up)).count).toBe(2);
  });

  test('keeps a link that a person has put in the place of the file', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    await file.change(up);
    renameSync(file.path, join(folder, 'elsewhere.json'));
    symlinkSync('elsewhere.json', file.path);
    await file.change(up);
    expect(lstatSync(file.path).isSymbolicLink()).toBe(true);
    expect(stored(file)).toMatchObject({ count: 2 });
  });

  test('replaces the file as a whole also where SNAP is set, with which conf writes into it', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await file.change(up);
    const before = statSync(file.path).ino;
    vi.stubEnv('SNAP', '/snap/editor/1');
    await file.change(up);
    expect(process.env['SNAP']).toBe('/snap/editor/1');
    vi.unstubAllEnvs();
    expect(statSync(file.path).ino).not.toBe(before);
  });

  test('at exit is made at once, and refused while another copy is at work', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    await file.change(up);
    expect(file.changeAtExit(up)).toBe(true);
    mkdirSync(`${file.path}.lock`);
    expect(file.changeAtExit(up)).toBe(false);
    expect(stored(file)).toMatchObject({ count: 2 });
  });
});

describe('a broken file', () => {
  test.each([
    ['truncated', '{"version":1,"count":7,"padd', 'it is not valid JSON'],
    ['filled with NULs', '\0'.repeat(300), 'it holds nothing but zero bytes'],
    ['emptied', '', 'it is empty'],
    ['not JSON', 'count = 7', 'it is not valid JSON'],
    ['a list', '[7]', 'it is not a JSON object'],
    ['without a version', '{"count":7}', 'it has no version number'],
    ['of version nought', '{"version":0,"count":7}', 'it has no version number'],
    ['of the wrong shape', '{"version":1,"count":"seven","padding":""}', 'must be integer'],
    [
      'with something foreign',
      '{"version":1,"count":7,"padding":"","more":1}',
      'must NOT have additional properties',
    ],
  ])('%s is set aside byte for byte, told of, and the defaults stand', async (_name, contents, why) => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    writeFileSync(file.path, contents);
    expect(await file.read()).toEqual({ version: 1, count: 0, padding: '' });
    expect(file.problems).toHaveLength(1);
    const [problem] = file.problems;
    expect(problem).toMatchObject({ file: file.path, why: expect.stringContaining(why) });
    expect(problem?.setAside).toMatch(/\/count\.broken-\d{4}-\d\d-\d\dT\d{6}\.json$/u);
    expect(readFileSync(problem?.setAside ?? '', 'utf8')).toBe(contents);
    expect(existsSync(file.path)).toBe(false);
    await file.change(up);
    expect(stored(file)).toMatchObject({ count: 1 });
  });

  test('never takes the place of one that was set aside earlier', async () => {
    const folder = temporaryFolder();
    vi.useFakeTimers({ now: new Date('2026-11-23T10:15:00Z'), toFake: ['Date'] });
    for (const contents of ['first', 'second', 'third']) {
      const file = new KeptFile(counterKind(folder));
      writeFileSync(file.path, contents);
      await file.read();
    }
    vi.useRealTimers();
    const names = [
      'count.broken-2026-11-23T101500.json',
      'count.broken-2026-11-23T101500-2.json',
      'count.broken-2026-11-23T101500-3.json',
    ];
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('is also found by a copy that has read a good one before', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await file.change(up);
    writeFileSync(file.path, '{"version":1,');
    expect((await file.change(up)).count).toBe(1);
    expect(file.problems).toHaveLength(1);
  });

  test('that a killed writer has left gives way to what stood there before', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    await file.change(up);
    renameSync(file.path, `${file.path}.earlier`);
    writeFileSync(file.path, '{"version":1,"cou');
    expect(await file.read()).toMatchObject({ count: 1 });
    expect(file.problems).toHaveLength(1);
  });

  test('is told of in one sentence with both names', () => {
    expect(problemText({ file: '/a/b.json', setAside: '/a/b.broken.json', why: 'it is empty' })).toBe(
      '/a/b.json could not be used: it is empty. It was set aside as /a/b.broken.json.',
    );
  });
});

describe('versions', () => {
  const migrations = [
    (one: Record<string, unknown>) => ({ total: one['number'] }),
    (two: Record<string, unknown>) => ({ count: two['total'], padding: '' }),
  ];

  test.each([
    [1, { version: 1, number: 7 }],
    [2, { version: 2, total: 7 }],
    [3, { version: 3, count: 7, padding: '' }],
  ])(
    'a file of version %i is understood, and stays as it is until something changes',
    async (_version, older) => {
      const file = new KeptFile(counterKind(temporaryFolder(), migrations));
      const contents = JSON.stringify(older);
      writeFileSync(file.path, contents);
      expect(await file.read()).toEqual({ version: 3, count: 7, padding: '' });
      expect(readFileSync(file.path, 'utf8')).toBe(contents);
      await file.change(up);
      expect(stored(file)).toEqual({ version: 3, count: 8, padding: '' });
      expect(file.problems).toEqual([]);
    },
  );

  test('a file that does not come out right is set aside', async () => {
    const file = new KeptFile(counterKind(temporaryFolder(), migrations));
    writeFileSync(file.path, '{"version":1,"number":"seven"}');
    expect(await file.read()).toMatchObject({ count: 0 });
    expect(file.problems).toHaveLength(1);
  });

  test('a file of a newer newsreader is neither read nor touched', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    const contents = '{"version":2,"counts":[7]}';
    writeFileSync(file.path, contents);
    for (const attempt of [file.read(), file.change(up)])
      await expect(attempt).rejects.toMatchObject({
        code: 'storage',
        message: `${file.path} was written by a newer newsreader: its format is number 2, and this one knows 1.`,
      });
    expect(readFileSync(file.path, 'utf8')).toBe(contents);
    expect(readdirSync(folder)).toEqual(['count.json']);
  });
});

describe('a disk that does not take it', () => {
  test('because a file stands where the folder should be: says so and what to do', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), '');
    const file = new KeptFile(counterKind(join(folder, 'data')));
    expect((await file.read()).count).toBe(0);
    const failure: unknown = await file.change(up).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReaderError);
    expect(failure).toMatchObject({
      code: 'storage',
      message: `Could not save the count in ${file.path}: a part of its path is a file, not a folder.`,
      hint: expect.stringContaining('NEWSREADER_HOME'),
    });
  });

  test('because a folder stands where the file should be', async () => {
    const file = new KeptFile(counterKind(temporaryFolder()));
    mkdirSync(file.path);
    for (const attempt of [file.read(), file.change(up)])
      await expect(attempt).rejects.toMatchObject({ code: 'storage', message: /a folder in its place/u });
  });

  test('because it may not be written: says so, and the file is as before', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    await file.change(up);
    chmodSync(file.path, 0o644);
    chmodSync(folder, 0o555);
    // Root may write anywhere, so as root the attempt is made by nobody.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const said = await run(process.execPath, [COUNTER, folder, '1'], asNobody);
    chmodSync(folder, 0o755);
    expect(JSON.parse(said)).toMatchObject({
      name: 'ReaderError',
      code: 'storage',
      message: /no permission/u,
    });
    expect(stored(file)).toMatchObject({ count: 1 });
  });

  test('because only a part of it fits: says so, and the file is as before', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    await file.change(up);
    // A limit on the size of files makes the same short write as a full disk, and needs no disk.
    const said = await run('sh', [
      '-c',
      `ulimit -f 64 && exec "$0" "$@"`,
      process.execPath,
      COUNTER,
      folder,
      '1',
      '200000',
    ]);
    expect(JSON.parse(said)).toMatchObject({ name: 'ReaderError', code: 'storage' });
    expect(stored(file)).toMatchObject({ count: 1 });
    expect(readdirSync(folder)).toEqual(['count.json']);
  });
});

describe('several copies', () => {
  test('that count at once lose no step', async () => {
    const folder = temporaryFolder();
    const said = await Promise.all([1, 2, 3].map(() => run(process.execPath, [COUNTER, folder, '150'])));
    expect(said).toEqual(['', '', '']);
    expect((await new KeptFile(counterKind(folder)).read()).count).toBe(450);
    expect(readdirSync(folder)).toEqual(['count.json']);
  });

  test('are not held up for ever by one that was killed at work', async () => {
    const folder = temporaryFolder();
    const file = new KeptFile(counterKind(folder));
    await file.change(up);
    mkdirSync(`${file.path}.lock`);
    writeFileSync(`${file.path}.tmp-1234567890abcdef`, '{"vers');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(`${file.path}.lock`, anHourAgo, anHourAgo);
    const others = Array.from({ length: 8 }, () => new KeptFile(counterKind(folder)));
    await Promise.all(others.map((other) => other.change(up)));
    expect(stored(file)).toMatchObject({ count: 9 });
    expect(readdirSync(dirname(file.path))).toEqual(['count.json']);
  });

  test('hear of each other’s changes, and not of their own', async () => {
    const folder = temporaryFolder();
    const [ours, theirs] = [new KeptFile(counterKind(folder)), new KeptFile(counterKind(folder))];
    const heard = vi.fn();
    const stop = ours.watch(heard);
    await ours.change(up);
    expect(ours.isChanged()).toBe(false);
    await theirs.change(up);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
    stop();
  });
});

test('a file that cannot be looked at any more is told to who watches, and ends nothing', async () => {
  const file = new KeptFile(counterKind(temporaryFolder()));
  await file.change(up);
  const heard = vi.fn();
  const stop = file.watch(heard);
  renameSync(file.path, `${file.path}.away`);
  symlinkSync(file.path, file.path);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
  stop();
  await expect(file.read()).rejects.toMatchObject({ code: 'storage' });
});
