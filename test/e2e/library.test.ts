// The front on a library, by keystrokes, while another process writes to the same library.
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { publish, type Published } from '../ui/publish.ts';
import { newSession } from './session.ts';

const session = newSession();
let library: Library | null = null;
function closeLibrary(): void {
  library?.close();
  library = null;
}
afterEach(closeLibrary);

/** What a refresh in another process would put there. */
function arrive(source: string, titles: readonly string[], more: Published = {}): void {
  const home = { data: session.home, config: session.home, cache: `${session.home}/cache` };
  library ??= Library.open(home);
  publish(library, source, titles, more);
}

function fill(): void {
  arrive('Tide Tables', ['High water', 'Low water'], { tags: ['sea'], at: '2026-01-10T12:00:00Z' });
  arrive('Ferry News', ['Ferry late', 'Ferry on time'], { at: '2026-01-10T11:30:00Z' });
}

const numbered = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

describe('the front of a library', () => {
  it('shows the newest stories first, and opens one', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 stories · 4 unread');
    expect(program.text()).toMatch(/High water[\s\S]*Ferry late[\s\S]*Low water/);
    program.press('\r');
    await program.waitFor('All of High water is told here');
    program.press('q');
    await program.waitFor('4 stories · 3 unread');
  });

  it('has the text of the story beside the list in a wide terminal, once the cursor rests on it', async () => {
    fill();
    const program = await session.start({ cols: 120, rows: 40 });
    await program.waitFor('All of High water is told here');
    program.press('j');
    await program.waitFor('All of Ferry late is told here');
    await program.waitFor('4 stories · 4 unread');
  });

  it('says with nothing subscribed to how to add the first source, above the edition that came with it', async () => {
    const program = await session.start();
    await program.waitFor('You follow nothing yet');
    expect(program.text()).toContain('newsreader add URL');
    expect(program.text()).toContain('Altman Says');
  });

  it('says of a library that cannot be opened why, and goes on with the bundled edition', async () => {
    mkdirSync(`${session.home}/library.db`, { recursive: true });
    const program = await session.start();
    await program.waitFor('library');
    expect(program.text()).toContain('library.db');
    expect(program.text()).toContain('Altman Says');
    program.press('\r');
    await program.waitFor(/words of\s+praise/u);
    program.press('qq');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
  });

  it('sets a damaged library aside and tells where', async () => {
    mkdirSync(session.home, { recursive: true });
    writeFileSync(`${session.home}/library.db`, 'This is no database. '.repeat(500));
    const program = await session.start();
    await program.waitFor('Altman Says');
    await program.waitFor(/set aside|library\.db/u);
  });
});

describe('a damaged library', () => {
  const file = (): string => `${session.home}/library.db`;

  /** As many stories as make a file whose loss takes time, of which the last third is lost. */
  function fillAndCut(): void {
    for (let source = 1; source <= 6; source++)
      arrive(`Source ${source}`, numbered(200, `Title ${source}`), { html: `<p>${'word '.repeat(400)}</p>` });
    closeLibrary();
    truncateSync(file(), Math.floor((statSync(file()).size * 2) / 3));
  }

  it('shows something to read at once, and what could be saved in its place when that is done', async () => {
    fillAndCut();
    // Another copy is at it, for as long as we like.
    const other = new DatabaseSync(`${file()}.lock`);
    other.exec('BEGIN EXCLUSIVE');
    const program = await session.start();
    await program.waitFor(/being\s+saved/u);
    expect(program.text()).toContain('Altman Says');
    program.press('j');
    program.press('b');
    await program.waitFor(/Bookmarked|bookmark/u);
    other.close();
    await program.waitFor(/Title \d/u);
    await program.waitFor('set aside');
    expect(program.text()).not.toMatch(/being\s+saved/u);
  });

  it('can be left while it is repaired, and is repaired at the next start', async () => {
    fillAndCut();
    const other = new DatabaseSync(`${file()}.lock`);
    other.exec('BEGIN EXCLUSIVE');
    const first = await session.start();
    await first.waitFor(/being\s+saved/u);
    first.press('q');
    expect(await first.exit).toEqual({ code: 0, signal: 0 });
    other.close();
    const second = await session.start();
    await second.waitFor(/Title \d/u);
  });

  it('that shows it only when it is used says so whatever is pressed, and is repaired at the next start', async () => {
    fill();
    closeLibrary();
    const database = new DatabaseSync(file());
    const index = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'story_by_date'").get();
    database.close();
    const page = Number(index?.['rootpage']) - 1;
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.fill(0xff, page * 4096, (page + 1) * 4096));
    const first = await session.start();
    await first.waitFor('the bundled edition');
    first.press('j');
    first.press('v');
    await first.waitFor(/Start newsreader again[\s\S]*Start newsreader again/u);
    first.press('q');
    expect(await first.exit).toEqual({ code: 0, signal: 0 });
    const second = await session.start();
    await second.waitFor(/High water[\s\S]*set\s+aside/u);
  });
});

