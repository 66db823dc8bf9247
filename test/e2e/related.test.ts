// Related stories in the real program: found by its thread, beside the list and at a story's end, and followed by keys.
import { expect, it } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { publish } from '../ui/publish.ts';
import { newSession } from './session.ts';

const session = newSession();

/** Stories of one ferry from several papers, and others of which none is like another. */
function fill(): void {
  const home = { data: session.home, config: session.home, cache: `${session.home}/cache` };
  const library = Library.open(home);
  const papers = ['The Gull', 'Quay Post', 'Fjord Mail', 'Salt Weekly', 'Island Voice'];
  papers.forEach((paper, at) =>
    publish(library, paper, [`Skarven, chapter ${at + 1}`], {
      at: `2026-01-1${5 - at}T12:00:00Z`,
      html: `<p>The ferry Skarven of Holmvik made news in ${paper}: master Ilse Brandvold told chapter ${at + 1} of it.</p>`,
    }),
  );
  for (let at = 0; at < 20; at++)
    publish(library, 'Bakers', [`Loaf ${at}`], {
      at: '2026-01-01T12:00:00Z',
      html: `<p>Flour ${at} and an oven.</p>`,
    });
  library.close();
}

it('shows what is related beside the list, and leads from story to story and back', async () => {
  fill();
  const program = await session.start({ cols: 120, rows: 40 });
  await program.waitFor(/│ Related[^]*both: [^]*Brandvold/u);
  program.press('\r');
  await program.waitFor(/Related[^]*\[1\] Skarven, chapter \d[^]*both: /u);
  program.press('1');
  await program.waitFor(/told chapter [2-5] of it/u);
  const second = /told chapter \d/u.exec(program.text())?.[0] ?? '';
  await program.waitFor(/\[1\] Skarven, chapter/u);
  program.press('2');
  await program.waitFor(
    (screen) => /told chapter \d/u.test(screen.join('\n')) && !screen.join('\n').includes(second),
  );
  program.press('\u001b');
  await program.waitFor(second);
  program.press('\u001b');
  await program.waitFor('told chapter 1 of it');
  program.press('\u001b');
  await program.waitFor(/25 stories · \d+ unread/u);
  expect(program.ended).toBeNull();
});
