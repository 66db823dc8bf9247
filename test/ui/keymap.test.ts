import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listCommands } from '../../src/ui/commands/list.ts';
import { anywhere } from '../../src/ui/commands/press.ts';
import { readerCommands } from '../../src/ui/commands/reader.ts';
import { sourcesCommands } from '../../src/ui/commands/sources.ts';
import { CONTEXTS, KEYMAP } from '../../src/ui/keymap.ts';
import { keyTable } from '../../src/ui/key-table.ts';
import { resolveKeys } from '../../src/ui/resolve-keys.ts';

describe('the keymap', () => {
  test.each(CONTEXTS)('in the context “%s” no key means two things', (context) => {
    const keys = KEYMAP.filter((binding) => binding.contexts.includes(context)).flatMap(
      (binding) => binding.keys,
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('names each command once', () => {
    const names = KEYMAP.map(({ command }) => command);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has something that answers each command, wherever its key can be pressed', () => {
    const answering = {
      front: { ...anywhere, ...listCommands },
      list: { ...anywhere, ...listCommands },
      reader: { ...anywhere, ...readerCommands },
      sources: { ...anywhere, ...sourcesCommands },
    };
    for (const [context, commands] of Object.entries(answering)) {
      const here = KEYMAP.filter((binding) => (binding.contexts as readonly string[]).includes(context));
      expect(
        here.filter(({ command }) => !(command in commands)).map(({ command }) => `${context}: ${command}`),
      ).toEqual([]);
    }
  });

  test('is the key table of the README, word for word', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    // Prettier pads the columns of the README's tables.
    const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(unpadded(readme)).toContain(unpadded(keyTable()));
  });
});

describe('a person’s own keys', () => {
  test('replace the default ones', () => {
    const { keys, problems } = resolveKeys({ bookmark: ['*'] });
    expect(problems).toEqual([]);
    expect(keys.command('reader', '*')).toBe('bookmark');
    expect(keys.command('reader', 'b')).toBeNull();
  });

  test('may swap the keys of two commands', () => {
    const { keys, problems } = resolveKeys({ down: ['k', 'down'], up: ['j', 'up'] });
    expect(problems).toEqual([]);
    expect([keys.command('list', 'k'), keys.command('list', 'j')]).toEqual(['down', 'up']);
  });

  test.each([
    ['an unknown command', { fly: ['x'] }, 'no such command'],
    ['a key that does not exist', { bookmark: ['hyper+x'] }, 'is no key'],
    ['a key that means something else there', { bookmark: ['j'] }, 'already the key of “down”'],
    ['a letter where letters are typed', { accept: ['x'] }, 'could then not be typed'],
    ['other keys for the digits', { number: ['a'] }, 'the digits are what they are'],
    ['no key at all', { bookmark: [] }, 'names no key'],
  ])('%s is reported and the default used', (_name, own, said) => {
    const { keys, problems } = resolveKeys(own as unknown as Record<string, string[]>);
    expect(problems).toEqual([expect.stringContaining(said)]);
    expect(keys.command('reader', 'b')).toBe('bookmark');
    expect(keys.command('reader', 'j')).toBe('down');
  });

  test('may use one key for two commands that never meet', () => {
    const { problems } = resolveKeys({ 'next-match': ['x'], leave: ['x'] });
    expect(problems).toEqual([]);
  });
});
