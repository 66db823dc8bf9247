// event-texts: stories as a real library has them, made up, the same in every run: words by Zipf's law, as in any
// language, and events that several sources tell of, each with its names and words. For what a small vocabulary makes
// unlike life. Pure.
import type { IncomingEntry } from '../../src/library/story-types.ts';
import { feedEntry } from './feed-entry.ts';
import { chance } from './library-texts.ts';

const WORDS = 40_000;
const NAMES = 8000;
/** One of 100,000 stories in thirty tells of the same event. */
const EVENTS = 3000;
const DAY = 86_400_000;
const DAYS = 700;
/** An event is told of for so many days. */
const LASTS = 6;
const ONSETS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl', 'ch'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];

/** The word of a rank, which no other rank has: its number in syllables. */
function wordOf(rank: number): string {
  const base = ONSETS.length * VOWELS.length;
  let word = '';
  for (let left = rank + base; left > 0; left = Math.floor(left / base)) {
    const syllable = left % base;
    word += `${ONSETS[syllable % ONSETS.length]}${VOWELS[Math.floor(syllable / ONSETS.length)]}`;
  }
  return word;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** A rank by Zipf's law: the logarithm of it is evenly spread. */
const zipf = (random: () => number, ranks: number): number => Math.floor(ranks ** random()) - 1;

interface Event {
  names: string[];
  words: string[];
}

function eventOf(number: number): Event {
  const random = chance(number * 31 + 5);
  return {
    names: Array.from({ length: 5 }, () => capital(`${wordOf(zipf(random, NAMES))}n`)),
    words: Array.from({ length: 12 }, () => wordOf(100 + Math.floor(random() * (WORDS - 100)))),
  };
}

/** As entriesOf of library-texts. */
export function eventEntriesOf(source: number, count: number, before: number): IncomingEntry[] {
  const random = chance(source * 6113 + 3);
  const pick = <One>(from: readonly One[]): One | undefined => from[Math.floor(random() * from.length)];
  const ages = Array.from({ length: count }, () => random() * DAYS * DAY).sort((a, b) => a - b);
  return ages.map((age, index): IncomingEntry => {
    // Events come one after the other over the time.
    const newest = Math.floor((age / (DAYS * DAY)) * EVENTS);
    const event = eventOf(newest + Math.floor(random() * ((EVENTS / DAYS) * LASTS)));
    const say = (share: number): string => {
      const one = random();
      if (one < share * 0.4) return pick(event.names) ?? '';
      if (one < share) return pick(event.words) ?? '';
      return one > 0.97 ? capital(`${wordOf(zipf(random, NAMES))}n`) : wordOf(zipf(random, WORDS));
    };
    const sentence = (words: number, share: number): string =>
      capital(Array.from({ length: words }, () => say(share)).join(' '));
    const sentences = source % 3 === 0 ? 8 + Math.floor(random() ** 2 * 40) : 1 + Math.floor(random() * 3);
    const text = Array.from({ length: sentences }, () => `${sentence(18, 0.2)}.`).join(' ');
    const number = count - index;
    const title = `${sentence(8, 0.5)} ${source}.${number}`;
    const url = `https://paper-${source}.example/events/story-${number}.html`;
    return feedEntry(
      {
        title,
        url,
        site: `Paper ${source}`,
        author: random() < 0.7 ? `Writer ${source} ${Math.floor(random() * 40)}` : null,
        published: new Date(before - age).toISOString(),
        excerpt: text.slice(0, 200),
        lang: 'en',
      },
      [text],
    );
  });
}
