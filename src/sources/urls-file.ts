// urls-file: newsboat's list of feeds, one a line: address, then tags, of which "~Name" is the feed's name and "!…"
// hides it (newsboat.org/releases/2.40/docs/newsboat.html, "Configuring feeds"). Pure: nothing in it is ever run.
import { cleanOrNull } from '../core/sanitise.ts';
import { feedUrl, ListBuilder, normalTags, whyNotUrl, type FeedList, type Gate } from './subscription.ts';

const NOT_TAKEN: readonly [start: RegExp, why: string][] = [
  [/^exec:/u, 'It would run a program to get a feed, and newsreader never runs what a list says.'],
  [/^filter:/u, 'It would run a program over a feed, and newsreader never runs what a list says.'],
  [
    /^query:/u,
    'It is a search of newsboat’s, not a feed; newsreader search QUERY --keep NAME keeps one as a view.',
  ],
  [/^file:/iu, 'It is a file on this machine; newsreader add FILE takes it.'],
];

/** Lines count from 1. Never throws; a text without a feed gives an empty list. */
export function parseUrls(text: string, gate: Gate = () => null): FeedList {
  const builder = new ListBuilder(gate);
  let hidden = 0;
  for (const [index, line] of text.split(/\r\n|[\n\r]/u).entries()) {
    const [address, ...marks] = tokens(line);
    if (address === undefined) continue;
    const refused = NOT_TAKEN.find(([start]) => start.test(address));
    const url = feedUrl(address);
    if (refused) builder.skip(index + 1, line, refused[1]);
    else if (!url) builder.skip(index + 1, line, whyNotUrl(address));
    else {
      const name = marks.find((mark) => mark.startsWith('~'));
      if (marks.some((mark) => mark.startsWith('!'))) hidden++;
      const tags = normalTags(
        marks.filter((mark) => !mark.startsWith('~')).map((mark) => mark.replace(/^!/u, '')),
      );
      builder.add({ url, title: cleanOrNull(name?.slice(1)), home: null, tags }, index + 1);
    }
  }
  if (hidden > 0) builder.list.notes.push(hiddenNote(hidden));
  return builder.list;
}

function hiddenNote(hidden: number): string {
  return hidden === 1
    ? 'One feed that newsboat hides (“!”) is shown here like all others.'
    : `${hidden} feeds that newsboat hides (“!”) are shown here like all others.`;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
// A quoted token, its end missing at the worst; a comment; or what stands until the next white space.
const TOKEN = /"((?:[^"\\]|\\.)*)(?:"|\\?$)|(#.*)|(\S+)/gsu;

/** As newsboat splits a line: by white space, "…" as one, \" and \\ within it, and # before a token begins a comment. */
function tokens(line: string): string[] {
  const found: string[] = [];
  for (const [, quoted, comment, bare] of line.matchAll(TOKEN)) {
    if (comment !== undefined) break;
    found.push(bare ?? (quoted ?? '').replace(/\\(.)/gsu, (_, sign: string) => ESCAPES[sign] ?? sign));
  }
  return found;
}
