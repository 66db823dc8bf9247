// body-shape: what a kept text's file holds → a story's body, or nothing. A body that passes can be laid out and drawn
// without surprises: it has the shape of blocks, its strings are clean, and its links are web addresses.
import type { Block } from '../core/blocks.ts';
import { clean, cleanOrNull } from '../core/sanitise.ts';
import { webUrl } from '../core/url.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isNumber: Check = (value) => Number.isInteger(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isInline = listOf(
  (run) => isObject(run) && isText(run['text']) && (run['href'] === undefined || isText(run['href'])),
);
const isBlocks = listOf((block) => isObject(block) && (FIELDS[String(block['kind'])]?.(block) ?? false));

const FIELDS: Readonly<Record<string, Check>> = {
  heading: shape({ level: isNumber, content: isInline }),
  paragraph: shape({ content: isInline }),
  quote: shape({ blocks: isBlocks }),
  list: shape({ ordered: (value) => typeof value === 'boolean', start: isNumber, items: listOf(isBlocks) }),
  code: shape({ text: isText, language: isTextOrNull }),
  table: shape({
    caption: isTextOrNull,
    head: (value) => value === null || listOf(isInline)(value),
    rows: listOf(listOf(isInline)),
  }),
  image: shape({ url: isTextOrNull, alt: isTextOrNull, caption: isTextOrNull, credit: isTextOrNull }),
  rule: () => true,
};

/** JSON with every string cleaned and every link checked. Throws as JSON.parse, and where it is nested too deeply. */
export function parseCleaned(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => {
    // A run without a link has no href at all, and undefined takes it away.
    if (key === 'href') return typeof value === 'string' ? (webUrl(value) ?? undefined) : value;
    if (typeof value !== 'string') return value;
    if (key === 'url') return webUrl(value);
    return ONE_LINE.has(key) ? cleanOrNull(value) : clean(value);
  });
}

const ONE_LINE: ReadonlySet<string> = new Set(['alt', 'caption', 'credit', 'language']);

/** See src/core/blocks.ts for the shape. */
export function isBody(value: unknown): value is Block[] {
  return isBlocks(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
