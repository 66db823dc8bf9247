// library-texts: the stories that fill a made library: titles, dates and texts as feeds give them, made up, the same in
// every run. Pure.
import { storyId } from '../../src/core/story-id.ts';
import { UNKNOWN } from '../../src/core/story.ts';
import type { IncomingEntry } from '../../src/library/story-types.ts';

/** Words by script. Most feeds of one reader are in one language; a tenth of ours each is in another script. */
const SCRIPTS: readonly { lang: string; words: readonly string[]; between: string }[] = [
  {
    lang: 'en',
    words:
      'harbour council bridge ferry budget winter market teacher engine forest signal river answer garden border report of the and to with after before under again'.split(
        ' ',
      ),
    between: ' ',
  },
  {
    lang: 'fr',
    words: 'l’été forêt marché où déjà élève fenêtre sœur naïf façade près île'.split(' '),
    between: ' ',
  },
  {
    lang: 'ru',
    words: 'мост река рынок зима учитель ответ город письмо море завод лес ещё'.split(' '),
    between: ' ',
  },
  {
    lang: 'el',
    words: 'γέφυρα λιμάνι χειμώνας αγορά δάσκαλος ποτάμι απάντηση σύνορα'.split(' '),
    between: ' ',
  },
  { lang: 'ar', words: 'جسر ميناء شتاء سوق معلم نهر جواب حديقة حدود تقرير'.split(' '), between: ' ' },
  { lang: 'hi', words: 'पुल नदी बाज़ार सर्दी शिक्षक उत्तर बगीचा सीमा'.split(' '), between: ' ' },
  { lang: 'zh', words: '桥梁 港口 冬天 市场 老师 河流 回答 花园 边境 报告'.split(' '), between: '' },
  { lang: 'ja', words: '橋が 港の 冬に 市場で 先生は 川の 答えを 庭に ニュース'.split(' '), between: '' },
];
const ENGLISH = SCRIPTS[0];

const DAY = 86_400_000;
/** Every third feed gives whole articles; the others give excerpts, as it is among feeds. In words. */
const WHOLE = { least: 150, most: 900 };
const EXCERPT = { least: 15, most: 60 };
const PARAGRAPH = 60;

/** Numbers that look like chance and are the same in every run, from 0 up to 1 (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of `stories` stand in a source, from 0, where `sources` share them. */
export function countOf(source: number, stories: number, sources: number): number {
  return Math.floor((stories * (source + 1)) / sources) - Math.floor((stories * source) / sources);
}

/** What begins the text of every story, and stands nowhere else: it shows that the text is there. */
export const DATELINE = 'Own report:';

/**
 * The entries of a source's document, newest first. before: milliseconds since 1970 that all of them are older than; they
 * spread over `days`.
 */
export function entriesOf(source: number, count: number, before: number, days = 700): IncomingEntry[] {
  const random = chance(source * 7919 + 1);
  const script =
    (source % 10 === 9 ? SCRIPTS[1 + (Math.floor(source / 10) % (SCRIPTS.length - 1))] : ENGLISH) ??
    SCRIPTS[0];
  if (!script) throw new Error('there are no words');
  const say = (words: number): string =>
    Array.from({ length: words }, () => script.words[Math.floor(random() * script.words.length)]).join(
      script.between,
    );
  const { least, most } = source % 3 === 0 ? WHOLE : EXCERPT;
  const ages = Array.from({ length: count }, () => random() * days * DAY).sort((a, b) => a - b);
  return ages.map((age, index): IncomingEntry => {
    const number = count - index;
    const title = `${say(3 + Math.floor(random() * 9))} ${source}.${number}`;
    const url = `https://paper-${source}.example/${new Date(before - age).getUTCFullYear()}/story-${number}.html`;
    // Most are short, few are very long: the square of chance.
    const words = least + Math.floor(random() ** 2 * (most - least));
    const paragraphs = Array.from({ length: Math.ceil(words / PARAGRAPH) }, (_, at) =>
      say(Math.min(PARAGRAPH, words - at * PARAGRAPH)),
    );
    const text = `${DATELINE} ${paragraphs.join('\n')}`;
    return {
      guid: url,
      story: {
        ...UNKNOWN,
        id: storyId({ url, title }),
        title,
        url,
        site: `Paper ${source}`,
        author: random() < 0.7 ? `Writer ${Math.floor(random() * 40)}` : null,
        published: new Date(before - age).toISOString(),
        excerpt: text.slice(DATELINE.length + 1, DATELINE.length + 200),
        lang: script.lang,
      },
      html: paragraphs.map((one, at) => `<p>${at === 0 ? `${DATELINE} ` : ''}${one}</p>`).join('\n'),
      base: url,
      text,
      updated: null,
      tags: random() < 0.3 ? ['news', `topic ${Math.floor(random() * 20)}`] : [],
      enclosures:
        random() < 0.05 ? [{ url: `${url}.mp3`, type: 'audio/mpeg', bytes: 20_000_000, title: null }] : [],
    };
  });
}
