// front-matter: the few lines about a markdown text that stand above it. Owns finding them and reading title, author,
// date, language and summary; every other key is passed over. A broken front matter is no reason not to read the text.
import { parse } from 'yaml';
import { cleanOrNull } from '../core/sanitise.ts';
import { printedDate } from './dates/printed-date.ts';
import { languageTag } from './language-tag.ts';

export interface FrontMatter {
  title: string | null;
  author: string | null;
  publishedText: string | null;
  published: string | null;
  lang: string | null;
  excerpt: string | null;
  /** The text after it. */
  rest: string;
}

/** Longer than any that people write; it bounds what is parsed. In characters. */
const LONGEST = 20_000;
const YAML = /^\uFEFF?---[ \t]*\r?\n(?<yaml>(?:(?!---|\.\.\.)[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n(?<toml>(?:(?!\+\+\+)[^\n]*\n)*)\+\+\+[ \t]*(?:\r?\n|$)/u;

export function readFrontMatter(text: string): FrontMatter {
  const start = text.slice(0, LONGEST);
  const found = YAML.exec(start) ?? TOML.exec(start);
  const yaml = found?.groups?.['yaml'];
  const source = yaml ?? found?.groups?.['toml'] ?? '';
  // Two rules around prose are no front matter: it has a key.
  if (!found || !/^["']?[\w-]+["']?\s*[:=]/mu.test(source)) return { ...ofValues({}), rest: text };
  return {
    ...ofValues((yaml === undefined ? null : yamlValues(yaml)) ?? lineValues(source)),
    rest: text.slice(found[0].length),
  };
}

type Values = Record<string, unknown>;

function yamlValues(yaml: string): Values | null {
  try {
    // No aliases: they are how a small file becomes a large one.
    const values: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    return typeof values === 'object' && values !== null && !Array.isArray(values)
      ? lowerKeys(values as Values)
      : null;
  } catch {
    return null;
  }
}

/** Line by line: TOML, and YAML that a stray colon has broken ("title: Rain: the sequel"). */
function lineValues(source: string): Values {
  const values: Values = {};
  for (const [, key = '', value = ''] of source.matchAll(/^["']?([\w-]+)["']?\s*[:=][ \t]*(\S[^\n]*)$/gmu)) {
    values[key] = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
  }
  return lowerKeys(values);
}

function lowerKeys(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
}

function ofValues(values: Values): Omit<FrontMatter, 'rest'> {
  const date = first(values, 'date', 'published', 'publishdate', 'pubdate', 'created');
  const iso = date?.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) ?/u, '$1T$2') ?? '';
  const lang = languageTag(first(values, 'lang', 'language', 'locale'));
  return {
    title: first(values, 'title', 'headline'),
    author: first(values, 'author', 'authors', 'by', 'byline'),
    publishedText: date,
    published: (printedDate(iso, lang) ?? printedDate(date ?? '', lang))?.published ?? null,
    lang,
    excerpt: first(values, 'description', 'excerpt', 'summary', 'subtitle'),
  };
}

function first(values: Values, ...keys: string[]): string | null {
  for (const key of keys) {
    const text = cleanOrNull(asText(values[key]));
    if (text) return text;
  }
  return null;
}

/** A value as one line: of a list its parts, of a person the name. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return null;
}
