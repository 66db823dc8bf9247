import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/blocks.ts';
import { storyNamed } from './edition.ts';
import { newSession } from './session.ts';
import type { Terminal } from './terminal.ts';

const session = newSession();
const lead = storyNamed('Altman Says');

async function openLead(options: { cols?: number; rows?: number } = {}): Promise<Terminal> {
  const program = await session.start(options);
  program.press('\r');
  await program.waitFor(/words of\s+praise/u);
  return program;
}

/** The first row of text that shows. */
const topOf = (program: Terminal): string =>
  program
    .screen()
    .find((row) => row.trim() !== '')
    ?.trim() ?? '';
const percent = (program: Terminal): number => Number(/(\d+) %/u.exec(program.text())?.[1]);

describe('the reader', () => {
  it('shows every paragraph on the way to the end, with how far one is', async () => {
    const program = await openLead({ cols: 60, rows: 16 });
    const seen: string[] = [];
    for (let page = 0; page < 40 && percent(program) < 100; page++) {
      seen.push(...program.screen());
      const before = percent(program);
      program.press(' ');
      await program.waitFor((screen) => Number(/(\d+) %/u.exec(screen.join('\n'))?.[1]) > before);
    }
    seen.push(...program.screen());
    const text = seen.join(' ').replace(/\s+/gu, ' ');
    const ends = (lead.body ?? [])
      .filter((block) => block.kind === 'paragraph' || block.kind === 'heading')
      .map((block) => plainText([block]).split(' ').slice(-2).join(' '));
    expect(ends.filter((end) => !text.includes(end))).toEqual([]);
  });

  it('goes on to the related posts at the end, opens one by its number, and comes back to where one was', async () => {
    const program = await openLead();
    program.press('G');
    await program.waitFor('[6] Apple');
    const before = program.text();
    program.press('1');
    await program.waitFor(/no more is known/u);
    expect(topOf(program)).toContain('Pebble');
    program.press('q');
    await program.waitFor((screen) => screen.join('\n') === before);
  });

  it('keeps the place when the story is left and opened again', async () => {
    const program = await openLead({ rows: 16 });
    program.press('dd');
    await program.waitForGone('Altman Says');
    const place = topOf(program);
    program.press('q');
    await program.waitFor('Pebble');
    program.press('\r');
    await program.waitFor('left');
    expect(topOf(program)).toBe(place);
  });

  it('keeps the place when the program is started again', async () => {
    const program = await openLead({ rows: 16 });
    program.press('dd');
    await program.waitForGone('Altman Says');
    const place = topOf(program);
    program.press('qq');
    await program.exit;
    const again = await session.start({ rows: 16 });
    await again.waitFor('Pebble');
    await again.settled();
    again.press('\r');
    await again.waitFor('left');
    expect(topOf(again)).toBe(place);
  });

  it('keeps the words at the top in view when the terminal is resized', async () => {
    const program = await openLead({ rows: 16 });
    program.press('dd');
    await program.waitForGone('Altman Says');
    const words = topOf(program).split(' ').slice(0, 2).join(' ');
    program.resize(50, 20);
    await program.settled();
    const rows = program.screen().slice(0, 4).join(' ').replace(/\s+/gu, ' ');
    expect(rows).toContain(words);
    program.resize(80, 16);
    await program.settled();
    expect(topOf(program)).toContain(words);
  });

  it('keeps the place when the terminal is resized while the help stands over it', async () => {
    const program = await openLead({ rows: 16 });
    program.press('dd');
    await program.waitForGone('Altman Says');
    const place = topOf(program);
    const words = place.split(' ').slice(0, 2).join(' ');
    program.press('?');
    await program.waitFor('Keys');
    program.resize(50, 20);
    await program.settled();
    program.press('q');
    await program.waitFor('left');
    const rows = program.screen().slice(0, 4).join(' ').replace(/\s+/gu, ' ');
    expect(rows).toContain(words);
    program.press('?');
    await program.waitFor('Keys');
    program.resize(80, 16);
    await program.settled();
    program.press('q');
    await program.waitFor('left');
    expect(topOf(program)).toBe(place);
  });

  it('goes to the next and the previous story with J and K', async () => {
    const program = await openLead();
    program.press('J');
    await program.waitFor('launched two');
    program.press('K');
    await program.waitFor(/words of\s+praise/u);
  });
});

describe('finding in a story', () => {
  it('shows the first hit as one types, marks all, and steps with n and N', async () => {
    const program = await openLead();
    program.press('/');
    await program.waitFor('Find in this story');
    program.press('china');
    await program.waitFor(/1 of \d/u);
    const hits = Number(/1 of (\d+)/u.exec(program.text())?.[1]);
    expect(hits).toBeGreaterThanOrEqual(2);
    program.press('\r');
    await program.waitForGone(/\/china/u);
    program.press('n');
    await program.waitFor(`2 of ${hits}`);
    program.press('N');
    await program.waitFor(`1 of ${hits}`);
    program.press('N');
    await program.waitFor(/From the end again/u);
    expect(marked(program).map((word) => word.toLowerCase())).toContain('china');
  });

  it('shows the one hit where one is otherwise than the rest', async () => {
    const program = await openLead({ rows: 40 });
    program.press('/models\r');
    await program.waitFor(/1 of \d+/u);
    expect(marked(program, (cell) => cell.inverse)).toHaveLength(1);
  });

  it('says when there is no hit, and Esc gives the search up where it began', async () => {
    const program = await openLead();
    program.press('/zebra');
    await program.waitFor('not found');
    program.press('\u001b');
    await program.waitForGone('zebra');
    expect(topOf(program)).toContain('Altman Says');
  });
});

/** Runs of cells that are marked: with a background, or inverse. */
function marked(
  program: Terminal,
  is = (cell: { inverse: boolean; bg: unknown }): boolean => cell.inverse || cell.bg !== null,
): string[] {
  return program
    .screen()
    .flatMap((_, row) =>
      program
        .cells(row)
        .map((cell) => (is(cell) ? cell.text : '\n'))
        .join('')
        .split('\n'),
    )
    .filter((text) => text.trim() !== '');
}
