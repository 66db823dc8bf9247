import { describe, expect, test } from 'vitest';
import { probableUrl, targetOf, type Target } from '../../src/open/target.ts';

describe('what a target is, by its spelling', () => {
  const table: [string, Target][] = [
    ['-', { kind: 'stdin' }],
    ['./-', { kind: 'file', path: './-' }],
    ['https://example.com/a', { kind: 'url', url: 'https://example.com/a' }],
    ['  HTTP://example.com ', { kind: 'url', url: 'HTTP://example.com' }],
    ['page.html', { kind: 'file', path: 'page.html' }],
    [' a name with spaces ', { kind: 'file', path: ' a name with spaces ' }],
    ['notes: today.txt', { kind: 'file', path: 'notes: today.txt' }],
    ['C:\\news\\page.html', { kind: 'file', path: 'C:\\news\\page.html' }],
    ['file:///tmp/a.html', { kind: 'scheme', scheme: 'file' }],
    ['FTP://example.com/a', { kind: 'scheme', scheme: 'ftp' }],
    ['gemini://example.com/', { kind: 'scheme', scheme: 'gemini' }],
  ];
  test.each(table)('%j', (typed, target) => expect(targetOf(typed)).toEqual(target));
});

test.each([
  ['example.com', 'https://example.com'],
  ['example.com/news', 'https://example.com/news'],
  ['www.example.co.uk/a?b=c', 'https://www.example.co.uk/a?b=c'],
  ['example.com/story.html', 'https://example.com/story.html'],
  ['bücher.example/neu', 'https://bücher.example/neu'],
  ['localhost:8000/a', 'http://localhost:8000/a'],
  ['127.0.0.1:9', 'http://127.0.0.1:9'],
  ['page.html', null],
  ['README.md', null],
  ['no-such-file', null],
  ['../news/page.com', null],
  ['.com', null],
  ['a..b', null],
  ['', null],
])('%j is probably %j', (typed, url) => expect(probableUrl(typed)).toBe(url));
