// full-pages: the pages of a source's new stories, where the person wants their full text at refresh. Bounded: what is
// not fetched here is fetched when the story is opened. What fails is left at the excerpt, and tried again then.
import pLimit from 'p-limit';
import { fetchUrl } from '../fetch/fetch-url.ts';
import type { ListedStory } from '../library/story-types.ts';
import type { FeedEntry } from '../read/feed/feed.ts';
import type { Round } from './refresh-source.ts';
import { keepFetched } from './story-page.ts';

/** Of one source at one refresh. */
const MOST_PAGES = 20;
/** At a time, of one source: pages weigh more on a server than feeds. */
const AT_ONCE = 2;
/** A feed's entry with so many words is the story itself. */
const WHOLE_WORDS = 1000;

/** The newest stories of the feed whose pages have not been read. privateHosts: of the source. */
export async function fetchFullPages(
  round: Round,
  entries: readonly FeedEntry[],
  privateHosts: ReadonlySet<string>,
): Promise<void> {
  const wanted = entries
    .slice(0, MOST_PAGES)
    .map(({ story }) => round.library.stories.byKey(story.id))
    .filter((listed) => listed !== null)
    .filter((listed) => !listed.read && isExcerpt(round, listed));
  const limit = pLimit(AT_ONCE);
  await Promise.all(wanted.map(({ story }) => limit(() => fetchPage(round, story, new Set(privateHosts)))));
}

function isExcerpt(round: Round, { row, story, words }: ListedStory): boolean {
  return story.url !== null && words < WHOLE_WORDS && !round.library.stories.content(row)?.blocks;
}

async function fetchPage(
  round: Round,
  story: ListedStory['story'],
  privateHosts: Set<string>,
): Promise<void> {
  const { library, connections, signal, deadlineMs } = round;
  const name = story.url ?? '';
  try {
    const fetched = await fetchUrl(name, { connections, signal, timeoutMs: deadlineMs, privateHosts });
    const answer = await round.backlog.hold(fetched.bytes.length, () =>
      round.pool.parse({ as: 'page', ...fetched, name }),
    );
    if ('edition' in answer && !signal.aborted) keepFetched(library, story.id, answer.edition);
  } catch {
    // The feed is kept, which is what this refresh was for; opening the story says what is wrong with its page.
    signal.throwIfAborted();
  }
}
