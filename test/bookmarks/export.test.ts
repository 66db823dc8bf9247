import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Bookmark } from '../../src/bookmarks/bookmarks.ts';
import { exportBookmarks, withoutAddress } from '../../src/bookmarks/export.ts';
import type { Story } from '../../src/core/story.ts';
import { SOURCE, story } from './stories.ts';

function bookmark(more: Partial<Story> = {}, number = 1): Bookmark {
  const added = '2026-11-23T10:15:00.500Z';
  return { story: story(number, more), words: 10, added, source: SOURCE, note: null };
}

const HOSTILE = [
  'Plain',
  '*bold* _it_ **b** `code` ~~gone~~',
  '[link](https://evil.example) ![image](x) [ref]',
  '] (https://evil.example) [',
  '<script>alert(1)</script> <b>x</b> <!-- c -->',
  '</A><DT><A HREF="javascript:alert(1)">x',
  'AT&T &amp; &lt;b&gt; &copy; &#42;',
  '"quoted" \'single\'',
  '# not a heading',
  '1. not a list',
  '12) nor this',
  '- nor that',
  '+ nor +',
  '--- ',
  '=== x',
  '> no quote',
  'back\\slash \\* \\',
  'www.evil.example and https://evil.example and me@evil.example',
  '| a | b |',
  '$x^2$ {curly} :smile: !',
  '日本語の見出し — «žluťoučký» עברית',
  '    indented',
  '[x] done',
  '[ ] open',
];

/** Everything a Markdown parser makes of one item: its text, and its links. */
function parsed(markdown: string): { text: string; links: string[]; kinds: Set<string> } {
  const links: string[] = [];
  const kinds = new Set<string>();
  let text = '';
  const walk = (token: Token): void => {
    kinds.add(token.type);
    if (token.type === 'link') links.push((token as Tokens.Link).href);
    const inner = (token as { tokens?: Token[] }).tokens;
    if (inner) inner.forEach(walk);
    else text += decode((token as { text?: string }).text ?? '');
  };
  const tokens = marked.lexer(markdown);
  const list = tokens.find((token): token is Tokens.List => token.type === 'list');
  expect(list?.items).toHaveLength(1);
  list?.items[0]?.tokens.forEach(walk);
  return { text, links, kinds };
}

function decode(text: string): string {
  return parseHTML(`<p>${text.replaceAll('<', '&lt;')}</p>`).document.querySelector('p')?.textContent ?? '';
}

