import { describe, expect, it } from 'vitest';
import { newSession } from './session.ts';

const session = newSession();
const firstResult = /\/nvida[^]*▌[^\n]*Nvidia And xAI/u;

describe('searching from the front', () => {
  it('finds the story that is meant as one types, with its letters marked', async () => {
    const program = await session.start();
    program.press('/');
    await program.waitFor(/search 7 stories/u);
    program.press('nvida');
    await program.waitFor(firstResult);
    expect(program.cellsOf('Nvidia').map((cell) => cell.underline)).toEqual(Array(6).fill(true));
    expect(program.cellsOf('Nvidia And').at(-1)?.underline).toBe(false);
  });

  it('understands the whole search in one chunk, and opens the story at the match', async () => {
    const program = await session.start();
    program.press('/ratchet\r');
    await program.waitFor(/1 of \d/u);
    expect(program.text()).toContain('ratchet');
    expect(program.cellsOf('ratchet').every((cell) => cell.inverse)).toBe(true);
  });

  it('says what was found where the title does not', async () => {
    const program = await session.start();
    program.press('/nasdaq');
    await program.waitFor(/Nasdaq, where/u);
    expect(program.cellsOf('Nasdaq').every((cell) => cell.underline)).toBe(true);
  });

  it('says that nothing was found', async () => {
    const program = await session.start();
    program.press('/ghjkl');
    await program.waitFor('Nothing found');
  });

  it('comes back from a story to its results, and from the results to the front', async () => {
    const program = await session.start();
    program.press('/nvida\r');
    await program.waitFor('no more is known');
    program.press('q');
    await program.waitFor(firstResult);
    program.press('\u001b');
    await program.waitFor(/Sample edition[^]*Related/u);
  });

  it('takes regular expressions, quotes and emoji for what they are', async () => {
    const program = await session.start();
    program.press('/');
    for (const typed of ['.*(', '["', '\\', '😀', '日本']) {
      program.press(typed);
      await program.settled(60);
    }
    expect(program.text()).toContain('.*(["\\😀日本');
    expect(program.ended).toBeNull();
  });
});
