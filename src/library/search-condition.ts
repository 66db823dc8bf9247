// search-condition: what a search means, as a condition on the table of stories: its filters, and its words as they are
// spelt, with their other endings. What is misspelt is the fuzzy search's to guess. Of a story in memory allows says the
// same. Invariant: what was typed reaches SQL as the value of a parameter alone, and the full text index as a quoted phrase.
import { fold } from '../core/fold.ts';
import { holdsInARow, searchWords } from '../core/search-text.ts';
import { formsOf } from '../query/word-forms.ts';
import { instantOf, type Filter, type Query } from '../query/query.ts';
import type { Connection, Value } from './connection.ts';
import { matchOf, type Phrase, type TextColumn } from './full-text.ts';
import { isCalled, namedSources, ownTagLists, sitesOfPages, type NamedSource } from './named-sources.ts';

/** A condition on the table of stories, with the values of its parameters. */
export interface Condition {
  where: string;
  values: Record<string, Value>;
}

const NOTHING = '0';

/**
 * All that a search asks for. bookmarked: the keys of the bookmarks. among: what the condition is for, 'listed' where it
 * stands beside listed = 1, which spares a look at what no list shows.
 */
export function searchCondition(
  db: Connection,
  query: Query,
  bookmarked: readonly string[],
  now: Date,
  among: 'listed' | 'all',
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
  const withOne = (column: 'tags' | 'key', list: readonly string[]): string =>
    list.length === 0
      ? NOTHING
      : `id IN (SELECT id FROM story WHERE ${column} IN (SELECT value FROM json_each(:${parameter(JSON.stringify(list))})))`;
  const ofSources = (isMeant: (source: NamedSource) => boolean): string => {
    const ids = sources.filter(isMeant).map(({ id }) => id);
    return ids.length === 0 ? NOTHING : inSources(parameter(JSON.stringify(ids)));
  };
  const ofSites = (isMeant: (site: string) => boolean): string => {
    const meant = (sites ??= sitesOfPages(db, among)).filter(isMeant);
    return meant.length === 0
      ? NOTHING
      : `(source IS NULL AND site IN (SELECT value FROM json_each(:${parameter(JSON.stringify(meant))})))`;
  };
  const tagged = (isMeant: (tag: string) => boolean): string =>
    anyOf(
      ofSources(({ tags }) => tags.some(isMeant)),
      withOne(
        'tags',
        (tagLists ??= ownTagLists(db)).flatMap(({ kept, tags }) => (tags.some(isMeant) ? [kept] : [])),
      ),
    );
  /**
   * By its date; without one by when it came. That is its place among the newest but for a page that was saved by hand:
   * there it stands with the day of that.
   */
  const dated = (is: string, isIn: string, and: string, instant: Date): string =>
    `(sort ${is} :${parameter(instant.getTime())} ${and} id ${isIn} (SELECT id FROM story
      WHERE saved = 1 AND coalesce(published, first_seen) < :${parameter(instant.toISOString())}))`;
  const sources = namedSources(db);
  let sites: string[] | null = null;
  let tagLists: ReturnType<typeof ownTagLists> | null = null;

  const holds = (filter: Filter): string => {
    switch (filter.field) {
      case 'source':
        return anyOf(
          ofSources((source) => isCalled(source, filter.text)),
          ofSites((site) => isCalled({ title: site, host: '' }, filter.text)),
        );
      case 'tag':
        return tagged((tag) => fold(tag) === fold(filter.text));
      case 'author':
        return inText([{ text: filter.text, beginning: true }], 'author');
      case 'is':
        if (filter.state === 'bookmarked') return withOne('key', bookmarked);
        return filter.state === 'read' ? 'read = 1' : 'read = 0';
      case 'after':
        return dated('>=', 'NOT IN', 'AND', instantOf(filter.when, now));
      case 'before':
        return dated('<', 'IN', 'OR', instantOf(filter.when, now));
    }
  };
  /** Any of these, each a word or some in a row, in a text or in the name or a tag of what the story stands in. */
  const met = (phrases: readonly string[]): string => {
    const wanted = phrases.map(searchWords);
    const isMet = (text: string): boolean => {
      const words = searchWords(text);
      return wanted.some((phrase) => holdsInARow(words, phrase));
    };
    const [typed = ''] = phrases;
    // Signs stand in no index of words; in a title they may say something.
    if (wanted[0]?.length === 0) return `instr(title, :${parameter(typed)}) > 0`;
    return anyOf(
      inText(phrases.map((text) => ({ text }))),
      ofSources(({ title }) => isMet(title)),
      ofSites(isMet),
      tagged(isMet),
    );
  };

  const conditions = [
    ...query.filters.map((filter) => (filter.not ? not(holds(filter)) : holds(filter))),
    ...query.words.map((word) => met([word, ...formsOf(fold(word))])),
    ...query.phrases.map((phrase) => met([phrase])),
    ...query.without.map((text) => not(met([text]))),
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

/** Also of what is not known: a page that no source lists is not of a source. */
function not(condition: string): string {
  return `(${condition}) IS NOT TRUE`;
}

function anyOf(...conditions: readonly string[]): string {
  const possible = conditions.filter((condition) => condition !== NOTHING);
  return possible.length === 0 ? NOTHING : `(${possible.join(' OR ')})`;
}
