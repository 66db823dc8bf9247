// explain: why a story was found: the letters to mark in its title, or the sentence to show, and what to find in it.
import type { Story } from '../core/story.ts';
import { hitsIn, merged, type Hit, type Range } from './hits.ts';
import type { Meaning } from './meaning.ts';
import { FIELDS, WORTH, fieldText, type Field, type SearchedStory } from './searched-story.ts';
import { sentenceOf, snippetOf, type Sentence, type Snippet } from './snippet.ts';

export interface StoryMatch {
  story: Story;
  /** Where the query was met: the title if all of it is there, else the field that holds most of what isn't. */
  field: Field;
  /** To mark in the title. UTF-16, in order, none touching the next. */
  titleRanges: Range[];
  /** The sentence around the hit where the title doesn't say it all; null where it does. */
  snippet: Snippet | null;
  /** Letters as they stand in the text that the reader shows: finding them opens it at the hit. null: open at the top. */
  find: string | null;
}

/**
 * Why a story is met by terms with these meanings. readText: its text as plain words, '' where it has none; asked only
 * where its title does not say it all.
 */
export function explain(
  searched: SearchedStory,
  meanings: readonly Meaning[],
  readText: () => string,
): StoryMatch {
  const { story } = searched;
  const titleHits = hitsIn(story.title, meanings);
  const titleRanges = merged(titleHits);
  const inTitle = new Set(titleHits.map((hit) => hit.term));
  const missing = meanings.filter((_, index) => !inTitle.has(index));

  const text = missing.length > 0 ? readText() : '';
  let best: { field: Field; sentence: Sentence; worth: number } | null = null;
  for (const field of missing.length > 0 ? FIELDS : []) {
    const sentence = sentenceOf(field === 'text' ? text : fieldText(searched, field), missing);
    if (!sentence) continue;
    const worth = sentence.met + WORTH[field] * Math.max(...sentence.hits.map((hit) => hit.surely));
    if (worth > (best?.worth ?? 0)) best = { field, sentence, worth };
  }
  if (!best) {
    const find = literal({ text: story.title, hits: titleHits });
    return { story, field: 'title', titleRanges, snippet: null, find };
  }
  const { field, sentence } = best;
  return {
    story,
    field,
    titleRanges,
    snippet: snippetOf(sentence),
    find: findIn(field, sentence, text, missing),
  };
}

/** Where the reader does not show them in the text: a byline is at the top anyway, tags and notes are not in it. */
const BESIDE: ReadonlySet<Field> = new Set(['author', 'source', 'tags', 'note']);

/** What finds the hit in what the reader shows: an excerpt shows only without a text. */
function findIn(field: Field, sentence: Sentence, text: string, missing: readonly Meaning[]): string | null {
  if (BESIDE.has(field)) return null;
  if (field === 'text' || text === '') return literal(sentence);
  const inText = sentenceOf(text, missing);
  return inText && literal(inText);
}

/** The words of the surest hit as they stand in the text, and those of the hits that follow it in a row. */
function literal({ text, hits }: { text: string; hits: readonly Hit[] }): string | null {
  const surest = hits.reduce<Hit | null>(
    (best, hit) => (best && best.surely >= hit.surely ? best : hit),
    null,
  );
  if (!surest) return null;
  let end = surest.word.end;
  const terms = new Set([surest.term]);
  for (const next of hits.slice(hits.indexOf(surest) + 1)) {
    if (terms.has(next.term) || next.word.start < end || /\S/u.test(text.slice(end, next.word.start))) break;
    terms.add(next.term);
    end = next.word.end;
  }
  return text.slice(surest.word.start, end);
}
