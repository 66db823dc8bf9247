import { describe, expect, test } from 'vitest';
import { parseUrls } from '../../src/sources/urls-file.ts';

const FEED = 'https://news.example/feed';

describe('a line', () => {
  test.each([
    ['an address', FEED, { title: null, tags: [] }],
    ['tags', `${FEED} tech "two words" web`, { title: null, tags: ['tech', 'two words', 'web'] }],
    ['a name', `${FEED} "~My Name" tech`, { title: 'My Name', tags: ['tech'] }],
    ['a name without quotes', `${FEED} ~Name`, { title: 'Name', tags: [] }],
    ['quotes within quotes', String.raw`${FEED} "~A \"B\" \\ C"`, { title: 'A "B" \\ C', tags: [] }],
    ['a comment behind', `${FEED} tech # and why`, { title: null, tags: ['tech'] }],
    ['a comment without space is a tag', `${FEED} c#`, { title: null, tags: ['c#'] }],
    ['tabs and spaces', `\t${FEED}\t\ttech  `, { title: null, tags: ['tech'] }],
    ['the address in quotes', `"${FEED}" tech`, { title: null, tags: ['tech'] }],
    ['a quote that never ends', `${FEED} "two words`, { title: null, tags: ['two words'] }],
    ['a tag twice', `${FEED} News news`, { title: null, tags: ['News'] }],
    ['an empty name', `${FEED} "~" ""`, { title: null, tags: [] }],
  ])('with %s', (_name, line, expected) => {
    expect(parseUrls(line).subscriptions).toEqual([{ url: FEED, home: null, ...expected }]);
  });

  test.each(['', '   ', '# a comment', '  # a comment'])('%j holds nothing', (line) => {
    expect(parseUrls(line)).toEqual({ subscriptions: [], skipped: [], notes: [] });
  });
});

describe('what is not taken is reported with its line', () => {
  test.each([
    ['"exec:~/bin/feed.sh --all" tech', /never runs/u],
    ['exec:/bin/touch /tmp/newsreader-was-run', /never runs/u],
    [`filter:~/bin/clean.pl:${FEED}`, /never runs/u],
    [`"filter:sed s/a/b/:${FEED}" tech`, /never runs/u],
    [String.raw`"query:Unread Articles:unread = \"yes\""`, /search of newsboat/u],
    ['file:///home/me/feed.xml', /newsreader add FILE/u],
    ['gopher://news.example/', /not gopher:/u],
    ['https://me:secret@news.example/feed', /user name or a password/u],
    ['include other', /not a web address/u],
  ])('%s', (line, why) => {
    const { subscriptions, skipped } = parseUrls(`# mine\n\n${line}\n`);
    expect(subscriptions).toEqual([]);
    expect(skipped).toEqual([{ line: 3, text: line, why: expect.stringMatching(why) }]);
  });
});

test('line ends of every system are the same', () => {
  expect(parseUrls(`${FEED}\r\nhttps://b.example/\rftp://c.example/\n`)).toMatchObject({
    subscriptions: [{ url: FEED }, { url: 'https://b.example/' }],
    skipped: [{ line: 3 }],
  });
});

test('a hidden feed is taken and said to be shown', () => {
  const { subscriptions, notes } = parseUrls(`${FEED} "!" tech\nhttps://b.example/ !later\n`);
  expect(subscriptions.map(({ tags }) => tags)).toEqual([['tech'], ['later']]);
  expect(notes).toEqual(['2 feeds that newsboat hides (“!”) are shown here like all others.']);
});

test('of a list that is mostly left out, the first are named', () => {
  const { subscriptions, skipped, notes } = parseUrls(`${'exec:a\n'.repeat(50_000)}${FEED}\n`);
  expect(subscriptions).toHaveLength(1);
  expect(skipped).toHaveLength(1000);
  expect(notes).toEqual(['Only the first 1000 that were left out are named.']);
});
