// search-condition: what a search means, as a condition on the table of stories: its filters, and its words as they are
// spelt, with their other endings. What is misspelt is the fuzzy search's to guess. Invariant: what was typed reaches SQL
// as the value of a parameter alone, and the full text index as a quoted phrase.
import { fold } from '../core/fold.ts';
import { formsOf } from '../query/word-forms.ts';
import { instantOf, type Filter, type Query } from '../query/query.ts';
import type { Connection, Value } from './connection.ts';
import { matchOf, type Phrase, type TextColumn } from './full-text.ts';
import { sourceTitle, textOrNull } from './source-row.ts';

/** A condition on the table of stories, with the values of its parameters. */
export interface Condition {
  where: string;
  values: Record<string, Value>;
}

const NOTHING = '0';

/** All that a search asks for. bookmarked: the keys of the bookmarks. */
export function searchCondition(
  db: Connection,
  query: Query,
  bookmarked: readonly string[],
  now: Date,
): Condition {
  const values: Record<string, Value> = {};
  /** A value's parameter. */
  const parameter = (value: Value): string => {
    const name = `asked${Object.keys(values).length}`;
    values[name] = value;
    return name;
  };
  const inText = (phrases: readonly Phrase[], column?: TextColumn): string => {
    const match = matchOf(phrases, column);
    return match === null ? NOTHING : `id IN (SELECT rowid FROM fts WHERE fts MATCH :${parameter(match)})`;
  };
  // By an index of its own: the rest of a condition is answered by the index of the lists.
  const among = (column: 'tags' | 'key', list: readonly string[]): string =>
    list.length === 0
      ? NOTHING
      : `id IN (SELECT id FROM story WHERE ${column} IN (SELECT value FROM json_each(:${parameter(JSON.stringify(list))})))`;
  const ofSources = (ids: readonly number[]): string =>
    ids.length === 0 ? NOTHING : inSources(parameter(JSON.stringify(ids)));
  const sources = liveSources(db);

  const holds = (filter: Filter): string => {
    switch (filter.field) {
      case 'source':
        return ofSources(
          idsOf(sources, ({ title, host }) => holdsText(title, filter.text) || host === fold(filter.text)),
        );
      case 'tag':
        return anyOf(
          ofSources(idsOf(sources, ({ tags }) => tags.includes(fold(filter.text)))),
          among(
            'tags',
            tagLists(db, (tag) => tag === fold(filter.text)),
          ),
        );
      case 'author':
        return inText([{ text: filter.text, beginning: true }], 'author');
      case 'is':
        if (filter.state === 'bookmarked') return among('key', bookmarked);
        return filter.state === 'read' ? 'read = 1' : 'read = 0';
      case 'after':
        return `sort >= :${parameter(instantOf(filter.when, now).getTime())}`;
      case 'before':
        return `sort < :${parameter(instantOf(filter.when, now).getTime())}`;
    }
  };
  const met = (text: string, forms: readonly string[]): string =>
    anyOf(
      inText(forms.map((form) => ({ text: form }))),
      ofSources(idsOf(sources, ({ title }) => holdsWord(title, fold(text)))),
    );

  const conditions = [
    ...query.filters.map((filter) => (filter.not ? `NOT (${holds(filter)})` : holds(filter))),
    ...query.words.map((word) => met(word, [word, ...formsOf(fold(word))])),
    ...query.phrases.map((phrase) => met(phrase, [phrase])),
    ...query.without.map((word) => `NOT (${met(word, [word])})`),
  ];
  return { where: conditions.length === 0 ? '1' : conditions.join(' AND '), values };
}

/**
 * That a story, or a copy of it, stands in one of the sources whose ids are the named parameter's JSON list. Nearly all
 * stories are in one source, which their row in the index says.
 */
export function inSources(parameter: string): string {
  const ids = `(SELECT value FROM json_each(:${parameter}))`;
  return `(source IN ${ids} OR (also > 0 AND EXISTS (SELECT 1 FROM story AS same JOIN entry ON entry.story = same.id
    WHERE (same.id = story.id OR same.copy_of = story.id) AND entry.source IN ${ids})))`;
}

/** The lists of tags that stories have of their own, as they are kept, in which a tag is meant. */
export function tagLists(db: Connection, isMeant: (folded: string) => boolean): string[] {
  return db
    .all('SELECT DISTINCT tags FROM story WHERE tags IS NOT NULL')
    .map((row) => String(row['tags']))
    .filter((tags) => (JSON.parse(tags) as string[]).some((tag) => isMeant(fold(tag))));
}

interface NamedSource {
  id: number;
  title: string;
  host: string;
  tags: string[];
}

/** Folded. */
function liveSources(db: Connection): NamedSource[] {
  return db
    .all('SELECT id, url, own_title, feed_title, tags FROM source WHERE removed_at IS NULL')
    .map((row) => {
      const url = String(row['url']);
      const title = sourceTitle(textOrNull(row['own_title']), textOrNull(row['feed_title']), url);
      return {
        id: Number(row['id']),
        title: fold(title),
        host: URL.parse(url)?.hostname.replace(/^www\./u, '') ?? '',
        tags: (JSON.parse(String(row['tags'])) as string[]).map(fold),
      };
    });
}

function idsOf(sources: readonly NamedSource[], isMeant: (source: NamedSource) => boolean): number[] {
  return sources.filter(isMeant).map(({ id }) => id);
}

function holdsText(folded: string, text: string): boolean {
  return folded.includes(fold(text));
}

function holdsWord(folded: string, word: string): boolean {
  const at = folded.indexOf(word);
  if (at < 0) return false;
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(folded.charAt(at - 1)) && !letter.test(folded.charAt(at + word.length));
}

function anyOf(...conditions: readonly string[]): string {
  const possible = conditions.filter((condition) => condition !== NOTHING);
  return possible.length === 0 ? NOTHING : `(${possible.join(' OR ')})`;
}
