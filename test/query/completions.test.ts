import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsAt, parseQuery, queryText, replaceWith } from '../../src/query/query.ts';
import { anyText, NOW } from './any-text.ts';

const KNOWN = {
  sources: [
    'Example News',
    'Tagblatt',
    'The Daily Example',
    'Counterexample',
    'Ärzte heute',
    'The "Daily" News',
    '経済「新聞」',
  ],
  tags: ['technology', 'tech', 'big tech', 'biotech', 'sport'],
  authors: ['Ines Duarte', 'Eduardo Díaz', "Sean O'Neil"],
};

const NO_WORDS = { words: [], phrases: [], without: [], problems: [], open: false };

/** `|` is the cursor. */
function at(marked: string) {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, ...completionsAt(text, cursor, KNOWN, NOW) };
}
function offered(marked: string): string[] {
  return at(marked).options.map(({ text }) => text);
}
/** The text after the first option has been taken, with its cursor. */
function taken(marked: string): string {
  const { text, start, end, options } = at(marked);
  const after = replaceWith(text, { start, end, text: options[0]?.text ?? '' });
  return `${after.text.slice(0, after.cursor)}|${after.text.slice(after.cursor)}`;
}

const NAMES = ['source:', 'tag:', 'author:', 'is:', 'after:', 'before:'];

describe('what is offered at the cursor', () => {
  it.each([
    ['|', NAMES],
    ['quake |', NAMES],
    ['-|', NAMES],
    ['so|', ['source:']],
    ['quake SO|', ['source:']],
    ['-a|', ['author:', 'after:']],
    ['be| quake', ['before:']],
    ['quake|', []],
    ['s|o', []],
    ['x-|', []],
    ['"so|', []],
    ['"a"|', []],
    ['foo:|', []],
    ['so|:x', []],
    ['is:|', ['unread', 'read', 'bookmarked']],
    ['-IS:B|', ['bookmarked']],
    ['is:x|', []],
    ['is:un|read', ['unread']],
    ['is:read|', ['read']],
    ['tag:|', ['technology', 'tech', '"big tech"', 'biotech', 'sport']],
    ['tag:te| quake', ['technology', 'tech', '"big tech"', 'biotech']],
    ['tag:#te|', ['technology', 'tech', '"big tech"', 'biotech']],
    ['tag:tech|', ['tech', 'technology', '"big tech"', 'biotech']],
    ['tag:technology|', ['technology']],
    ['tag:"big t|', ['"big tech"']],
    ['tag:"big tech"|', []],
    ['tag:none|', []],
    ['source:exam|', ['"Example News"', '"The Daily Example"', 'Counterexample']],
    ['source:arzte|', ['"Ärzte heute"']],
    ['source:daily|', ['"The Daily Example"', '«The "Daily" News»']],
    ['source:経|', ['"経済「新聞」"']],
    ['author:d|', ['"Ines Duarte"', '"Eduardo Díaz"']],
    ['author:“sean o|', ['"Sean O\'Neil"']],
    ['after:|', ['today', 'yesterday', '24h', '7d', '30d', '3m', '1y']],
    ['after:t|', ['today', 'tuesday', 'thursday']],
    ['before:3|', ['30d', '3m', '3d', '3w', '3y', '3h']],
    ['after:2026|', []],
  ])('%j: %j', (marked, options) => {
    expect(offered(marked)).toEqual(options);
  });

  it('says what each option is', () => {
    expect(at('is:r|').options).toEqual([{ text: 'read', what: 'read already' }]);
    expect(at('so|').options).toEqual([
      { text: 'source:', what: 'of a source, by its name or a part of it' },
    ]);
    expect(at('tag:sp|').options).toEqual([{ text: 'sport', what: 'tag' }]);
    expect(at('after:1|').options).toContainEqual({ text: '1d', what: '1 day ago' });
  });

  it('is at most eight', () => {
    const tags = Array.from({ length: 30 }, (_, index) => `tag${index}`);
    expect(completionsAt('tag:', 4, { ...KNOWN, tags }).options).toHaveLength(8);
  });

  it('is nothing that would contradict what stands there', () => {
    expect(offered('is:read is:|')).toEqual(['read', 'bookmarked']);
    expect(offered('before:2026-11-01 after:|')).toEqual(['30d', '3m', '1y']);
  });

  it('is nothing of a name that no quotation marks can hold', () => {
    const sources = ['a "b» c」』'];
    expect(completionsAt('source:a', 8, { ...KNOWN, sources }).options).toEqual([]);
  });

  it.each([NaN, -1, 99, Infinity, 1.5])('has no trouble with the cursor at %j', (cursor) => {
    expect(() => completionsAt('tag:te', cursor, KNOWN)).not.toThrow();
  });
});

describe('taking an option', () => {
  it.each([
    ['so|', 'source:|'],
    ['quake -so| now', 'quake -source:| now'],
    ['tag:spo|', 'tag:sport |'],
    ['tag:spo| quake', 'tag:sport |quake'],
    ['tag:s|pam quake', 'tag:sport |quake'],
    ['-tag:"big|', '-tag:"big tech" |'],
    ['source:"Exam| quake now', 'source:"Example News" |quake now'],
    ['source:“Exa|mple”', 'source:"Example News" |'],
    ['source：tag|', 'source：Tagblatt |'],
    ['is:b|', 'is:bookmarked |'],
  ])('%j: %j', (before, after) => {
    expect(taken(before)).toBe(after);
  });
});

it('whatever is typed and known, every value that is offered stands as one filter and makes no new problem', () => {
  const known = fc.record({
    sources: fc.array(anyText, { maxLength: 5 }),
    tags: fc.array(anyText, { maxLength: 5 }),
    authors: fc.array(anyText, { maxLength: 5 }),
  });
  const begun = fc.constantFrom('', 'tag:', '-source:', 'author:"', 'source:“', 'is:', 'after:', 'so');
  fc.assert(
    fc.property(anyText, begun, anyText, known, (before, middle, after, names) => {
      const text = `${before} ${middle}${after}`.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
      for (let cursor = 0; cursor <= text.length; cursor++) {
        const { start, end, options } = completionsAt(text, cursor, names, NOW);
        expect(start).toBeLessThanOrEqual(cursor);
        expect(end).toBeGreaterThanOrEqual(cursor);
        expect(options.length).toBeLessThanOrEqual(8);
        for (const option of options) {
          const taken = replaceWith(text, { start, end, text: option.text });
          expect(taken.cursor).toBeLessThanOrEqual(taken.text.length);
          if (option.text.endsWith(':') && !/[:：]$/.test(text.slice(0, start))) continue;
          const query = parseQuery(taken.text, NOW);
          const filters = query.filters.map((filter) => queryText({ ...NO_WORDS, filters: [filter] }));
          expect(filters.some((filter) => filter.endsWith(`:${option.text}`))).toBe(true);
          const said = parseQuery(text, NOW).problems.map(({ message }) => message);
          const saidThen = query.problems.map(({ message }) => message);
          expect(said).toEqual(expect.arrayContaining(saidThen));
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

it('whatever is typed, even what could drive a terminal, asking for completions is no error', () => {
  fc.assert(
    fc.property(anyText, fc.nat(70), (text, cursor) => {
      expect(() => completionsAt(text, cursor, KNOWN, NOW)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
