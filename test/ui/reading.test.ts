import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { edition, paragraph, row, settled, story, world, SOURCE } from './world.ts';

const URL_OF_TIDE = 'https://harbour.example/tide';

function withLinks() {
  const body = [
    {
      kind: 'paragraph' as const,
      content: [{ text: 'See the ' }, { text: 'tide table', href: URL_OF_TIDE }, { text: ' first.' }],
    },
    ...(edition(40)[0]?.story.body ?? []),
  ];
  return world([row('lead', story('Linked', { body })), ...edition().slice(1)]);
}

describe('reading', () => {
  test('Enter opens the story, and opening marks it as read', async () => {
    const w = world();
    expect(w.text()).toContain('5 unread');
    await w.press('enter');
    expect(w.text()).toContain('Paragraph 1 tells');
    await w.press('q');
    expect(w.text()).toContain('4 unread');
  });

  test('keys that arrive in one go do what they would do one by one', async () => {
    const [slow, fast] = [world(), world()];
    for (const key of ['j', 'k', 'enter', 'space', 'd', 'u', 'j', 'j']) await slow.press(key);
    await fast.press('j k enter space d u j j');
    expect(fast.screen()).toEqual(slow.screen());
  });

  test('a story opens again where it was left', async () => {
    const w = world();
    await w.press('enter space space');
    const firstLine = w.text().trimStart().split('\n')[0] ?? '';
    expect(firstLine).toMatch(/Paragraph [12]\d /);
    await w.press('q enter');
    expect(w.text().trimStart().split('\n')[0]).toBe(firstLine);
  });

  test('the status line tells how far one is and how long is left', async () => {
    const w = world(edition(300));
    await w.press('enter');
    expect(w.screen().at(-1)).toMatch(/\d+ % · \d+ min left$/);
    await w.press('G');
    expect(w.screen().at(-1)).toMatch(/ 100 %$/);
  });

  test('Enter with nothing chosen reads on', async () => {
    const w = world();
    await w.press('enter');
    const first = w.screen();
    await w.press('enter');
    expect(w.screen()).not.toEqual(first);
    expect(w.app.state.screens).toHaveLength(2);
  });

  test('an excerpt without an address says that no more is known', async () => {
    const w = world();
    await w.press('j enter');
    expect(w.text()).toContain('Excerpt number 1.');
    expect(w.text()).toContain('no more is known');
    expect(w.opened).toHaveLength(0);
  });

  test('J and K lead on through the list, and the list follows', async () => {
    const w = world();
    await w.press('enter J J');
    expect(w.text()).toContain('Excerpt number 2.');
    await w.press('K');
    expect(w.text()).toContain('Excerpt number 1.');
    await w.press('q');
    expect(w.app.top).toMatchObject({ kind: 'front', window: { cursor: 1 } });
  });

  test('however far J led on, the story shows under the cursor afterwards', async () => {
    const w = world(edition(3, 60));
    await w.press(['enter', ...Array.from({ length: 40 }, () => 'J'), 'q'].join(' '));
    expect(w.text()).toMatch(/▌ {2}  ?Related story 40 /);
  });
});

describe('related stories at the end', () => {
  test('Tab chooses one, Enter opens it, Esc comes back to where one was', async () => {
    const w = world();
    await w.press('enter G tab tab');
    const left = w.screen();
    await w.press('enter');
    expect(w.text()).toContain('Excerpt number 2.');
    await w.press('esc');
    expect(w.screen()).toEqual(left);
  });

  test('Shift-Tab chooses the last one on the screen, and nothing scrolls', async () => {
    const w = world();
    await w.press('enter G');
    const before = w.screen()[2];
    await w.press('shift+tab');
    expect(w.app.top).toMatchObject({ chosen: 4 });
    expect(w.screen()[2]).toBe(before);
    await w.press('shift+tab');
    expect(w.app.top).toMatchObject({ chosen: 3 });
  });

  test('its number opens one at once', async () => {
    const w = world();
    await w.press('enter 3');
    expect(w.text()).toContain('Excerpt number 3.');
  });

  test('a number that could go on waits for Enter or the next digit', async () => {
    const w = world(edition(3, 14));
    await w.press('enter 1');
    expect(w.screen().at(-1)).toContain('number 1_');
    await w.press('2');
    expect(w.text()).toContain('Excerpt number 12.');
    await w.press('esc 1 enter');
    expect(w.text()).toContain('Excerpt number 1.');
  });

  test('a number is taken back by Backspace, and given up by Esc without leaving the story', async () => {
    const w = world(edition(3, 14));
    await w.press('enter 1 backspace');
    expect(w.screen().at(-1)).not.toContain('number');
    await w.press('1 esc');
    expect([w.app.top?.kind, w.screen().at(-1)]).toEqual(['reader', expect.not.stringContaining('number')]);
  });

  test('what was chosen is let go when it is out of sight, and past the last one', async () => {
    const w = world([
      row('lead', story('Tide', { url: URL_OF_TIDE, body: edition(80)[0]?.story.body ?? [] })),
      ...edition().slice(1),
    ]);
    await w.press('enter G tab g o');
    expect(w.said.browsed).toEqual([URL_OF_TIDE]);
    await w.press('G tab tab tab tab tab y');
    expect(w.said.copied).toEqual([URL_OF_TIDE]);
  });

  test('a number that there is not is said', async () => {
    const w = world();
    await w.press('enter 9');
    expect(w.screen().at(-1)).toContain('from 1 to 4');
  });
});