describe('views', () => {
  it('are chosen by a few letters', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('All stories');
    program.press('v');
    await program.waitFor(/#sea +tag +2 unread/u);
    program.press('ferry\r');
    await program.waitFor((screen) => /Ferry News .*2 stories/u.test(screen[0] ?? ''));
    expect(program.text()).not.toContain('High water');
  });

  it('show only what is unread, and keep what is read there until they are taken anew', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 unread');
    program.press('f');
    await program.waitFor((screen) => screen[0]?.includes('Unread') === true);
    program.press('m');
    await program.waitFor('3 unread');
    expect(program.text()).toContain('High water');
    program.press('ff');
    await program.waitFor((screen) => !screen.join().includes('High water'));
  });

  it('are sorted by source and by title', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('High water');
    program.press('s');
    await program.waitFor(/by source[\s\S]*Ferry News[\s\S]*Ferry late[\s\S]*Tide Tables/u);
    program.press('s');
    await program.waitFor(/by title[\s\S]*Ferry late[\s\S]*High water[\s\S]*Low water/u);
  });
});

describe('marks', () => {
  it('of all of a view are taken back with U, and only those', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 unread');
    program.press('jm');
    await program.waitFor('3 unread');
    program.press('A');
    await program.waitFor('0 unread');
    await program.waitFor('Marked 3 stories as read');
    program.press('U');
    await program.waitFor('3 unread');
    program.press('U');
    await program.waitFor('4 unread');
  });

  it('of a long list are taken back by keys that arrive in one chunk, and stay so', async () => {
    arrive('Ferry News', numbered(1500, 'Crossing'));
    const program = await session.start();
    await program.waitFor('1,500 unread');
    program.press('UAU');
    await program.waitFor('1,500 stories are unread again');
    await program.waitFor('1,500 unread');
    program.press('AU');
    program.press('q');
    await program.exit;
    const again = await session.start();
    await again.waitFor('1,500 unread');
  });

  it('are there at the next start', async () => {
    fill();
    const first = await session.start();
    await first.waitFor('4 unread');
    first.press('m');
    await first.waitFor('3 unread');
    first.press('q');
    expect(await first.exit).toEqual({ code: 0, signal: 0 });
    const second = await session.start();
    await second.waitFor('4 stories · 3 unread');
  });

  it('lead on: n opens the next unread story while reading', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 unread');
    program.press('jmg\r');
    await program.waitFor('All of High water');
    program.press('n');
    await program.waitFor('All of Low water');
  });
});

describe('stories that come while one looks', () => {
  it('move nothing until they are asked for', async () => {
    arrive('Ferry News', numbered(200, 'Crossing'));
    const program = await session.start();
    await program.waitFor('200 unread');
    program.press('  jj');
    await program.waitFor('23/200');
    await program.settled();
    const before = program.screen().slice(1);
    arrive('Tide Tables', numbered(12, 'Tide'), { at: '2026-03-01T00:00:00Z' });
    await program.waitFor('12 new');
    expect(program.screen().slice(1, -1)).toEqual(before.slice(0, -1));
    program.press('.');
    await program.waitFor('12 stories new');
    expect(program.screen().slice(1, -1)).toEqual(before.slice(0, -1));
    program.press('g');
    await program.waitFor('Tide 1');
  });

  it('and what another copy marks as read show at once', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 unread');
    const rows = library?.stories.rows({ view: { of: 'all' }, unread: true, sort: 'date' }) ?? [];
    const ids = library?.stories.list(rows).map((one) => one?.story.id ?? '') ?? [];
    library?.reading.markMany(ids.slice(0, 2), true);
    await program.waitFor('2 unread');
  });

  it('change nothing of the story that is being read', async () => {
    fill();
    const program = await session.start();
    await program.waitFor('4 unread');
    program.press('\r');
    await program.waitFor('All of High water');
    arrive('Tide Tables', ['Spring tide'], { at: '2026-03-01T00:00:00Z' });
    await program.settled();
    expect(program.text()).toContain('All of High water');
    program.press('q');
    await program.waitFor('1 new');
    expect(program.text()).toMatch(/▌ {2}. ?High water|▌ {3}High water/u);
  });
});
