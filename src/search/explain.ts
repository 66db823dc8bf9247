// explain: why a story was found: the letters to mark in its title, or the sentence to show, and what to find in it.
import type { Story } from '../core/story.ts';
import { hitsIn, merged, type Hit, type Range } from './hits.ts';
import { sentenceOf, snippetOf, type Sentence, type Snippet } from './snippet.ts';
import { FIELDS, WORTH, fieldText, type Field, type Meaning } from './story-index.ts';

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

/** Why `story` is met by terms with these meanings. */
export function explain(story: Story, meanings: readonly Meaning[]): StoryMatch {
  const titleHits = hitsIn(story.title, meanings);
  const titleRanges = merged(titleHits);
  const inTitle = new Set(titleHits.map((hit) => hit.term));
  const missing = meanings.filter((_, index) => !inTitle.has(index));

  let best: { field: Field; sentence: Sentence; worth: number } | null = null;
  for (const field of missing.length > 0 ? FIELDS : []) {
    const sentence = sentenceOf(fieldText(story, field), missing);
    if (!sentence) continue;
    const worth = sentence.met + WORTH[field] * Math.max(...sentence.hits.map((hit) => hit.surely));
    if (worth > (best?.worth ?? 0)) best = { field, sentence, worth };
  }
  if (!best)
    return {
      story,
      field: 'title',
      titleRanges,
      snippet: null,
      find: literal({ text: story.title, hits: titleHits }),
    };
  const { field, sentence } = best;
  return {
    story,
    field,
    titleRanges,
    snippet: snippetOf(sentence),
    find: findIn(story, field, sentence, missing),
  };
}

/** What finds the hit in what the reader shows: the byline is at the top anyway, an excerpt only without a body. */
function findIn(story: Story, field: Field, sentence: Sentence, missing: readonly Meaning[]): string | null {
  if (field === 'author' || field === 'site') return null;
  if (field === 'text' || !story.body) return literal(sentence);
  const inBody = sentenceOf(fieldText(story, 'text'), missing);
  return inBody && literal(inBody);
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