describe('Markdown', () => {
  test('is a list with links, sources and dates', () => {
    const list = [
      bookmark(),
      bookmark({ title: 'No address', url: null, author: null, site: null, published: null }, 2),
    ];
    expect(exportBookmarks(list, 'markdown')).toBe(
      [
        '# Bookmarks',
        '',
        '- [Story number 1](https://news.example/1) — A. Writer, Example News, 2025-01-28; bookmarked 2026-11-23',
        '- No address — Example News, 2 hours ago; bookmarked 2026-11-23',
        '',
      ].join('\n'),
    );
  });

  test('names no source that is only the story itself', () => {
    const saved = {
      ...bookmark({ author: null, site: null, published: null, publishedText: null, url: null }),
    };
    expect(exportBookmarks([{ ...saved, source: { title: saved.story.title, url: null } }], 'markdown')).toBe(
      '# Bookmarks\n\n- Story number 1 — bookmarked 2026-11-23\n',
    );
  });

  test.each(HOSTILE)('shows the title %j as it is, with and without a link', (title) => {
    const whole = ` — A. Writer, Example News, 2025-01-28; bookmarked 2026-11-23`;
    const expected = title.replace(/\s+/gu, ' ').trim() + whole;
    const linked = parsed(exportBookmarks([bookmark({ title })], 'markdown'));
    expect(linked.text).toBe(expected);
    expect(linked.links).toEqual(['https://news.example/1']);
    const bare = parsed(exportBookmarks([bookmark({ title, url: null })], 'markdown'));
    expect(bare.text).toBe(expected);
    expect(bare.links).toEqual([]);
    for (const kind of [
      'strong',
      'em',
      'codespan',
      'del',
      'html',
      'image',
      'heading',
      'list',
      'table',
      'blockquote',
      'hr',
    ])
      expect([...linked.kinds, ...bare.kinds]).not.toContain(kind);
  });

  test('has a note under its story, line by line', () => {
    const note = 'Read before Friday.\n\n- ask *Ada*\n2. then decide';
    expect(exportBookmarks([{ ...bookmark(), note }, bookmark({}, 2)], 'markdown')).toBe(
      [
        '# Bookmarks',
        '',
        '- [Story number 1](https://news.example/1) — A. Writer, Example News, 2025-01-28; bookmarked 2026-11-23\\',
        '  Note: Read before Friday.\\',
        '  \\- ask \\*Ada\\*\\',
        '  2\\. then decide',
        '- [Story number 2](https://news.example/2) — A. Writer, Example News, 2025-01-28; bookmarked 2026-11-23',
        '',
      ].join('\n'),
    );
  });

  test.each(HOSTILE)('shows the note %j as it is, on its first line and on its next', (line) => {
    const { text, links, kinds } = parsed(
      exportBookmarks([{ ...bookmark(), note: `${line}\n${line}` }], 'markdown'),
    );
    const plain = line.replace(/\s+/gu, ' ').trim();
    expect(text.split('bookmarked 2026-11-23')[1]).toBe(`Note: ${plain}${plain}`);
    expect(links).toEqual(['https://news.example/1']);
    expect([...kinds].toSorted().filter((kind) => !['escape', 'text'].includes(kind))).toEqual([
      'br',
      'link',
    ]);
  });

  test.each([
    'https://news.example/a_(b)',
    'https://news.example/?a=1&copy;=2',
    'https://news.example/?a=1&b=2',
    'https://news.example/?q=%3Cb%3E*_x_*',
    'https://news.example/?q=a\\b',
    'https://news.example/#a)b',
  ])('leads to %s', (url) => {
    expect(parsed(exportBookmarks([bookmark({ url })], 'markdown')).links).toEqual([url]);
  });

  test('survives any title of punctuation', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'ab1 \\`*_{}[]()<>#+-.!|~&$@:;=\'"^/%?'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, (title) => {
        fc.pre(title.trim() !== '');
        const { text, links } = parsed(exportBookmarks([bookmark({ title })], 'markdown'));
        expect(text.split(' — A. Writer')[0]).toBe(title.replace(/\s+/gu, ' ').trim());
        expect(links).toEqual(['https://news.example/1']);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON', () => {
  test('has one stable shape, with the text', () => {
    expect(JSON.parse(exportBookmarks([bookmark()], 'json'))).toEqual({
      format: 'newsreader-bookmarks',
      version: 1,
      bookmarks: [
        {
          id: '0000000000000001',
          title: 'Story number 1',
          url: 'https://news.example/1',
          author: 'A. Writer',
          site: 'Example News',
          published: '2025-01-28T09:00:00.000Z',
          publishedText: '2 hours ago',
          excerpt: 'What story 1 is about.',
          words: 10,
          lang: 'en',
          added: '2026-11-23T10:15:00.500Z',
          source: SOURCE,
          text: 'The first words of story 1, strong\n\nAnd its last.',
          note: null,
        },
      ],
    });
  });

  test('has the note last, where keys were added that were not always there', () => {
    const { bookmarks } = JSON.parse(exportBookmarks([{ ...bookmark(), note: 'One\ntwo' }], 'json')) as {
      bookmarks: object[];
    };
    expect(Object.entries(bookmarks[0] ?? {}).at(-1)).toEqual(['note', 'One\ntwo']);
  });

  test('says null where only an excerpt is known', () => {
    expect(JSON.parse(exportBookmarks([bookmark({ body: null })], 'json'))).toMatchObject({
      bookmarks: [{ text: null }],
    });
  });
});

describe('the HTML that browsers import', () => {
  test('is what they expect, to the byte', () => {
    expect(exportBookmarks([bookmark(), bookmark({ excerpt: null }, 2)], 'html')).toBe(
      [
        '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
        '<TITLE>Bookmarks</TITLE>',
        '<H1>Bookmarks</H1>',
        '<DL><p>',
        '    <DT><A HREF="https://news.example/1" ADD_DATE="1795428900">Story number 1</A>',
        '    <DD>What story 1 is about.',
        '    <DT><A HREF="https://news.example/2" ADD_DATE="1795428900">Story number 2</A>',
        '</DL><p>',
        '',
      ].join('\n'),
    );
  });

  test.each(HOSTILE)('shows the title and the excerpt %j as they are', (text) => {
    const { document } = parseHTML(exportBookmarks([bookmark({ title: text, excerpt: text })], 'html'));
    const links = document.querySelectorAll('a');
    expect(links).toHaveLength(1);
    expect(links[0]?.textContent).toBe(text.replace(/\s+/gu, ' '));
    expect(document.querySelector('dd')?.textContent.trim()).toBe(text.trim());
    expect(document.querySelector('script, b')).toBeNull();
  });

  test('describes a story by its note, on one line, where it has one', () => {
    const note = 'Read <b>before</b> Friday.\nThen decide.';
    const html = exportBookmarks([{ ...bookmark(), note }], 'html');
    expect(html).toContain('\n    <DD>Read &lt;b&gt;before&lt;/b&gt; Friday. Then decide.\n');
    expect(html).not.toContain('What story 1 is about.');
  });

  test('leaves out what has no address, and says which', () => {
    const list = [bookmark(), bookmark({ url: null }, 2)];
    expect(exportBookmarks(list, 'html')).not.toContain('Story number 2');
    expect(withoutAddress(list).map((one) => one.story.title)).toEqual(['Story number 2']);
  });
});

test.each(['markdown', 'json', 'html'] as const)('no bookmarks make a valid %s file', (format) => {
  expect(exportBookmarks([], format)).toMatch(/ookmarks[\s\S]*\n$/u);
});
