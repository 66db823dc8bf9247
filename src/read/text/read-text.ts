// read-text: a text as somebody saved it from a browser → an edition: the article, and the other stories that its page
// offered. Owns the order of the work; each part knows its own lines. Linear in the text.
import type { Block, Paragraph } from '../../core/blocks.ts';
import { inlineText, plainText } from '../../core/blocks.ts';
import { storyId } from '../../core/story-id.ts';
import type { Edition, Entry, Story } from '../../core/story.ts';
import { scriptLanguage } from '../script-language.ts';
import { readAuthorLines } from './author-lines.ts';
import { bodyBlocks } from './body.ts';
import type { RelatedDraft } from './related-draft.ts';
import { articleLines } from './article-lines.ts';
import { readHeader } from './header.ts';
import { ending } from './line-shape.ts';
import { isRule, textLines, type Line } from './lines.ts';
import { relatedLists, type ListRegion } from './related-list.ts';
import { relatedStory } from './related-story.ts';

/** A summary for a list, in characters; the whole paragraph is in the body. */
const LONGEST_SUMMARY = 600;
const LONGEST_TITLE = 120;

/** The edition in a saved text. No entries where there is no word in it. */
export function readText(text: string, doc: { url: string | null; name: string }): Edition {
  const lines = textLines(text);
  const lists = relatedLists(lines);
  const lead = leadStory(articleLines(lines, lists), doc.url);
  const source = { kind: 'text' as const, title: lead?.title ?? doc.name, url: doc.url };
  if (!lead) return { source, entries: [] };
  const related = relatedEntries(
    offered(lists).flatMap((list) => list.entries),
    lead.title,
  );
  return { source, entries: [{ role: 'lead', story: lead }, ...related] };
}

function leadStory(lines: Line[], url: string | null): Story | null {
  const words = lines.filter((line) => /[\p{L}\p{N}\p{S}]/u.test(line.text) || isRule(line.text));
  if (!words.some((line) => !isRule(line.text))) return null;
  const header = readHeader(words);
  const end = readAuthorLines(header.rest, header.author);
  const body = bodyBlocks(withoutOuterRules(end.rest));
  body.push(...end.notes.map(note));
  const title = header.title ?? firstWords(body);
  const date = header.date ?? end.date;
  return {
    id: storyId({ url, title }),
    title,
    url,
    author: end.author,
    site: null,
    published: date?.published ?? null,
    publishedText: date?.text ?? null,
    excerpt: summary(body),
    body: body.length > 0 ? body : null,
    lang: scriptLanguage(`${title}\n${plainText(body)}`),
    image: null,
  };
}

function note(text: string): Paragraph {
  return { kind: 'paragraph', content: [{ text, italic: true }] };
}

function withoutOuterRules(lines: Line[]): Line[] {
  const first = lines.findIndex((line) => !isRule(line.text));
  const last = lines.findLastIndex((line) => !isRule(line.text));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The first paragraph, as a list shows it. */
function summary(body: Block[]): string | null {
  const first = body.find((block) => block.kind === 'paragraph');
  return first ? cut(inlineText(first.content), LONGEST_SUMMARY) : null;
}

/** A text without a headline is called by its first words. */
function firstWords(body: Block[]): string {
  for (const block of body) {
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      const text = inlineText(block.content);
      const [sentence = text] =
        /^.{10,}?[.!?。](?=\s|$|["”’»])/u.exec(text.slice(0, LONGEST_TITLE * 2)) ?? [];
      return cut(
        sentence.length <= LONGEST_TITLE && ending(sentence) === 'stop' ? sentence.slice(0, -1) : sentence,
        LONGEST_TITLE,
      );
    }
  }
  return 'Untitled';
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const atWord = start.lastIndexOf(' ');
  return `${(atWord > most / 2 ? start.slice(0, atWord) : start).replace(/[\s\p{Po}]+$/u, '')}…`;
}

/** What everybody reads is offered only where nothing goes with the story. */
function offered(lists: ListRegion[]): ListRegion[] {
  const own = lists.filter((list) => !list.popular);
  return own.length > 0 ? own : lists;
}

/** Each story once, and not the lead itself. */
function relatedEntries(drafts: RelatedDraft[], lead: string): Entry[] {
  const seen = new Set([lead.toLowerCase()]);
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const key = draft.url ?? draft.title.toLowerCase();
    if (draft.title === '' || seen.has(key) || seen.has(draft.title.toLowerCase())) continue;
    seen.add(key).add(draft.title.toLowerCase());
    entries.push({ role: 'related', story: relatedStory(draft) });
  }
  return entries;
}
