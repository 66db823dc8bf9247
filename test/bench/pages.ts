// pages: how many pages a second become editions, beside what Readability on linkedom alone makes of the same pages.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../src/read/read-document.ts';
import { median } from './numbers.ts';

const FIXTURES = fileURLToPath(new URL('../read/page/fixtures', import.meta.url));
const ROUNDS = 7;

/** Pages a second by newsreader and by the bare library, the median of some rounds, taken in turns. */
export async function pagesASecond(): Promise<{ pages: number; newsreader: number; bare: number }> {
  const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(FIXTURES, name)));
  if (pages.length === 0) throw new Error(`there are no pages in ${FIXTURES}`);
  const ours: number[] = [];
  const bare: number[] = [];
  // The first round warms both up and isn't counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    for (const bytes of pages) await newsreader(bytes);
    const between = performance.now();
    for (const bytes of pages) library(bytes);
    const end = performance.now();
    if (round === 0) continue;
    ours.push((pages.length * 1000) / (between - start));
    bare.push((pages.length * 1000) / (end - between));
  }
  return { pages: pages.length, newsreader: median(ours), bare: median(bare) };
}

async function newsreader(bytes: Uint8Array): Promise<void> {
  // A page without any article is work too, whatever comes of it.
  await readDocument({ bytes, url: 'https://news.example/a', contentType: 'text/html', name: 'page' }).catch(
    () => null,
  );
}

function library(bytes: Uint8Array): void {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  new Readability(document as unknown as Document).parse();
}
