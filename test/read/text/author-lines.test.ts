import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/blocks.ts';
import { inlineText } from '../../../src/core/blocks.ts';
import type { Story } from '../../../src/core/story.ts';
import { readText } from '../../../src/read/text/read-text.ts';

function lead(...paragraphs: string[]): Story | undefined {
  return readText(paragraphs.join('\n\n'), { url: null, name: 'a' }).entries[0]?.story;
}

function last(story: Story | undefined): [string, string] | null {
  const block: Block | undefined = story?.body?.at(-2);
  return block?.kind === 'heading' ? [block.kind, inlineText(block.content)] : null;
}

const START = [
  'Phone makers face a hard year',
  'Sales of phones fell by 4 percent last year, say the makers.',
];

describe('the last subheading stays where the paragraph under it begins with its first word', () => {
  test.each([
    [
      'Apple Intelligence',
      'Apple said on Monday that its service would come to Europe in April. It gave no price.',
    ],
    ['Apple Maps', 'Apple has said on Monday that its maps would come to Europe in April. It gave no price.'],
    ['Amsterdam Noord', 'Amsterdam wants a bridge to the north by 2031, and has no money for one.'],
    ['עלות הפרויקט', 'עלות הקו נאמדת ב-14 מיליארד שקל. המדינה תממן את רובו של הפרויקט הזה.'],
  ])('%s', (heading, paragraph) => {
    const story = lead(...START, heading, paragraph);
    expect(story?.author).toBeNull();
    expect(last(story)).toEqual(['heading', heading]);
  });

  test('all the more where somebody else is named over the text', () => {
    const [title = '', first = ''] = START;
    const story = lead(
      title,
      'By Jane Doe',
      first,
      'Acme Phones',
      'Acme Phones is not worried by any of this, it said.',
    );
    expect(story?.author).toBe('Jane Doe');
    expect(last(story)).toEqual(['heading', 'Acme Phones']);
  });
});

describe('the author stays the author', () => {
  test.each([
    ['Jane Doe', 'Jane Doe covers phones from Oslo, where they are dear.'],
    ['Jane Doe', 'Jane writes about phones from Oslo, where they are dear.'],
    ['Jane Doe', 'Jane is from Oslo and has two phones, one of them old.'],
    ['Jane Doe', 'Jane Doe, Oslo and elsewhere since 2004, with a telephone at hand.'],
  ])('%s: %s', (name, note) => {
    const story = lead(...START, name, note);
    expect(story?.author).toBe(name);
    expect(story?.body).toHaveLength(2);
  });

  test('with a second author’s box under the text', () => {
    const [title = '', first = ''] = START;
    const story = lead(
      title,
      'By Jane Doe and Bo Lind',
      first,
      'Bo Lind',
      'Bo Lind, Oslo, since 2004 with a telephone at hand.',
    );
    expect(story?.body?.at(-1)).toMatchObject({ content: [{ italic: true }] });
    expect(story?.body).toHaveLength(2);
  });
});
