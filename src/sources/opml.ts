// opml: lists of feeds as readers exchange them (OPML 1.0, 1.1, 2.0: opml.org/spec2.opml). Pure: text to list.
// Forgiving: attributes in any case, HTML's entities, bare ampersands, junk around, no body, outlines without text, and
// files that were cut off. htmlparser2 reads them, since of the parsers that were tried (feedsmith, fast-xml-parser) it
// alone took a cut-off file and unquoted attributes; it knows no external entities and expands none of a file's own.
import { Parser } from 'htmlparser2';
import { cleanLine, cleanOrNull } from '../core/sanitise.ts';
import { webUrl } from '../core/url.ts';
import { OWN_TAGS } from './write-opml.ts';
import { feedUrl, ListBuilder, normalTags, whyNotUrl, type FeedList, type Gate } from './subscription.ts';

export { writeOpml } from './write-opml.ts';

/** Folders within folders; deeper ones give no further tags. */
const TAGS_DEEP = 32;
/** Outlines within outlines, where nothing is closed; the parser's time grows with the square of it. */
const DEEPEST = 10_000;

/** Whether a text is OPML, by what it begins with. */
export function isOpml(text: string): boolean {
  return /<(?:opml|outline)[\s>]/iu.test(text.slice(0, 64 * 1024));
}

/**
 * Every folder around a feed is one of its tags, and so is every category. Never throws; a text without a feed gives an
 * empty list.
 */
export function parseOpml(text: string, gate: Gate = () => null): FeedList {
  const builder = new ListBuilder(gate);
  const open: Outline[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return;
        if (open.length === DEEPEST) {
          builder.skip(
            null,
            attributes['text'] ?? '',
            `What is nested more than ${DEEPEST} deep is left out.`,
          );
          return parser.pause();
        }
        const parent = open.at(-1);
        if (parent) parent.isEmpty = false;
        open.push(takeOutline(attributes, open, builder));
      },
      onclosetag(name, isImplied) {
        if (name === 'opml' && isImplied) builder.list.notes.push(CUT);
        if (name !== 'outline') return;
        const closed = open.pop();
        if (closed?.isEmpty && closed.why !== null)
          builder.skip(null, closed.folder ?? (closed.address || 'an outline without a name'), closed.why);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  );
  parser.end(text);
  return builder.list;
}

const CUT = 'The list ends in the middle; what stood behind is missing.';

type Attributes = Record<string, string | undefined>;

/** One that is open. */
interface Outline {
  /** Its name; null: it is no folder. */
  folder: string | null;
  address: string;
  /** Nothing stands in it. */
  isEmpty: boolean;
  /** Why it is left out, if it is empty and thus no folder; null: it is not. */
  why: string | null;
}

function takeOutline(outline: Attributes, open: readonly Outline[], builder: ListBuilder): Outline {
  const name = cleanOrNull(outline['text']) ?? cleanOrNull(outline['title']);
  const address = addressOf(outline);
  if (address === null)
    return { folder: name, address: outline['url'] ?? '', isEmpty: true, why: whyNoFeed(outline) };
  const url = feedUrl(address);
  if (url) {
    const folders = open
      .slice(0, TAGS_DEEP)
      .map(({ folder }) => folder)
      .filter((folder) => folder !== null);
    builder.add(
      {
        url,
        title: name === cleanLine(address) || name === url ? null : name,
        home: webUrl(outline['htmlurl']),
        tags: normalTags([...folders, ...categories(outline)]),
      },
      null,
    );
  } else builder.skip(null, name ?? address, whyNotUrl(cleanLine(address)));
  return { folder: null, address, isEmpty: true, why: null };
}

/** opml.org/spec2.opml: "include", and a "link" that ends in .opml, is another list; another "link" is a page. */
function whyNoFeed(outline: Attributes): string | null {
  const type = outline['type']?.trim().toLowerCase() ?? '';
  const url = outline['url'] ?? '';
  if (type === 'include' || (type === 'link' && /\.opml$/iu.test(url)))
    return 'It is another list, which newsreader import takes by its own address.';
  if (type === 'link') return 'It is a link, not a feed; newsreader add looks for the feed of a page.';
  if (!/^(?:rss|atom|feed)\d*$/u.test(type) && outline['xmlurl'] === undefined) return null;
  return webUrl(outline['htmlurl'])
    ? 'It is a feed without an address; newsreader add looks for the feed of its page.'
    : 'It is a feed without an address.';
}

/** null: a folder. */
function addressOf(outline: Attributes): string | null {
  const address = outline['xmlurl'] ?? outline['xml_url'] ?? outline['feedurl'];
  if (address?.trim()) return address;
  // Some early readers wrote a feed's address where OPML has a link's.
  return /^(?:rss|atom|feed)\d*$/iu.test(outline['type'] ?? '') && outline['url'] ? outline['url'] : null;
}

/** category: "tag,/folder/subfolder". What we wrote ourselves says it without those signs' meanings. */
function categories(outline: Attributes): string[] {
  const own = ownTags(outline[OWN_TAGS]);
  if (own) return own;
  return (outline['category'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .flatMap((one) => (one.startsWith('/') ? one.split('/') : [one]));
}

function ownTags(written: string | undefined): string[] | null {
  if (!written) return null;
  try {
    const tags: unknown = JSON.parse(written);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : null;
  } catch {
    return null;
  }
}
