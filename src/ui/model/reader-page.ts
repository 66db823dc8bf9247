// reader-page: one story as the reader shows it: its layout, the hits of a search, its related posts at the end, and
// the numbers that open things. Derived from a reader screen; the newest few are remembered, since a keypress asks often.
import { placeAt } from '../../core/place-anchor.ts';
import type { Place } from '../../core/place.ts';
import { storyWords, WORDS_A_MINUTE } from '../../core/words.ts';
import { findInLayout } from '../../layout/find.ts';
import { layoutStory } from '../../layout/layout-story.ts';
import type { Hit, Layout, Line } from '../../layout/lines.ts';
import { lineOfPlace, placeOfLine } from '../../layout/place.ts';
import { allRelated } from './found-related.ts';
import { elsewhereLine } from './elsewhere.ts';
import { readerGeometry } from './geometry.ts';
import { namedStory } from './named-story.ts';
import { relatedLines } from './related-lines.ts';
import type { Fetching, PageView, ReaderScreen, Row } from './state.ts';

/** What a number opens: a link of the text, or a related story. */
export type Target =
  { kind: 'link'; href: string; line: number } | { kind: 'related'; row: Row; line: number };

export interface ReaderPage {
  /** The story, then its related posts. */
  lines: readonly Line[];
  layout: Layout;
  /** How many of the lines are the story's own. */
  storyLines: number;
  hits: readonly Hit[];
  /** targets[n - 1] is what the number n opens. */
  targets: readonly Target[];
  words: number;
}

interface Inputs {
  row: Row;
  related: readonly Row[];
  width: number;
  /** Where else it appeared; '' for nowhere. */
  under: string;
  note: string;
  ownNote: string | null;
  query: string;
}

const REMEMBERED = 4;
const pages: { inputs: Inputs; page: ReaderPage }[] = [];

/** The page of a reader screen. */
export function readerPage(screen: ReaderScreen, view: PageView): ReaderPage {
  const { row, query, ownNote } = screen;
  const related = allRelated(screen.related, screen.found);
  const { width } = readerGeometry(view.size, view.measure);
  const note = noteOf(row, screen.fetching, view.sign);
  const under = elsewhereLine(row, view.sign);
  // Every letter of a search marks the same lines anew: the page without marks is remembered by itself.
  const inputs: Inputs = { row, related, width, under, note, ownNote, query: '' };
  const plain = remembered(inputs, compute);
  return query ? remembered({ ...inputs, query }, () => withHits(plain, query)) : plain;
}

function remembered(inputs: Inputs, make: (inputs: Inputs) => ReaderPage): ReaderPage {
  const at = pages.findIndex((one) => same(one.inputs, inputs));
  const [known] = at === -1 ? [] : pages.splice(at, 1);
  const page = known?.page ?? make(inputs);
  pages.unshift({ inputs, page });
  pages.length = Math.min(pages.length, REMEMBERED);
  return page;
}

function same(a: Inputs, b: Inputs): boolean {
  return (
    a.row === b.row &&
    a.related === b.related &&
    a.width === b.width &&
    a.under === b.under &&
    a.note === b.note &&
    a.ownNote === b.ownNote &&
    a.query === b.query
  );
}

function compute({ row, related, width, under, note, ownNote }: Inputs): ReaderPage {
  const layout = layoutStory(namedStory(row), width, { under, note, ownNote });
  const storyLines = layout.lines.length;
  const end = relatedLines(related, width, layout.links.length + 1, row.story.site);
  return {
    lines: [...layout.lines, ...end.lines],
    layout,
    storyLines,
    hits: [],
    targets: [
      ...layout.links.map((link): Target => ({ kind: 'link', href: link.href, line: link.line })),
      ...end.starts.map((line, index): Target => ({
        kind: 'related',
        row: related[index] as Row,
        line: storyLines + line,
      })),
    ],
    words: storyWords(row.story),
  };
}

function withHits(plain: ReaderPage, query: string): ReaderPage {
  const { layout, hits } = findInLayout(plain.layout, query);
  return { ...plain, lines: [...layout.lines, ...plain.lines.slice(plain.storyLines)], hits };
}

