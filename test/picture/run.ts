// run: `npm run picture`. Draws the pictures of the README from the real program's screen.
import { writeFile } from 'node:fs/promises';
import { startProgram, temporaryFolder } from '../e2e/program.ts';
import type { Terminal } from '../e2e/terminal.ts';
import { svgOf } from './svg.ts';

const folder = await temporaryFolder();
const program = startProgram({ home: `${folder.path}/home`, cwd: folder.path, cols: 104, rows: 30 });
try {
  await program.waitFor(/Altman/u);
  await program.settled();
  await draw(program, 'front', 'The front of newsreader: an article, its related posts, and a preview');
  program.press('\r');
  await program.waitFor(/Matthew Broersma/u);
  await program.settled();
  await draw(program, 'reader', 'A story in newsreader, measured for reading');
} finally {
  await program.stop();
  await folder.remove();
}

async function draw(terminal: Terminal, name: string, title: string): Promise<void> {
  const rows = terminal.screen().map((_, row) => terminal.cells(row));
  await writeFile(new URL(`${name}.svg`, import.meta.url), svgOf(rows, title));
}
