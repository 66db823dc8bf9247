// The package as npm would publish it, installed into an empty folder, as anybody would who does not have the project.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnv, startProgram, temporaryFolder } from '../e2e/program.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../..', import.meta.url));

describe('the package that npm pack makes', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let files: string[];
  let home: string;
  let launcher: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    home = join(folder.path, 'home');
    const empty = join(folder.path, 'empty');
    await mkdir(empty);
    // Without its scripts: they would build dist/ anew under the other tests, which run it.
    const packed = await run(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.path],
      { cwd: project, maxBuffer: 1 << 26 },
    );
    const made: unknown = JSON.parse(packed.stdout);
    const [pack] = (Array.isArray(made) ? made : Object.values(made as object)) as [
      { filename: string; files: { path: string }[] },
    ];
    files = pack.files.map((file) => file.path);
    await writeFile(join(empty, 'package.json'), '{ "private": true }');
    const tarball = join(folder.path, pack.filename);
    await run(
      'npm',
      ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: empty,
        maxBuffer: 1 << 26,
        // .ci/run starts us by `npm exec --offline`, which its children inherit; a fresh machine's cache holds too little.
        env: { ...process.env, npm_config_offline: 'false' },
      },
    );
    launcher = join(empty, 'node_modules', '.bin', 'newsreader');
  }, 300_000);

  afterAll(async () => {
    await folder.remove();
  });

  async function newsreader(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [launcher, ...args], {
      cwd: folder.path,
      env: cleanEnv(home),
    });
    return stdout;
  }

  it('holds the program, the bundled edition, the README and the licence, and nothing that only we need', () => {
    const folders = [...new Set(files.map((path) => path.split('/')[0]))].sort();
    expect(folders).toEqual(['LICENSE', 'README.md', 'bin', 'data', 'dist', 'package.json']);
    expect(files).toEqual(expect.arrayContaining(['bin/newsreader.js', 'data/edition.json', 'dist/main.js']));
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await newsreader('--version')).toBe(`${version}\n`);
  });

  it('says how it is used', async () => {
    const help = await newsreader('--help');
    expect(help).toMatch(/Usage: newsreader/u);
    expect(help).toMatch(/\bshow\b/u);
    expect(help).toMatch(/\bbookmark\b/u);
  });

  it('shows the bundled edition, and a file', async () => {
    expect(await newsreader('show')).toMatch(/Altman/u);
    const page = join(folder.path, 'page.html');
    const paragraphs = Array.from(
      { length: 6 },
      (_, n) =>
        `<p>Paragraph ${n} tells at some length, with commas, how the new bridge was opened to the town.</p>`,
    );
    await writeFile(
      page,
      `<html lang="en"><title>A bridge opens</title><article><h1>A bridge opens</h1>${paragraphs.join('')}</article>`,
    );
    const [line = ''] = (await newsreader('show', page, '--json')).split('\n');
    expect(JSON.parse(line)).toMatchObject({
      source: { kind: 'page' },
      stories: [{ title: 'A bridge opens' }],
    });
  });

  it('opens its screen in a terminal, and q leaves it', async () => {
    const program = startProgram({ launcher, home, cwd: folder.path });
    await program.waitFor('Altman');
    expect(program.alternate).toBe(true);
    program.press('q');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
    expect(program.alternate).toBe(false);
    await program.stop();
  });

  it('puts nothing anywhere but into its home', async () => {
    expect((await readdir(folder.path)).filter((name) => !/\.tgz$/u.test(name)).sort()).toEqual([
      'empty',
      'home',
      'page.html',
    ]);
  });
});
