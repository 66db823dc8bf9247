import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launcher } from './program.ts';
import { newSession } from './session.ts';

const session = newSession();

function page(title: string, text: string, related = ''): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>${text} Paragraph ${n} says more of it, with commas, and at the length of ordinary news.</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${paragraphs.join('')}</article>${related}</main></body></html>`;
}
const RELATED = `<aside><h2>Related articles</h2><ul>
  <li><a href="/second-story-of-the-harbour">The second story of the harbour</a></li>
  <li><a href="/third-story-of-the-harbour">The third story of the harbour</a></li>
  <li><a href="/fourth-story-of-the-harbour">The fourth story of the harbour</a></li></ul></aside>`;

/** A site whose second story never comes, until it is let go. */
async function slowSite(): Promise<{ address: string; letGo: () => void }> {
  const waiting: ServerResponse[] = [];
  let open = false;
  const second = page('The second story of the harbour', 'The quay was built anew.');
  const address = await session.serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/') response.end(page('The harbour reopens', 'The harbour is open again.', RELATED));
    else if (open) response.end(second);
    else waiting.push(response);
  });
  return {
    address,
    letGo: () => {
      open = true;
      for (const response of waiting.splice(0)) response.end(second);
    },
  };
}

describe('opening an address', () => {
  it('shows the page and its related posts, and fetches one of them when it is opened', async () => {
    const site = await slowSite();
    const program = await session.start({ args: [`${site.address}/`] });
    await program.waitFor('The harbour reopens');
    await program.waitFor('The third story');
    program.press('j\r');
    await program.waitFor(/[Ff]etching/u);
    site.letGo();
    await program.waitFor('The quay was built anew');
  });

  it('gives up a fetch with Esc, and tries again with r', async () => {
    const site = await slowSite();
    const program = await session.start({ args: [`${site.address}/`] });
    await program.waitFor('The third story');
    program.press('j\r');
    await program.waitFor(/[Ff]etching/u);
    program.press('\u001b');
    await program.waitForGone(/[Ff]etching/u);
    expect(program.text()).toContain('The second story');
    site.letGo();
    program.press('r');
    await program.waitFor('The quay was built anew');
  });

  it('says on the screen what failed, why and what to do', async () => {
    const address = await session.serve((_, response) => {
      response.statusCode = 503;
      response.end();
    });
    const program = await session.start({ args: [`${address}/story`] });
    await program.waitFor('503');
    expect(program.text()).toMatch(/r to try again/u);
    program.press('q');
    expect(await program.exit).toMatchObject({ code: 1 });
  });
});

describe('opening a file', () => {
  it('reads a page that was saved', async () => {
    const file = join(session.folder, 'saved.html');
    await writeFile(file, page('The harbour reopens', 'The harbour is open again.', RELATED));
    const program = await session.start({ args: [file] });
    await program.waitFor('The harbour reopens');
    program.press('\r');
    await program.waitFor('Paragraph 0');
  });

  it('takes a story from a pipe and its keys from the terminal', async () => {
    const story = '# The harbour reopens\n\nThe harbour is open again, and the ferries go as before.\n';
    const shell = session.run('sh', [
      '-c',
      'printf %s "$2" | "$0" "$1" -; echo "code $?"',
      process.execPath,
      launcher,
      story,
    ]);
    await shell.waitFor('The harbour reopens');
    shell.press('\r');
    await shell.waitFor('the ferries go as before');
    shell.press('qq');
    await shell.waitFor('code 0');
  });

  it('says that there is no such file, and ends with 1', async () => {
    const program = await session.start({ args: ['no-such-file'] });
    await program.waitFor(/no-such-file/u);
    program.press('q');
    expect(await program.exit).toMatchObject({ code: 1 });
  });
});
