import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { keyNames, keySign, typedBy } from '../../src/ui/key-names.ts';

const none: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

describe('one event becomes the keys that were pressed', () => {
  test.each<[string, string, Partial<Key>, string[]]>([
    ['a letter', 'j', {}, ['j']],
    ['three letters in one chunk', 'jjj', {}, ['j', 'j', 'j']],
    ['letters and Enter in one chunk', 'gg\r', {}, ['g', 'g', 'enter']],
    ['a capital', 'G', { shift: true }, ['G']],
    ['an arrow', '', { downArrow: true }, ['down']],
    ['Tab and Shift-Tab', '', { tab: true, shift: true }, ['shift+tab']],
    ['Ctrl with a letter', 'd', { ctrl: true }, ['ctrl+d']],
    ['Ctrl among letters in one chunk', 'a\u0004', {}, ['a', 'ctrl+d']],
    ['Space', ' ', {}, ['space']],
    ['Esc', '', { escape: true }, ['esc']],
    ['Esc and a letter typed so fast that they look like Alt', 'j', { meta: true }, ['esc', 'j']],
    ['Esc twice', '', { escape: true, meta: true }, ['esc', 'esc']],
    ['an emoji of several code points', '👩‍👩‍👧x', {}, ['👩‍👩‍👧', 'x']],
    ['a letter with a combining accent', 'e\u0301', {}, ['e\u0301']],
    ['a line end of Windows', 'a\r\nb', {}, ['a', 'enter', 'b']],
  ])('%s', (_name, input, key, expected) => {
    expect(keyNames(input, { ...none, ...key })).toEqual(expected);
  });
});

test('a key types its character, Space a space, and Enter nothing', () => {
  expect(['a', 'ä', '経', 'space', 'enter', 'ctrl+u', 'up'].map(typedBy)).toEqual([
    'a',
    'ä',
    '経',
    ' ',
    null,
    null,
    null,
  ]);
});

test('keys are written as people write them', () => {
  expect(['ctrl+d', 'shift+tab', 'pagedown', 'G', 'down'].map(keySign)).toEqual([
    'Ctrl-D',
    'Shift-Tab',
    'PgDn',
    'G',
    '↓',
  ]);
});
