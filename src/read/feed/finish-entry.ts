// finish-entry: drafts of a feed's entries → its entries. Owns what is excerpt and what is text, a title where there is
// none, and the identity of entries that share an address or have none.
import type { Story } from '../../core/story.ts';
import { clean, cleanOrNull } from '../../core/sanitise.ts';
import { storyId } from '../../core/story-id.ts';
import { isBoilerplate, withoutMore } from './boilerplate.ts';
import type { EntryDraft, Markup } from './draft.ts';
import { feedDate } from './feed-date.ts';
import type { FeedEntry } from './feed.ts';
import { LONG_DESCRIPTION, MAX_ENTRY_HTML, MAX_EXCERPT } from './limits.ts';
import { paragraphsOf } from './markup-words.ts';
import { firstPicture } from './first-picture.ts';

/** What holds for all entries of a feed. */
export interface FeedContext {
  url: string | null;
  home: string | null;
  title: string;
  lang: string | null;
  author: string | null;
}

/** In the drafts' order; those in which nothing can be read or that came twice are left out. */
export function finishEntries(drafts: EntryDraft[], feed: FeedContext): FeedEntry[] {
  const kept = withoutRepeated(drafts.filter(isReadable));
  const guids = counted(kept.map((draft) => draft.guid));
  const urls = counted(kept.map((draft) => draft.url));
  const titles = counted(kept.map((draft) => (draft.url === null ? draft.title : null)));
  return kept.map((draft) => {
    // What a feed gives to several entries names none of them.
    const guid = once(guids, draft.guid);
    const ownUrl = draft.url === feed.home ? null : once(urls, draft.url);
    return finished({ ...draft, guid }, feed, (title) =>
      storyId(
        ownUrl !== null
          ? { url: ownUrl, title }
          : {
              url: null,
              title: draft.url !== null || (titles.get(draft.title ?? '') ?? 0) > 1 ? (guid ?? title) : title,
              source: feed.url ?? feed.home,
            },
      ),
    );
  });
}

/** Of the last entry of a document that was cut, what has no name yet would come back as another story. */
function isReadable(draft: EntryDraft): boolean {
  const named = draft.url !== null || draft.guid !== null;
  return (
    named ||
    (!draft.cut &&
      (draft.title !== null ||
        draft.summary !== null ||
        draft.content !== null ||
        draft.enclosures.length > 0))
  );
}

function withoutRepeated(drafts: EntryDraft[]): EntryDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = JSON.stringify([draft.guid, draft.url, draft.title]);
    if (seen.has(key) && (draft.guid ?? draft.url) !== null) return false;
    seen.add(key);
    return true;
  });
}

