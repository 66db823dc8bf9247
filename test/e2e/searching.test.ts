import { describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { publish } from '../ui/publish.ts';
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

describe('searching a library', () => {
  it('goes from a misspelt word to its hits and back, and keeps a view for the next start', async () => {
    const library = Library.open({
      data: session.home,
      config: session.home,
      cache: `${session.home}/cache`,
    });
    const filler = '<p>Nothing else was told of it that day, at length, as every day.</p>'.repeat(30);
    const told = ['first', 'second'].map((one) => `${filler}<p>The ${one} hurricane came.</p>`);
    publish(library, 'Ferry News', ['Ferries late'], { html: told.join(''), at: '2026-01-09T12:00:00Z' });
    publish(library, 'Tide Tables', ['High water', 'Low water'], { tags: ['sea'] });
    library.close();

    const program = await session.start();
    await program.waitFor('3 stories · 3 unread');
    program.press('/ferreis hurricane');
    await program.waitFor(/▌[^\n]*Ferries late/u);
    await program.waitFor('The first hurricane came.');
    program.press('\r');
    await program.waitFor(/The first hurricane came\.[^]*1 of 2/u);
    program.press('n');
    await program.waitFor(/The second hurricane came\.[^]*2 of 2/u);
    program.press('\u001b');
    await program.waitFor(/\/ferreis hurricane[^]*▌[^\n]*Ferries late/u);
    program.press('\u001b');
    await program.waitFor('3 stories · 2 unread');
    program.press('/tag:sea is:unread\u0013');
    await program.waitFor('Keep as a view');
    program.press('At sea\r');
    await program.waitFor('The digit that shows it');
    program.press('\r');
    await program.waitFor('Kept as “At sea”');
    program.press('\u001b');
    await program.waitFor('All stories');
    program.press('q');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });

    const again = await session.start();
    await again.waitFor('3 stories · 2 unread');
    again.press('v');
    await again.waitFor(/At sea +view 1 +2 unread/u);
    again.press('\u001b');
    await again.waitFor('All stories');
    again.press('1');
    await again.waitFor(/At sea .*2 stories · 2 unread/u);
    expect(again.text()).not.toContain('Ferries late');
  });
});
