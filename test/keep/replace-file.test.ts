import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/keep/replace-file.ts';
import { temporaryFolder } from './temporary-home.ts';

const MODULE = JSON.stringify(join(import.meta.dirname, '../../src/keep/replace-file.ts'));

/** replaceFile(path, text) in a process of its own: NODE in a shell's command line. */
function elsewhere(shell: string, path: string, text: string, options = {}) {
  const program = `import { replaceFile } from ${MODULE}; replaceFile(${JSON.stringify(path)}, ${text});`;
  const node = [process.execPath, '--input-type=module', '--eval', program];
  return spawnSync('sh', ['-c', shell.replace('NODE', '"$0" "$@"'), ...node], {
    encoding: 'utf8',
    ...options,
  });
}

describe('replacing a file', () => {
  test('makes one that is not there, with the mode that is asked for', () => {
    const file = join(temporaryFolder(), 'new');
    replaceFile(file, 'text', { mode: 0o600 });
    expect(readFileSync(file, 'utf8')).toBe('text');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('puts another one in the place of what was there, with its mode', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'old');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    const reader = openSync(file, 'r');
    replaceFile(file, 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['old']);
    // Who had it open goes on with what it was, whole.
    const bytes = Buffer.alloc(10);
    expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('before');
  });

  test('that cannot be written whole leaves what was there, and nothing beside it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'old');
    writeFileSync(file, 'before');
    // A limit on the size of files makes the same short write as a full disk, and needs no disk.
    const { status, stderr } = elsewhere('ulimit -f 64 && exec NODE', file, '"x".repeat(200_000)');
    expect(status).not.toBe(0);
    expect(stderr).toContain('EFBIG');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['old']);
  });

  test.each([
    ['there', true],
    ['not there yet', false],
  ])('through a link writes the file that it leads to, which is %s', (_, isThere) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'far'));
    const [file, link] = [join(folder, 'far', 'file'), join(folder, 'link')];
    if (isThere) writeFileSync(file, 'before');
    symlinkSync(join('far', 'file'), link);
    replaceFile(link, 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([readdirSync(folder), readdirSync(join(folder, 'far'))]).toEqual([['far', 'link'], ['file']]);
  });

  test('writes in place where the folder takes no new file', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'ours');
    writeFileSync(file, 'before');
    chmodSync(file, 0o666);
    chmodSync(folder, 0o555);
    // Root may write anywhere, so as root the attempt is made by nobody.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const { status } = elsewhere('exec NODE', file, '"after"', asNobody);
    chmodSync(folder, 0o755);
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('after');
  });
});

describe('what is no regular file', () => {
  test('is written as it is: standard output', () => {
    const { status, stdout } = elsewhere('NODE | cat', '/dev/stdout', '"through a pipe"');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'through a pipe' });
  });

  test('is written as it is: a named pipe', () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const { stdout } = elsewhere(`cat ${pipe} & NODE; wait`, pipe, '"through a pipe"');
    expect(stdout).toBe('through a pipe');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
