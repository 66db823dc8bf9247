// news: a small library of made-up news, as a few feeds would give it: two events, and much else.
import type { Library } from '../../src/library/library.ts';
import { relatedStories, reasonText } from '../../src/related/related-stories.ts';
import { entry, feed, named, NOW, temporaryLibrary } from '../library/library.ts';

export interface News {
  title: string;
  text: string;
  author?: string;
  lang?: string;
  /** "2026-03-01" */
  day?: string;
}

const OTHERS = [
  'Bread',
  'Trams',
  'Chess',
  'Bees',
  'Roofs',
  'Kites',
  'Wells',
  'Looms',
  'Maps',
  'Owls',
  'Soap',
  'Clay',
];

export const MERGER: News[] = [
  {
    title: 'Brightmart to buy Halden for four billion',
    text: 'The grocer Brightmart will buy its rival Halden, both said on Monday. The head of Halden, Vera Penhale, stays for a year. Shops in Saltmarsh will close.',
  },
  {
    title: 'Checkout staff fear for their jobs',
    text: 'In Saltmarsh the staff of Halden heard it on the radio. “Nobody asked us,” said a cashier, and Vera Penhale did not come to the door. Brightmart promised letters.',
    day: '2026-03-03',
  },
  {
    title: 'Board may stop the sale',
    text: 'The watchdog wants to know what milk will cost when Brightmart owns Halden too. A hearing with Vera Penhale is set for April.',
    day: '2026-03-09',
  },
];

/** The news among a dozen stories of other things, each of a source of its own. */
export function libraryOf(news: readonly News[]): Library {
  const library = temporaryLibrary();
  const others = OTHERS.map((what): News => {
    const other = what.toLowerCase();
    return {
      title: `${what} for everyone`,
      text: `A word on ${other} and the people who like ${other}. It is said that ${other} were better once, in the days of old, and that the best ${other} will be seen on a day to come.`,
    };
  });
  [...news, ...others].forEach(({ title, text, author, lang, day = '2026-03-02' }, at) => {
    const url = `https://paper-${at}.example/story`;
    const published = `${day}T08:00:00.000Z`;
    library.stories.keepEntries(
      feed(library, `paper-${at}`),
      [entry(title, { url, text, published, author: author ?? null, lang: lang ?? null })],
      NOW,
    );
  });
  return library;
}

/** Titles of what is related to the story of that title, and why. */
export function relatedTo(library: Library, title: string, limit?: number): [string, string][] {
  return relatedStories(library, named(library, title).story.id, limit === undefined ? {} : { limit }).map(
    ({ listed, reason }) => [listed.story.title, reasonText(reason)],
  );
}
