import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newSession } from './session.ts';
import type { Terminal } from './terminal.ts';

const session = newSession();

/** Bookmarks the Nvidia story the way somebody would who can't spell it. */
async function bookmarkNvidia(program: Terminal): Promise<void> {
  program.press('/nvida\r');
  await program.waitFor('no more is known');
  program.press('b');
  await program.waitFor('Bookmarked');
}

async function leave(program: Terminal): Promise<void> {
  program.press('\u0003');
  expect(await program.exit).toMatchObject({ signal: 0 });
}

const starred = /★[^\n]*Nvidia And xAI/u;

describe('bookmarks', () => {
  it('are there when the program is started again', async () => {
    const first = await session.start();
    await bookmarkNvidia(first);
    await leave(first);

    const second = await session.start();
    await second.waitFor(starred);
    second.press('B');
    await second.waitFor('Bookmarks');
    await second.waitFor('1/1');
    second.press('\r');
    await second.waitFor('BlackRock and Microsoft back');
  });

  it('are taken off with the same key, and put back with U', async () => {
    const program = await session.start();
    await bookmarkNvidia(program);
    program.press('b');
    await program.waitFor('Bookmark taken off');
    program.press('U');
    await program.waitFor('★');
    await leave(program);
    await (await session.start()).waitFor(starred);
  });

  it('stand newest first, and are searched', async () => {
    const program = await session.start();
    program.press('jb');
    await program.waitFor(/★[^\n]*Labour/u);
    program.press('jb');
    await program.waitFor(/★[^\n]*Record EU/u);
    program.press('B');
    await program.waitFor(/Bookmarks[^]*Record EU[^]*Labour/u);
    program.press('/');
    await program.waitFor(/search 7 stories/u);
    program.press('is:bookmarked ');
    await program.waitFor(/2 stories[^]*Labour[^]*Record EU/u);
    program.press('pebbel');
    await program.waitFor(/1 story[^]*▌.*Labour/u);
    expect(program.text()).not.toContain('Record EU');
  });

  it('carry a note, which another running copy shows at once, and the next start too', async () => {
    const [one, other] = [await session.start(), await session.start()];
    await bookmarkNvidia(one);
    other.press('B');
    await other.waitFor('BlackRock and Microsoft');
    one.press('e');
    await one.waitFor('What you want to remember');
    one.press('ask Ada about Abu Dhabi\r');
    await one.waitFor('Note kept');
    await one.waitFor('Note: ask Ada about Abu Dhabi');
    await other.waitFor(/Nvidia And xAI[^]*Note: ask Ada about Abu Dhabi/u);
    other.press('\r');
    await other.waitFor('no more is known');
    await other.waitFor('Note: ask Ada');
    one.press('U');
    await one.waitForGone('Note:');
    await other.waitForGone('Note:');
    one.press('efor Friday\r');
    await one.waitFor('Note: for Friday');
    await leave(one);

    const again = await session.start();
    again.press('B');
    await again.waitFor('Note: for Friday');
  });

  it('made in one running copy show in another', async () => {
    const [one, other] = [await session.start(), await session.start()];
    await bookmarkNvidia(one);
    await other.waitFor(starred);
  });

  it('that a crash left broken are set aside, which is said, and the program runs on', async () => {
    const first = await session.start();
    await bookmarkNvidia(first);
    await leave(first);
    const file = (await readdir(session.home)).find((name) => name.startsWith('bookmarks'));
    expect(file).toBeDefined();
    await writeFile(join(session.home, file ?? ''), '{ "version": 1, "bookm');

    const second = await session.start();
    await second.waitFor(/set aside/u);
    await bookmarkNvidia(second);
    const kept = (await readdir(session.home)).filter((name) => name.startsWith('bookmarks'));
    expect(kept.length).toBeGreaterThan(1);
  });
});

describe('what was read', () => {
  it('is marked, and stays so when the program is started again', async () => {
    const program = await session.start();
    await program.waitFor(/• Altman/u);
    program.press('\rq');
    await program.waitForGone(/• Altman/u);
    await leave(program);
    const again = await session.start();
    await again.waitForGone(/• Altman/u);
    await again.waitFor(/Altman Says[^]*• ‘Labour/u);
    again.press('m');
    await again.waitFor(/• Altman/u);
  });
});
