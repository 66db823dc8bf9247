// show-json: an edition as the one line of JSON that scripts read (design, 5). The keys and their order are a promise.
import { plainText } from '../core/blocks.ts';
import type { ReaderError } from '../core/errors.ts';
import type { Edition, Entry } from '../core/story.ts';
import { storyWords } from '../core/words.ts';

/** {"target", "source": {"kind", "title", "url"}, "stories": [{"id", "role", "title", …}]} and a newline. */
export function editionJson(target: string, { source, entries }: Edition): string {
  const { kind, title, url } = source;
  return jsonLine({ target, source: { kind, title, url }, stories: entries.map(storyJson) });
}

/** {"target", "error": {"code", "message", "hint"}} and a newline. */
export function errorJson(target: string, error: ReaderError): string {
  return jsonLine({ target, error: errorObject(error) });
}

export function errorObject({ code, message, hint }: Pick<ReaderError, 'code' | 'message' | 'hint'>) {
  return { code, message, hint };
}

function storyJson({ role, story }: Entry) {
  return {
    id: story.id,
    role,
    title: story.title,
    url: story.url,
    author: story.author,
    published: story.published,
    publishedText: story.publishedText,
    excerpt: story.excerpt,
    text: story.body && plainText(story.body),
    words: storyWords(story),
    lang: story.lang,
  };
}

// What JSON lets stand in a string though terminals obey it or lines end at it: C1, bidi controls, U+2028 and 2029.
const LIVELY = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** One line of JSON. A target is printed as it was typed, for scripts to compare; so it is escaped, not cleaned. */
export function jsonLine(value: object): string {
  const json = JSON.stringify(value);
  return `${json.replace(LIVELY, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
