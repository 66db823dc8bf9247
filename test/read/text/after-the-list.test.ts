import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/core/blocks.ts';
import { readText } from '../../../src/read/text/read-text.ts';

const ARTICLE = [
  'A Title of Four Words',
  'A paragraph that is long enough to be one, and that ends as they do.',
];
const LIST = [
  'Related stories',
  'Dam safety law passes final reading',
  '3 Mar 2025',
  'Welsh water bills to rise by a fifth',
  '27 Feb 2025',
];

function read(...after: string[]) {
  const { entries } = readText([...ARTICLE, ...LIST, ...after].join('\n\n'), { url: null, name: 'a' });
  const [lead, ...related] = entries.map(({ story }) => story);
  return {
    author: lead?.author,
    body: lead?.body?.map((block) => ('content' in block ? inlineText(block.content) : block.kind)),
    related: related.map((story) => story.title),
  };
}

const TITLES = [LIST[1], LIST[3]];

describe('what stands after a list of dated stories is no story', () => {
  test.each([
    ['topics', ['Archivado en: Sequía · Cataluña · Agua']],
    ['the editor', ['责任编辑：王强']],
    ['a newsletter', ['Newsletter', 'Jeden Morgen das Wichtigste aus der Wirtschaft. Jetzt abonnieren']],
    [
      'a newsletter in a sentence',
      ['Newsletter', 'The news of the valley in your mailbox, each and every morning.'],
    ],
    [
      'comments',
      ['Comments (3)', 'Gwyn77: They should move. It is only sensible, and cheaper for everybody.'],
    ],
    [
      'comments in German',
      ['Kommentare (12)', 'Gwyn77: They should move. It is only sensible, and cheaper for everybody.'],
    ],
    [
      'what everybody reads',
      ['Most read', '1 A Mouse in the Town Hall', '2 Ferry Fares to Rise in May', '3 A Third One'],
    ],
    [
      'what everybody reads in Japanese',
      ['アクセスランキング', '1 大谷が開幕戦で先頭打者本塁打', '2 首都高で玉突き事故'],
    ],
  ])('%s', (_, after) => {
    expect(read(...after)).toEqual({ author: null, body: [ARTICLE[1]], related: TITLES });
  });

  test('an undated story is one', () => {
    expect(read('A third story that has no date').related).toEqual([
      ...TITLES,
      'A third story that has no date',
    ]);
  });
});

describe('the author after the list', () => {
  test.each([
    ['Gilles Rof (Marseille, correspondant)', 'Gilles Rof couvre la région Provence depuis 2012.'],
    ['Gilles Rof (Marseille)', 'Gilles Rof vit à Marseille depuis 2012 et travaille pour ce journal.'],
  ])('%s', (name, note) => {
    expect(read(name, note)).toEqual({ author: 'Gilles Rof', body: [ARTICLE[1], note], related: TITLES });
  });
});

test('where nothing goes with the story, what everybody reads is offered without its numbers', () => {
  const { entries } = readText(
    [
      ...ARTICLE,
      'Most read',
      '1 A Mouse in the Town Hall',
      '2 Ferry Fares to Rise in May',
      '3 Nine Lives of a Bus',
    ].join('\n\n'),
    { url: null, name: 'a' },
  );
  expect(entries.slice(1).map(({ story }) => story.title)).toEqual([
    'A Mouse in the Town Hall',
    'Ferry Fares to Rise in May',
    'Nine Lives of a Bus',
  ]);
});