/** What the reader says in place of the text: what is on its way, what went wrong, or that no more is known. */
function noteOf(row: Row, fetching: Fetching, sign: PageView['sign']): string {
  const known = row.story.excerpt ? 'this excerpt' : 'the title';
  const [again, browser] = [sign('again'), sign('browser')];
  switch (fetching.state) {
    case 'preparing':
      return '';
    case 'loading':
      return `Fetching the whole story … ${sign('back')} cancels.`;
    case 'cancelled':
      return `Not fetched. Press ${again} to fetch the whole story, ${browser} to open it in the browser.`;
    case 'failed':
      return [
        row.kept && !row.story.body ? `Only ${known} is kept here.` : '',
        `${fetching.error.message} ${fetching.error.hint} Press ${again} to try again.`,
      ]
        .join(' ')
        .trim();
    case 'none':
      if (row.story.body) return '';
      return row.story.url
        ? `This is ${row.story.excerpt ? 'the excerpt' : 'only the title'}. Press ${again} to fetch the whole story.`
        : `The source gives only ${known}; no more is known.`;
  }
}

/** Where a story begins: its headline, which stands before its first block. */
export const START_OF_STORY: Place = { block: -1, offset: 0 };

function isStart(place: Place): boolean {
  return place.block < 0 && place.offset === 0;
}

/** The screen moved so that `top` is its first line: clamped, with the place that goes with it. */
export function scrollTo(screen: ReaderScreen, top: number, view: PageView): ReaderScreen {
  const page = readerPage(screen, view);
  const clamped = Math.max(0, Math.min(top, lastTop(page, view)));
  return { ...screen, top: clamped, place: placeOfLine(page.layout, Math.min(clamped, page.storyLines - 1)) };
}

/** The reader with more of its story than before, at the place that was kept. */
export function withText(screen: ReaderScreen, changes: Partial<ReaderScreen>, view: PageView): ReaderScreen {
  const next = { ...screen, ...changes };
  const body = screen.row.story.body ? null : next.row.story.body;
  const place = body && !isStart(next.place) ? placeAt(body, next.place, screen.anchor) : next.place;
  return keepChosen(screen, reflow({ ...next, place }, view), view);
}

/** The reader with other stories at its end. */
export function withRelated(
  screen: ReaderScreen,
  changes: Partial<Pick<ReaderScreen, 'related' | 'found'>>,
  view: PageView,
): ReaderScreen {
  return keepChosen(screen, { ...screen, ...changes }, view);
}

/** What was chosen is chosen still, under its number of now and at the same height of the screen, if it is there. */
function keepChosen(before: ReaderScreen, after: ReaderScreen, view: PageView): ReaderScreen {
  if (before.chosen === null) return after;
  const target = readerPage(before, view).targets[before.chosen - 1];
  const { targets } = readerPage(after, view);
  const at = targets.findIndex((one) => target && isSame(one, target));
  const line = targets[at]?.line;
  if (!target || line === undefined) return { ...after, chosen: null };
  return { ...scrollTo(after, line - (target.line - before.top), view), chosen: at + 1 };
}

function isSame(one: Target, other: Target): boolean {
  if (one.kind === 'link') return other.kind === 'link' && one.href === other.href;
  return other.kind === 'related' && one.row.story.id === other.row.story.id;
}

/** The same place after the width, the text or the note has changed. */
export function reflow(screen: ReaderScreen, view: PageView): ReaderScreen {
  const { place } = screen;
  if (isStart(place)) return { ...screen, top: 0 };
  const page = readerPage(screen, view);
  const here = placeOfLine(page.layout, Math.min(screen.top, page.storyLines - 1));
  const stays = here.block === place.block && here.offset === place.offset;
  const top = stays ? screen.top : lineOfPlace(page.layout, place);
  // The place itself stays as it was: narrow, wide and back again ends where it began.
  return { ...screen, top: Math.max(0, Math.min(top, lastTop(page, view))) };
}

function lastTop(page: ReaderPage, view: PageView): number {
  return Math.max(0, page.lines.length - readerGeometry(view.size, view.measure).rows);
}

/** How far one is: percent of the story's own lines seen, and minutes left at the end of the screen. */
export function progress(screen: ReaderScreen, view: PageView): { percent: number; minutesLeft: number } {
  const page = readerPage(screen, view);
  const seen = Math.min(
    1,
    (screen.top + readerGeometry(view.size, view.measure).rows) / Math.max(1, page.storyLines),
  );
  const left = page.words * (1 - seen);
  return {
    percent: Math.round(seen * 100),
    minutesLeft: seen >= 1 ? 0 : Math.max(1, Math.round(left / WORDS_A_MINUTE)),
  };
}