function counted(values: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function once(counts: Map<string, number>, value: string | null): string | null {
  return value !== null && counts.get(value) === 1 ? value : null;
}

function finished(draft: EntryDraft, feed: FeedContext, idOf: (title: string) => string): FeedEntry {
  const { excerpt, body, words } = textsOf(draft);
  const html = body ? clean(body.html).slice(0, MAX_ENTRY_HTML) : null;
  const title = draft.title ?? titleFrom(words, draft);
  const story: Story = {
    id: idOf(title),
    title,
    url: draft.url,
    author: draft.author ?? feed.author,
    site: draft.site ?? feed.title,
    published: feedDate(draft.date, draft.lang ?? feed.lang),
    publishedText: cleanOrNull(draft.date?.slice(0, 100)),
    excerpt: excerpt !== null && excerpt === draft.title ? null : excerpt,
    body: null,
    lang: draft.lang ?? feed.lang,
    image: pictureBeside(draft, html),
  };
  return {
    guid: cleanOrNull(draft.guid?.slice(0, 2_000)),
    story,
    html,
    base: html === null ? null : (body?.base ?? feed.home ?? feed.url),
    text: words.join('\n'),
    updated: feedDate(draft.updated, draft.lang ?? feed.lang),
    tags: draft.tags,
    enclosures: draft.enclosures,
  };
}

interface Texts {
  excerpt: string | null;
  body: Markup | null;
  /** Of the body, else of the excerpt. */
  words: string[];
}

function textsOf(draft: EntryDraft): Texts {
  const content = wordsOf(draft.content);
  const summary = wordsOf(draft.summary);
  if (summary.length === 0 && content.length === 0) {
    const only = draft.content ?? draft.summary;
    return {
      excerpt: null,
      body: only && /<(?:img|iframe|video|audio)\b/iu.test(only.html) ? only : null,
      words: [],
    };
  }
  // Some feeds have the excerpt where the content belongs and the other way round.
  const swapped = lengthOf(summary) > lengthOf(content);
  const [body, words] = swapped || content.length === 0 ? [draft.summary, summary] : [draft.content, content];
  const short = swapped || summary.length === 0 ? words : summary;
  const excerpt = excerptOf(short);
  return { excerpt, body: isMore(draft, words, excerpt, swapped) ? body : null, words };
}

function wordsOf(markup: Markup | null): string[] {
  return markup ? paragraphsOf(markup.html).filter((line) => !isBoilerplate(line)) : [];
}

function lengthOf(lines: string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Whether the text has more to give than its excerpt: more words, or what an excerpt cannot carry. */
function isMore(draft: EntryDraft, words: string[], excerpt: string, described: boolean): boolean {
  // A post without a title, as on Mastodon: its title is made of its text, and the text is all there is.
  if (draft.title === null) return true;
  const length = lengthOf(words);
  if (described || draft.content === null)
    return (
      length > LONG_DESCRIPTION ||
      (words.length > 1 && length > excerpt.length / 2 && isParted(draft.summary))
    );
  return (
    length > excerpt.length + 20 ||
    /<(?:a|img|ul|ol|pre|blockquote|table|iframe|video|audio|figure)[\s>]/iu.test(draft.content.html)
  );
}

/** Several paragraphs, and not a picture's caption over a teaser. */
function isParted(markup: Markup | null): boolean {
  return (
    markup !== null &&
    paragraphsOf(markup.html).filter((line) => line.length > 60 && !isBoilerplate(line)).length > 1
  );
}

/** One paragraph of at most about MAX_EXCERPT characters, cut behind a word. */
function excerptOf(lines: string[]): string {
  const whole = withoutMore(lines.slice(0, 40).join(' '));
  if (whole.length <= MAX_EXCERPT) return whole;
  const cut = whole
    .slice(0, MAX_EXCERPT)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  // A text without spaces (Chinese, Thai) is cut where it is.
  const word = cut.replace(/\s+\S*$/u, '');
  return `${(word.length > MAX_EXCERPT / 2 ? word : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

const MAX_TITLE = 100;

/** The first sentence of the text, else what else is known. */
function titleFrom(words: string[], draft: EntryDraft): string {
  const line = words[0] ?? '';
  const sentence = /^.{10,100}?[.!?。！？](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence !== '' && sentence.length <= MAX_TITLE) return sentence.replace(/(?<!\.)\.$/u, '');
  if (sentence !== '') {
    const cut = sentence
      .slice(0, MAX_TITLE)
      .toWellFormed()
      .replace(/\uFFFD$/u, '');
    const word = cut.replace(/\s+\S*$/u, '');
    return `${(word.length > MAX_TITLE / 2 ? word : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
  }
  const file = draft.enclosures[0];
  return file?.title ?? lastSegment(file?.url ?? draft.url) ?? cleanOrNull(draft.date) ?? 'Untitled';
}

/** "a-story-about-rain" of an address → "a story about rain". */
function lastSegment(url: string | null): string | null {
  const parsed = url ? URL.parse(url) : null;
  const segment = parsed?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  let readable = segment;
  try {
    readable = decodeURIComponent(segment);
  } catch {
    // Written in an old encoding: shown as it is.
  }
  return (
    cleanOrNull(readable.replace(/\.[a-z0-9]{2,5}$/iu, '').replace(/[-_+]+/gu, ' ')) ??
    parsed?.hostname ??
    null
  );
}

/** The lead picture, unless the text shows it. */
function pictureBeside(draft: EntryDraft, html: string | null): Story['image'] {
  const image =
    draft.image ?? (html === null ? (firstPicture(draft.content) ?? firstPicture(draft.summary)) : null);
  if (!image?.url || html === null) return image;
  const file = URL.parse(image.url)?.pathname.split('/').at(-1) ?? '';
  // WordPress writes a picture's size into its name.
  const name = file.replace(/(?:-\d+x\d+|-scaled)?\.\w+$/u, '');
  return html.includes(name.length > 5 ? name : image.url) ? null : image;
}
