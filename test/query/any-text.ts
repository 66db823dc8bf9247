// any-text: texts that a search may be handed: any Unicode at all, and pieces of the language in any order.
import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...[
    'source:',
    'tag:',
    'AUTHOR:',
    'is:',
    'after:',
    'before：',
    'foo:',
    'is:unread',
    '-is:read',
    'is:new',
    'http://x.org/a',
  ],
  ...[
    '7d',
    '2026-03-01',
    '2026-13',
    'today',
    'monday',
    'tech',
    '#',
    '-',
    '--',
    '－',
    ':',
    '：',
    ' ',
    '\u3000',
    '\n',
    '\u0085',
  ],
  ...[
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '「',
    '」',
    '『',
    '＂',
    "'",
    'quake',
    'x-ray',
    '経済',
    'ب\u200D',
    '\u200C',
    '\uFE0F',
    '\u180B',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u001b[31m',
    '\u001b]0;a b\u0007',
    '\u202e',
    '\u200b',
    '\u115F',
    '\u1160',
    '\u1161',
    '\uD800',
    '\uDC00',
  ],
  ...['👩‍👩‍👧', '🏴', '\u{E0067}', '\u{E0100}', 'İ', 'ﬁ', 'e\u0301'],
);

export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 24,
    })
    .map((parts) => parts.join('')),
);

/** A Friday, in the afternoon, local time. */
export const NOW = new Date(2026, 10, 27, 14, 5);
