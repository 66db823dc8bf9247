// key-names: what Ink hands us → names of keys, one by one. Terminals deliver fast typing as one chunk, so one event
// may hold many keys; none is lost and none doubled.
import type { Key } from 'ink';

// C0 bytes that have a key of their own; the others are Ctrl with a letter (ASCII: 0x01 is Ctrl+A).
const CONTROL_NAMES: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'esc',
  '\u007f': 'backspace',
  '\b': 'backspace',
  ' ': 'space',
};

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The keys of one input event, in order. A name of one character is that character; see keymap for the others. */
export function keyNames(input: string, key: Key): string[] {
  const named = specialName(key);
  // Esc and a key typed fast arrive together and look like Alt with that key; Alt is nobody's here, so they are two.
  if (named) return key.meta && named !== 'up' && named !== 'down' ? ['esc', named] : [named];
  if (key.ctrl && input.length === 1) return [`ctrl+${input.toLowerCase()}`];
  if (key.meta) return ['esc', ...[...graphemes.segment(input)].map(({ segment }) => characterName(segment))];
  return [...graphemes.segment(input)].map(({ segment }) => characterName(segment));
}

function specialName(key: Key): string | null {
  if (key.tab) return key.shift ? 'shift+tab' : 'tab';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'esc';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  return null;
}

function characterName(character: string): string {
  const named = CONTROL_NAMES[character] ?? (character === '\r\n' ? 'enter' : undefined);
  if (named) return named;
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x20) return `ctrl+${String.fromCharCode(code + 0x60)}`;
  return character;
}

/** The character that a key types into a line, or null for a key that types nothing. */
export function typedBy(name: string): string | null {
  if (name === 'space') return ' ';
  return [...graphemes.segment(name)].length === 1 ? name : null;
}

const SIGNS: Readonly<Record<string, string>> = {
  enter: 'Enter',
  esc: 'Esc',
  space: 'Space',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
  delete: 'Del',
};

/** A key as people write it: "Ctrl-D", "Enter", "↓". */
export function keySign(name: string): string {
  const ctrl = /^ctrl\+(.)$/.exec(name);
  return ctrl?.[1] ? `Ctrl-${ctrl[1].toUpperCase()}` : (SIGNS[name] ?? name);
}
