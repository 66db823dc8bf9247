// The lint rule that dependencies point one way, tried on imports of every kind.
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('an import that points up', () => {
  test.each([
    ['src/core/age.ts', "export { a } from '../keep/lock.ts';"],
    ['src/core/age.ts', "import type { A } from '../keep/lock.ts';\nexport type B = A;"],
    ['src/read/page/dom.ts', "export const a = () => import('../../fetch/fetch-url.ts');"],
    ['src/open/target.ts', "export const a = async () => (await import('../ui/theme.ts')).THEMES;"],
    ['src/keep/lock.ts', 'export const a = () => import(`../cli/main.ts`);'],
    ['src/keep/lock.ts', "export type A = import('../bookmarks/export.ts').ExportFormat;"],
    ['src/keep/lock.ts', "export type A = typeof import('../bookmarks/export.ts');"],
    ['src/keep/lock.ts', 'export const a = (name: string) => import(name);'],
  ])('in %s is a mistake: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining('one way')]);
  });
});

describe('an import that points down', () => {
  test.each([
    ['src/cli/show.ts', "export const a = () => import('../ui/theme.ts');"],
    ['src/open/target.ts', "export const a = () => import('../fetch/fetch-url.ts');"],
    ['src/ui/screens/help-screen.tsx', "export { a } from '../model/app.ts';"],
    ['src/read/page/dom.ts', "export const a = () => import('../markdown.ts');"],
    ['src/core/age.ts', "export const a = () => import('conf');"],
  ])('in %s is none: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
