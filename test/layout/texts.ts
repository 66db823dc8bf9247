// texts: what the properties of the layout are tried on: the writing systems and sequences that break line breakers.
import fc from 'fast-check';
import type { Block, Inline } from '../../src/core/blocks.ts';
import { clean } from '../../src/core/sanitise.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';

const PIECES = [
  'the', 'of', 'government', 'Donaudampfschifffahrtsgesellschaft', 'state-of-the-art', 'a', 'I', '17', '$600', '—', '–',
  'https://example.org/a/long/path?with=queries&and=more#fragment', 'word—word', '« mot »', 'vraiment !',
  'e\u0301te\u0301', 'Wählen', 'ẞ', 'naïve', 'Ελλάδα', 'Привет', 'мир,', 'שָׁלוֹם', 'עולם', 'مَرْحَبًا', 'العالم؛', 'می\u200cخواهم',
  '政府周二表示', '，', '。', '「これは」', 'ですね。', 'ー', 'ッ', 'がぎぐ', 'か\u3099', 'ﾊﾟ', '“引用”', '（括号）', '定价￥100。', '한국어', '정부는',
  'รัฐบาลกล่าวว่า', 'ประเทศไทยๆ', 'ພາສາລາວ', 'မြန်မာ', 'ភាសាខ្មែរ', 'हिन्दी', 'क्षत्रिय', 'தமிழ்', 'നമസ്തേ',
  '👩\u200d💻', '👨\u200d👩\u200d👧\u200d👦', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', '🇩🇪', '🇩🇪🇫🇷', '🇩', '❤️', '❤', '👍🏽', '1️⃣', '🎉🎉🎉',
  '\u0301', 'ᄀ', 'ᄀ\u1161\u11a8', '𠮷野家', '𝒳', '\u00a0', '10\u202f%', '\u3000', 'ﷺ', '⸺', '…', '……', '——',
]; // prettier-ignore
const SPACES = [' ', ' ', ' ', ' ', '', '', '\n', '  ', '\t', '\u00a0'];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map(clean) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map(clean) },
);

/** Foreign text as it comes out of the sanitiser. */
export const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(...SPACES)), { maxLength: 24 })
  .map((parts) => clean(parts.flat().join('')));

export const anyLine = anyText.map((text) => text.replace(/\s+/gu, ' ').trim());

/** Widths from the absurd to the wide; mostly those that people have. */
export const anyWidth = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 200 }));

const run = fc.record(
  {
    text: anyText,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    code: fc.constant(true as const),
    href: fc.constantFrom('https://example.org/one', 'https://example.org/two', 'https://example.net/'),
  },
  { requiredKeys: ['text'] },
);
export const anyInline: fc.Arbitrary<Inline> = fc.array(run, { maxLength: 5 });
const lineOrNull = fc.option(anyLine, { nil: null });

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 8, depthIdentifier: 'blocks' },
    fc.record({ kind: fc.constant('paragraph' as const), content: anyInline }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      content: anyInline,
    }),
    fc.record({ kind: fc.constant('code' as const), text: anyText, language: fc.constant(null) }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: lineOrNull,
      head: fc.option(fc.array(anyInline, { maxLength: 6 }), { nil: null }),
      rows: fc.array(fc.array(anyInline, { maxLength: 6 }), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('image' as const),
      url: fc.constant(null),
      alt: lineOrNull,
      caption: lineOrNull,
      credit: lineOrNull,
    }),
    fc.record({ kind: fc.constant('rule' as const) }),
    fc.record({ kind: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 1200 }),
      items: fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 4 }),
    }),
  ),
}));

export const anyBody: fc.Arbitrary<Block[]> = fc.array(block, { minLength: 1, maxLength: 6 });

/** A story of which only what is given is known. */
export function storyOf(parts: Partial<Story>): Story {
  return {
    id: '0',
    title: '',
    ...UNKNOWN,
    ...parts,
  };
}

export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    title: anyLine,
    author: lineOrNull,
    excerpt: lineOrNull,
    body: fc.option(anyBody, { nil: null, freq: 12 }),
  })
  .map(storyOf);
