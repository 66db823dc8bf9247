// preview: the highlighted story as it will read, for the pane beside a list. No list loads bodies: of a story of the
// library the excerpt shows at once, and its text once the cursor rests on it. Owns the few texts that were read so.
import type { Block } from '../../core/blocks.ts';
import type { Story } from '../../core/story.ts';
import { readingMinutes } from '../../core/words.ts';
import { bylineOf } from '../../layout/head-rows.ts';
import { layoutStory } from '../../layout/layout-story.ts';
import type { Line } from '../../layout/lines.ts';
import type { App } from './app.ts';
import { allRelated, findRelated, foundRelated } from './found-related.ts';
import { elsewhereLine } from './elsewhere.ts';
import { namedStory } from './named-story.ts';
import { relatedBelow } from './related-below.ts';
import { rowsOfRelated } from './related-rows.ts';
import type { Row } from './state.ts';

type Kept = NonNullable<Row['kept']>;

/** How long the cursor rests before a text is read, in milliseconds: longer than a held key takes to repeat. */
const REST_MS = 150;
/** So many texts are remembered: those between which one goes up and down. */
const TEXTS = 8;
/** What a pane can show the beginning of; a block has a line at least. */
const BLOCKS = 200;
/** A longer one is not made ready only to be glanced at. */
const LONGEST_WORDS = 10_000;

interface Text {
  id: string;
  version: string;
  body: readonly Block[];
}

const texts = new WeakMap<App, readonly Text[]>();
/** For which versions of which stories it was looked what is related to them. */
const looked = new WeakMap<App, WeakSet<Kept>>();
const laidOut = new WeakMap<Story, LaidOut>();

interface LaidOut {
  width: number;
  rows: number;
  text: Text | undefined;
  found: readonly Row[];
  ownNote: string | null;
  lines: readonly Line[];
}

/** At most `rows` lines. A long story is laid out once, not at every key that moves something else. */
export function previewOf(app: App, row: Row | undefined, width: number, rows: number): readonly Line[] {
  if (!row) return [];
  const text = row.kept && textOf(app, row.story.id);
  const found = foundRelated(app, row.story.id);
  const ownNote = app.noteOn(row.story);
  const known = laidOut.get(row.story);
  if (
    known?.width === width &&
    known.rows === rows &&
    known.text === text &&
    known.found === found &&
    known.ownNote === ownNote
  )
    return known.lines;
  const lines = row.kept
    ? withRelated(keptLines(app, row, row.kept, text, width), app, row, { width, rows, found })
    : layoutStory(row.story, width, { ownNote }).lines.slice(0, rows);
  laidOut.set(row.story, { width, rows, text, found, ownNote, lines });
  return lines;
}

/** Below the beginning of a long story there is still room for what is related to it. */
function withRelated(
  lines: readonly Line[],
  app: App,
  { story }: Row,
  { width, rows, found }: { width: number; rows: number; found: readonly Row[] },
): readonly Line[] {
  const related = allRelated(rowsOfRelated(app, story.id) ?? [], found);
  const below = relatedBelow(related, { width, rows, own: lines.length, site: story.site });
  return [...lines.slice(0, rows - below.length), ...below];
}

/**
 * The cursor has come to a row: where it stays, the text of its story is read for its preview, and what is related to it
 * is looked for. Gives what stops it.
 */
export function restOn(app: App, row: Row | null | undefined): () => void {
  const { kept } = row ?? {};
  if (!kept) return () => undefined;
  // What goes wrong here is said when the story is opened.
  const timer = setTimeout(() => void look(app, kept).catch(() => undefined), REST_MS).unref();
  return () => clearTimeout(timer);
}

async function look(app: App, kept: Kept): Promise<void> {
  const isRead = textOf(app, kept.story.id)?.version === versionOf(kept);
  if (kept.hasBody && kept.words <= LONGEST_WORDS && !isRead) await read(app, kept);
  const before = foundRelated(app, kept.story.id);
  // The library has another object for it as soon as anything in it may have changed.
  const known = looked.get(app) ?? new WeakSet();
  looked.set(app, known);
  if (before.length > 0 && known.has(kept)) return;
  known.add(kept);
  if ((await findRelated(app, kept.story.id)).length + before.length > 0) app.set({});
}

async function read(app: App, kept: Kept): Promise<void> {
  const body = await app.services.bodyOf(kept, { keep: false });
  if (!body) return;
  const { id } = kept.story;
  const others = (texts.get(app) ?? []).filter((one) => one.id !== id);
  const text = { id, version: versionOf(kept), body: body.slice(0, BLOCKS) };
  texts.set(app, [text, ...others].slice(0, TEXTS));
  app.set({});
}

function textOf(app: App, id: string): Text | undefined {
  return texts.get(app)?.find((one) => one.id === id);
}

/** Another one where the text has, or may have, changed. */
function versionOf({ story, words, updated }: Kept): string {
  return JSON.stringify([words, updated, story.title, story.excerpt]);
}

function keptLines(app: App, row: Row, kept: Kept, text: Text | undefined, width: number): readonly Line[] {
  const story = namedStory(row);
  const minutes = kept.hasBody ? `${readingMinutes(kept.words)} min read` : '';
  const byline = [bylineOf({ ...story, site: story.site ?? row.source.title }), minutes]
    .filter(Boolean)
    .join(' · ');
  const note = kept.hasBody ? '' : story.url ? 'The excerpt; opening it fetches the rest.' : undefined;
  const body = text ? [...text.body] : null;
  const { lines } = layoutStory({ ...story, body }, width, {
    byline,
    under: elsewhereLine(row, app.sign),
    ownNote: app.noteOn(story),
    ...(note === undefined ? {} : { note }),
  });
  return lines;
}
