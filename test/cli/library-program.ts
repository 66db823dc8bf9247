// library-program: newsreader's commands with a home of their own and a site to follow, as a script runs them.
import { afterEach, beforeEach } from 'vitest';
import { temporaryFolder } from '../e2e/program.ts';
import { rss, startSite, type Page, type SiteServer } from '../servers/site-server.ts';
import { runNewsreader, type Ran, type RunOptions } from './run-newsreader.ts';

export interface Program {
  /** A folder for the test's files; the home is in it. */
  folder: string;
  home: string;
  site: SiteServer;
  /** By path; may be changed at any time. /a and /b are feeds of two stories each. */
  pages: Record<string, Page | string>;
  run: (args: string[], options?: Partial<RunOptions>) => Promise<Ran>;
  /** Standard output of a command that must succeed. */
  out: (...args: string[]) => Promise<string>;
  /** The same as JSON lines. */
  lines: (...args: string[]) => Promise<Record<string, unknown>[]>;
}

/** For a describe or a file: everything is new for each test and gone after it. */
export function libraryProgram(): Program {
  const program = {} as Program;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const folder = await temporaryFolder();
    remove = folder.remove;
    const pages: Program['pages'] = {
      '/a': rss('Harbour News', 'https://harbour.example'),
      '/b': rss('Border Post', 'https://border.example'),
    };
    const home = `${folder.path}/home`;
    const run: Program['run'] = (args, options) =>
      runNewsreader(args, { home, cwd: folder.path, ...options });
    const out: Program['out'] = async (...args) => {
      const { code, stdout, stderr } = await run(args);
      if (code !== 0) throw new Error(`newsreader ${args.join(' ')} ended with ${code}: ${stderr}`);
      return stdout;
    };
    const lines: Program['lines'] = async (...args) => parseLines(await out(...args));
    Object.assign(program, {
      folder: folder.path,
      home,
      pages,
      site: await startSite(pages),
      run,
      out,
      lines,
    });
  });
  afterEach(async () => {
    await program.site.close();
    await remove();
  });
  return program;
}

export function parseLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