describe('links and what has to be fetched', () => {
  test('a link opens as a story of its own, fetched while one sees so', async () => {
    const w = withLinks();
    await w.press('enter tab enter');
    expect(w.opened.map(({ target }) => target)).toEqual([URL_OF_TIDE]);
    expect(w.text()).toContain('Fetching the whole story');
    const whole = story('Tide table', { url: URL_OF_TIDE, body: [paragraph('High water at six.')] });
    w.opened[0]?.resolve({ source: SOURCE, entries: [{ role: 'lead', story: whole }] });
    await settled(w.app);
    expect(w.text()).toContain('High water at six.');
    expect(w.text()).not.toContain('Fetching');
  });

  test('Esc stops the fetching and stays; a second Esc goes back', async () => {
    const w = withLinks();
    await w.press('enter 1');
    await w.press('esc');
    expect(w.opened[0]?.signal.aborted).toBe(true);
    expect(w.text()).toContain('Press r to fetch the whole story');
    await w.press('esc');
    expect(w.text()).toContain('See the tide table');
  });

  test('what failed is said with what to do, and r tries again', async () => {
    const w = withLinks();
    await w.press('enter 1');
    w.opened[0]?.reject(new ReaderError('http', 'The server answered 503.', 'Wait a little.'));
    await settled(w.app);
    expect(w.text()).toContain('The server answered 503. Wait a little. Press r to try again.');
    await w.press('r');
    expect(w.opened).toHaveLength(2);
  });

  test('a story that was fetched is not fetched again, and brings its own related posts', async () => {
    const w = withLinks();
    await w.press('enter 1');
    w.opened[0]?.resolve({
      source: SOURCE,
      entries: [
        {
          role: 'lead',
          story: story('Tide table', {
            url: 'https://harbour.example/tide?utm_source=x',
            body: [paragraph('High water.')],
          }),
        },
        { role: 'related', story: story('Moon over the bay', { url: 'https://harbour.example/moon' }) },
      ],
    });
    await settled(w.app);
    expect(w.text()).toContain('Moon over the bay');
    await w.press('esc 1');
    expect(w.text()).toContain('High water.');
    expect(w.opened).toHaveLength(1);
  });

  test('o and y are about the chosen link, else about the story', async () => {
    const w = withLinks();
    await w.press('enter o');
    expect(w.screen().at(-1)).toContain('Nothing here has an address');
    await w.press('tab o y');
    expect([w.said.browsed, w.said.copied]).toEqual([[URL_OF_TIDE], [URL_OF_TIDE]]);
  });

  test('a bookmark made from an excerpt gets the whole text when it arrives', async () => {
    const w = world([row('lead', story('Tide', { url: URL_OF_TIDE, excerpt: 'Short.' }))]);
    await w.press('b enter');
    expect(w.services.bookmarks?.list()[0]?.story.body).toBeNull();
    w.opened[0]?.resolve({
      source: SOURCE,
      entries: [{ role: 'lead', story: story('Tide', { url: URL_OF_TIDE, body: [paragraph('Long.')] }) }],
    });
    await settled(w.app);
    expect(w.services.bookmarks?.list()[0]?.story.body).toEqual([paragraph('Long.')]);
  });
});

describe('finding in the text', () => {
  test('hits show as one types; Enter keeps them; n and N go on and around', async () => {
    const w = world();
    await w.press('enter /');
    await w.type('paragraph 2');
    expect(w.screen().at(-1)).toContain('1 of 11'); // 2, and 20 to 29
    await w.press('enter n n');
    expect(w.screen().at(-1)).toContain('3 of 11');
    await w.press('N N N');
    expect(w.screen().at(-1)).toContain('From the end again.');
    await w.press('x');
    expect(w.screen().at(-1)).toMatch(/n next .*11 of 11/);
    expect(w.text()).toContain('Paragraph 29');
  });

  test('Esc goes back to where the search began', async () => {
    const w = world();
    await w.press('enter space');
    const before = w.screen();
    await w.press('/');
    await w.type('paragraph 55');
    expect(w.screen()).not.toEqual(before);
    await w.press('esc');
    expect(w.screen()).toEqual(before);
  });

  test('what is not there is said', async () => {
    const w = world();
    await w.press('enter /');
    await w.type('submarine');
    expect(w.screen().at(-1)).toContain('not found');
    await w.press('enter');
    expect(w.screen().at(-1)).toContain('“submarine” is not in this story.');
    await w.press('N');
    expect(w.screen().at(-1)).toContain('Nothing is searched for yet');
  });

  test('with no search, n opens the next unread story of the list', async () => {
    const w = world();
    await w.press('j m k enter n');
    expect(w.text()).toContain('Excerpt number 2.');
    await w.press('m q A enter n');
    expect(w.screen().at(-1)).toContain('No other story of the list is unread');
  });
});
