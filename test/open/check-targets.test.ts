import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { checkTargets } from '../../src/open/check-targets.ts';

const URL = 'https://example.com/news/story.html';

function said(targets: string[], url: string | null): string | null {
  try {
    checkTargets(targets, url);
    return null;
  } catch (error) {
    if (!(error instanceof ReaderError) || error.code !== 'usage') throw error;
    return `${error.message} ${error.hint}`;
  }
}

describe('the targets of a command line', () => {
  test.each<[string[], string | null]>([
    [[], null],
    [['a.html', 'b.html', '-'], null],
    [['a.html'], URL],
    [['-'], URL],
    [['a.html', 'https://example.com/other'], URL],
    [['ftp://example.com/a', 'a.html'], URL],
    [[], URL],
  ])('%j with --url %j may be opened', (targets, url) => {
    expect(said(targets, url)).toBeNull();
  });

  test.each<[string[], string | null, RegExp]>([
    [[''], null, /empty.*Give a file/],
    [['a.html', ' \t'], null, /empty/],
    [['-', 'a.html', '-'], null, /only once/],
    [['a.html', 'b.html'], URL, /one saved page.*there are 2: a\.html, b\.html\./],
    [['a.html', '-'], URL, /there are 2/],
    [['a.html'], 'nonsense', /“nonsense” is not a web address/],
    [[], 'javascript:alert(1)', /not a web address/],
  ])('%j with --url %j is wrong usage', (targets, url, words) => {
    expect(said(targets, url)).toMatch(words);
  });
});
