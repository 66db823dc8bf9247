// The front on the bundled edition. .ci/run runs this file on every Node that is supported.
import { describe, expect, it } from 'vitest';
import { COUNT } from './edition.ts';
import { newSession } from './session.ts';

const session = newSession();

describe('the front', () => {
  it('shows the lead with its author and summary, and its related posts with their ages', async () => {
    const program = await session.start();
    await program.waitFor('Nvidia And');
    const screen = program.text();
    for (const shown of ['Altman Says', 'Matthew Broersma', 'praises', 'Pebble', '1 hour ago', '3 hours ago'])
      expect(screen).toContain(shown);
    expect(program.alternate).toBe(true);
    expect(program.cursorHidden).toBe(true);
  });

  it('marks where one is, and moves with j, k, G and g', async () => {
    const program = await session.start();
    await program.waitFor(`1/${COUNT}`);
    program.press('j');
    await program.waitFor(`2/${COUNT}`);
    program.press('k');
    await program.waitFor(`1/${COUNT}`);
    program.press('G');
    await program.waitFor(`${COUNT}/${COUNT}`);
    program.press('g');
    await program.waitFor(`1/${COUNT}`);
  });

  it('moves as often as a key was pressed, though the keys arrive in one chunk', async () => {
    const program = await session.start();
    await program.waitFor(`1/${COUNT}`);
    program.press('jjj');
    await program.waitFor(`4/${COUNT}`);
    program.press('kj\u001b[B\u001b[Aj');
    await program.waitFor(`5/${COUNT}`);
    program.press('j'.repeat(500));
    await program.waitFor(`${COUNT}/${COUNT}`);
  });

  it('opens the first story on gg and Enter in one chunk', async () => {
    const program = await session.start();
    program.press('jj');
    await program.waitFor(`3/${COUNT}`);
    program.press('gg\r');
    await program.waitFor(/words of\s+praise/u);
    expect(program.text()).toContain('Altman Says');
  });

  it('has a preview of the highlighted story beside the list in a wide terminal, and none in a narrow one', async () => {
    const program = await session.start({ cols: 120, rows: 40 });
    await program.waitFor('who runs OpenAI');
    program.resize(80, 24);
    await program.waitFor(
      (screen) => screen.join().includes('Altman Says') && !screen.join().includes('who runs'),
    );
  });

  it('is left with q, with the screen as it was before', async () => {
    const program = await session.start();
    program.press('q');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
    expect(program.alternate).toBe(false);
    expect(program.cursorHidden).toBe(false);
    expect(program.text().trim()).toBe('');
  });

  it('writes nothing to the screen but what it draws', async () => {
    const program = await session.start();
    await program.settled();
    expect(program.raw).not.toMatch(/Warning|Error|undefined|\[object/u);
  });
});
