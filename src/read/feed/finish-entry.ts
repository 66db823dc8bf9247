// finish-entry: drafts of a feed's entries → its entries. Owns the identity of those that share an address or have none,
// and which drafts are entries at all; excerpt, text and title come from entry-texts and entry-title.
import { clean, cleanOrNull } from '../../core/sanitise.ts';
import { storyId } from '../../core/story-id.ts';
import type { Story } from '../../core/story.ts';
import type { EntryDraft } from './draft.ts';
import { textsOf } from './entry-texts.ts';
import { titleFrom } from './entry-title.ts';
import { FeedDates } from './feed-date.ts';
import type { FeedEntry } from './feed.ts';
import { firstPicture } from './first-picture.ts';

/** What holds for all entries of a feed. */
export interface FeedContext {
  url: string | null;
  home: string | null;
  title: string;
  lang: string | null;
  author: string | null;
}

/** In the drafts' order; those in which nothing can be read, and those that come twice, are left out. */
export function finishEntries(drafts: EntryDraft[], feed: FeedContext): FeedEntry[] {
  const kept = withoutRepeated(drafts.filter(isReadable));
  // What a feed gives to several entries names none of them.
  const guids = counted(kept.map((draft) => draft.guid));
  const urls = counted(kept.map((draft) => draft.url));
  const titles = counted(kept.map((draft) => (draft.url === null ? draft.title : null)));
  const dates = new FeedDates();
  return kept.map((draft) => {
    const guid = draft.guid !== null && guids.get(draft.guid) === 1 ? draft.guid : null;
    const own = draft.url !== null && draft.url !== feed.home && urls.get(draft.url) === 1;
    const sameTitle = draft.url === null && (titles.get(draft.title ?? '') ?? 0) <= 1;
    return finished({ ...draft, guid }, feed, dates, (title) =>
      own
        ? storyId({ url: draft.url, title })
        : storyId({ url: null, title: sameTitle ? title : (guid ?? title), source: feed.url ?? feed.home }),
    );
  });
}

/** Of an entry in which the document ends, what has no name yet would come back as another story. */
function isReadable(draft: EntryDraft): boolean {
  if (draft.url !== null) return true;
  if (draft.cut && draft.guid === null) return false;
  return (
    draft.title !== null || draft.summary !== null || draft.content !== null || draft.enclosures.length > 0
  );
}

function withoutRepeated(drafts: EntryDraft[]): EntryDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    if (draft.guid === null && draft.url === null) return true;
    const key = `${draft.guid}\n${draft.url}\n${draft.title}`;
    return !seen.has(key) && seen.add(key);
  });
}

function counted(values: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function finished(
  draft: EntryDraft,
  feed: FeedContext,
  dates: FeedDates,
  idOf: (title: string) => string,
): FeedEntry {
  const { excerpt, body, words } = textsOf(draft);
  const html = body ? clean(body.html) : null;
  const title = draft.title ?? titleFrom(words, draft);
  const lang = draft.lang ?? feed.lang;
  const story: Story = {
    id: idOf(title),
    title,
    url: draft.url,
    author: draft.author ?? feed.author,
    site: draft.site === null || draft.site === title ? feed.title : draft.site,
    published: dates.read(draft.date, lang),
    publishedText: cleanOrNull(draft.date?.slice(0, 100)),
    excerpt,
    body: null,
    lang,
    image: pictureBeside(draft, html),
  };
  return {
    guid: cleanOrNull(draft.guid?.slice(0, 2_000)),
    story,
    html,
    base: html === null ? null : (body?.base ?? feed.home ?? feed.url),
    text: words.join('\n'),
    updated: dates.read(draft.updated, lang),
    tags: draft.tags,
    enclosures: draft.enclosures,
  };
}

/** WordPress and Blogger write a picture's size into its name. */
const SIZE = /(?:-\d+x\d+|-scaled|-s\d+(?:-[a-z]+)*)?\.\w+$/u;

/** The lead picture, unless the text shows it. */
function pictureBeside(draft: EntryDraft, html: string | null): Story['image'] {
  const image =
    draft.image ?? (html === null ? (firstPicture(draft.content) ?? firstPicture(draft.summary)) : null);
  if (!image?.url || html === null) return image;
  const file = URL.parse(image.url)?.pathname.split('/').at(-1) ?? '';
  const name = file.replace(SIZE, '');
  const shown = name.length > 2 ? `/${name}` : image.url;
  return html.includes(shown) ? null : image;
}
