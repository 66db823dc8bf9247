import { describe, expect, test } from 'vitest';
import { detect } from '../../src/read/detect.ts';

const PROSE =
  'A Title\n\nA paragraph that ends as paragraphs do. It says that 3 < 4 and that a <b> is a tag.\n';

describe('what a text is, is found from its content', () => {
  test.each([
    ['<!DOCTYPE html><title>x</title><p>y', 'page'],
    ['\uFEFF\n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<html>', 'page'],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html xmlns="http://www.w3.org/1999/xhtml">',
      'page',
    ],
    ['<!-- saved from url=(0024)https://example.com/ -->\n<html><body><p>x</p></body></html>', 'page'],
    ['<html><head><title>x</title></head>', 'page'],
    ['<div class="post"><h1>x</h1><p>y</p></div>', 'page'],
    ['<h1>A title</h1>\n<p>One</p>\n<p>Two</p>', 'page'],
    ['<article><p>one</p></article>', 'page'],
    ['Some words first.<p>One</p><p>Two</p><p>Three</p><br><br>', 'page'],
    [PROSE, 'text'],
    ['a', 'text'],
    ['<not a tag', 'text'],
    ['<3 is a heart, and </3 is a broken one', 'text'],
    ['Use the <p> tag for paragraphs.\n\nAnd <br> for line breaks, if you must.\n', 'text'],
    ['- one\n- two\n\n> said he\n', 'text'],
    ['Recent Posts\n\n#1 Reason To Stay Home\n\n2 hours ago', 'text'],
    ['# A title\n\nA paragraph.', 'markdown'],
    ['---\ntitle: x\n---\nText', 'markdown'],
    ['+++\ntitle = "x"\n+++\nText', 'markdown'],
    ['Text with [a link](https://example.com) and **bold** words.', 'markdown'],
    ['Intro\n\n## Part\n\nMore **text**.', 'markdown'],
    ['<p align="center"><img src="logo.png"></p>\n\n# Name\n\nText with [a link](x.md) in it.\n', 'markdown'],
    ['<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'feed'],
    [
      '<?xml version="1.0"?>\n<!-- made by x -->\n<?xml-stylesheet href="x.xsl"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
      'feed',
    ],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
      'feed',
    ],
    ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'feed'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['{"a": [1, 2]}', 'data'],
    ['[{"a": 1}]', 'data'],
    ['{not json, just somebody who begins with a brace}', 'text'],
    ['[1] A footnote stands first here.', 'text'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>', 'data'],
    ['<?xml version="1.0"?><opml version="2.0"></opml>', 'data'],
    ['<?xml version="1.0"?><urlset></urlset>', 'data'],
    ['<?xml version="1.0"?><invoice><total>1</total></invoice>', 'data'],
  ])('%j is %s', (text, form) => {
    expect(detect(text, null, 'file').form).toBe(form);
  });

  test('a wrong name changes nothing', () => {
    expect(detect('<!doctype html><p>x', null, 'notes.md').form).toBe('page');
    expect(detect('<rss version="2.0">', 'text/html', 'page.html').form).toBe('feed');
    expect(detect(PROSE, null, 'page.html').form).toBe('text');
    expect(detect(PROSE, null, 'notes.md').form).toBe('text');
  });

  test('the name tips the balance for a text with little markdown', () => {
    const text = 'A paragraph with **bold** words and no more than that.';
    expect(detect(text, null, 'https://example.com/notes.md?raw=1').form).toBe('markdown');
    expect(detect(text, null, 'notes.txt').form).toBe('text');
  });

  test('the HTTP type tips the balance as well', () => {
    expect(detect('Plain words.', 'text/markdown; charset=utf-8', 'x').form).toBe('markdown');
    expect(detect('Words,<br>and a line break.', 'text/html', 'x').form).toBe('page');
    expect(detect('Words,<br>and a line break.', 'text/plain', 'x').form).toBe('text');
  });
});

test.each([
  ['comments', '<!-- x -->'.repeat(6_000)],
  ['unclosed comments', '<!--'.repeat(16_000)],
  ['blank lines', '\n'.repeat(64_000)],
  ['opening brackets', '<'.repeat(64_000)],
  ['half a tag', `<div ${'a '.repeat(32_000)}`],
  ['many tags without an end', '<div '.repeat(13_000)],
  ['square brackets', '[a]('.repeat(16_000)],
  ['rules', '---\n'.repeat(16_000)],
  ['stars', '**a'.repeat(20_000)],
])('%s do not keep it busy', (_, text) => {
  expect(detect(text, null, 'x').form).toBeTypeOf('string');
});
