import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { inlineText, plainText, type Block } from '../../src/core/blocks.ts';
import { clean } from '../../src/core/sanitise.ts';
import { storyId } from '../../src/core/story-id.ts';
import type { Edition, Story } from '../../src/core/story.ts';
import { hashOf, runsOfWords } from './shingles.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const edition = read('../../data/edition.json') as Edition;
const [first, ...rest] = edition.entries;
if (!first) throw new Error('the bundled edition is empty');
const lead = first.story;
const body = lead.body ?? [];
const related = rest.map((entry) => entry.story);
const textOf = (story: Story): string =>
  [story.title, story.excerpt, story.body && plainText(story.body)].filter(Boolean).join('\n\n');
const blocksOf = <K extends Block['kind']>(kind: K) =>
  body.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Whether one of `texts` names every one of `facts`. */
function together(facts: (string | RegExp)[], texts: string[]): boolean {
  return texts.some((text) =>
    facts.every((fact) => (typeof fact === 'string' ? text.includes(fact) : fact.test(text))),
  );
}

describe('the bundled edition', () => {
  it('is an edition by its schema', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      read('../../data/edition.schema.json') as object,
    );
    validate(edition);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('says that it is a sample and retold, in its title and at the end of its lead', () => {
    expect(edition.source).toMatchObject({ kind: 'bundled', url: null });
    expect(edition.source.title).toMatch(/sample.*retold/iu);
    expect(plainText(body.slice(-1))).toMatch(/sample retells/u);
  });

  it('has one lead and six related stories, each with its stable id', () => {
    expect(edition.entries.map((entry) => entry.role)).toEqual(['lead', ...Array<string>(6).fill('related')]);
    const stories = [lead, ...related];
    expect(stories.map((story) => story.id)).toEqual(
      stories.map(({ url, title, site }) => storyId({ url, title, source: site })),
    );
    expect(new Set(stories.map((story) => story.id)).size).toBe(7);
  });

  it('holds no text that the sanitiser would change', () => {
    const text = JSON.stringify(edition);
    expect(clean(text)).toBe(text);
  });

  it('names the author of the source and gives no date that the source does not give', () => {
    expect(lead).toMatchObject({ author: 'Matthew Broersma', published: null, publishedText: null });
    expect(related.map((story) => story.published)).toEqual(Array(6).fill(null));
  });

  it('has three subheadings, and the picture as a picture with its credit', () => {
    expect(blocksOf('heading').map((heading) => heading.level)).toEqual([2, 2, 2]);
    expect(blocksOf('image')).toEqual([
      expect.objectContaining({
        caption: expect.stringMatching(/OpenAI logo/u),
        credit: 'Levart Photographer/Unsplash',
      }),
    ]);
    expect(
      blocksOf('paragraph')
        .map((block) => inlineText(block.content))
        .join(),
    ).not.toMatch(/Levart/u);
  });

  it('ends with the line about the author, in italics', () => {
    const last = body.at(-1);
    expect(last?.kind).toBe('paragraph');
    expect(last?.kind === 'paragraph' && last.content.every((run) => run.italic)).toBe(true);
    expect(plainText(body.slice(-1))).toMatch(/Matt Broersma.*freelance.*Ziff-Davis.*ZDnet/u);
  });

  it('gives of each related story an excerpt that is cut, its age, and no body', () => {
    expect(related.map((story) => story.body)).toEqual(Array(6).fill(null));
    expect(related.map((story) => story.excerpt?.endsWith('…'))).toEqual(Array(6).fill(true));
    expect(related.map((story) => story.publishedText)).toEqual(
      ['1 hour', '2 hours', '2 hours', '3 hours', '3 hours', '11 hours'].map((age) => `${age} ago`),
    );
  });

  const paragraphs = body.map((block) => plainText([block]));
  it.each<{ fact: string; said: (string | RegExp)[] }>([
    {
      fact: 'Altman on R1',
      said: ['Sam Altman', 'OpenAI', 'chief executive', 'R1', 'DeepSeek', '“impressive”'],
    },
    { fact: 'the models to come', said: ['“much better”', /earlier in the week/u] },
    { fact: 'the price', said: ['Altman', 'social media', 'price'] },
    { fact: 'the new competitor', said: ['legit invigorating', /compete/u] },
    { fact: 'the releases', said: [/releases/u, /sooner/u] },
    { fact: 'the app', said: ['last week', 'Apple’s', 'app'] },
    { fact: 'the cost', said: ['relatively low cost', 'OpenAI, Anthropic and others'] },
    { fact: 'the sell-off', said: ['past two years', 'Western', 'On Monday', 'sold off around the world'] },
    {
      fact: 'the rout',
      said: ['17 percent', 'Nvidia', '$600 billion (£482bn)', 'Nasdaq', '3 percent', 'Asia', 'Tuesday'],
    },
    {
      fact: 'the spending',
      said: ['Alphabet, Amazon, Meta, Microsoft and Oracle', '$310bn', 'this year', 'Visible Alpha'],
    },
    { fact: 'the venture capital', said: ['$100bn', 'last year', 'Venture capitalists', 'start-ups'] },
    { fact: 'the open models', said: ['DeepSeek', 'open source', 'in question'] },
    { fact: 'Clark', said: ['Jack Clark', 'Anthropic', 'blog post', 'Monday', 'weights', 'base model'] },
    { fact: 'the ratchet', said: ['Clark', 'one-way ratchet', 'kudos'] },
    {
      fact: 'Cohen',
      said: ['Steve Cohen', 'Point72', '$37bn', 'artificial general superintelligence', '“coming quick”'],
    },
    { fact: 'the trade restrictions', said: ['Trump', 'Biden', 'restricted trade', 'China'] },
    { fact: 'Meta', said: ['Meta', 'statement', 'standard'] },
    {
      fact: 'Weil',
      said: ['Kevin Weil', 'chief product officer', '“wins this race”', 'reporters on a call'],
    },
    { fact: 'the months', said: ['DeepSeek', '“a number of months ago”'] },
  ])('keeps in one paragraph of its lead: $fact', ({ said }) => {
    expect(together(said, paragraphs)).toBe(true);
  });

  it.each<{ about: string; said: (string | RegExp)[] }>([
    { about: 'Pebble', said: [/labour of love/iu, 'two', 'PebbleOS', 'e-ink', '30-day battery', 'OS…'] },
    {
      about: 'Amazon',
      said: ['Luxembourg', 'administrative court', '746m euro', 'GDPR', /appeal/u, /record/iu],
    },
    { about: 'Nvidia', said: ['xAI', 'BlackRock', 'Microsoft', '$100bn', 'AI', /infrastructure project/iu] },
    { about: 'Google', said: ['$28m', /settle/iu, /bias/iu, /pay/u, /opportunities/u] },
    { about: 'Tencent', said: ['China', 'social media', 'data centres', /tripled/u, 'capital expenditure'] },
    {
      about: 'Apple',
      said: ['EU', 'iOS', /third-party developer/iu, /first interoperability/iu, /responsive/u],
    },
  ])('keeps in one related story: $about', ({ about, said }) => {
    expect(together([about, ...said], related.map(textOf))).toBe(true);
  });

  it('shares no eight words in a row with its source', () => {
    const source = new Set(read('source-shingles.json') as string[]);
    const shared = [lead, ...related].flatMap((story) =>
      runsOfWords(textOf(story), 8).filter((run) => source.has(hashOf(run))),
    );
    expect(source.size).toBeGreaterThan(500);
    expect(shared).toEqual([]);
  });
});
