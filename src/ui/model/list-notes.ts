// list-notes: what a list says above its rows, or in their place: what is being opened, what failed and what to press,
// that there is nothing here yet.
import { ReaderError } from '../../core/errors.ts';
import { hasMeaning, nothingFound, queryText, type Query } from '../../query/query.ts';
import { cleanLine } from '../../core/sanitise.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Part } from '../theme.ts';
import type { App } from './app.ts';
import type { ListGeometry } from './geometry.ts';
import type { RowLine } from './pieces.ts';
import { WORDS_OF_A_VIEW } from './kept-view.ts';
import { queryOf, searchedText } from './search-line.ts';
import { ago, troubleLine } from './sources-health.ts';
import type { FrontScreen, LibraryView, ListedScreen, SearchScreen } from './state.ts';

/** Each at most the list's width; where there are rows too, they are left at least half of the screen. */
export function noteLines(
  app: App,
  screen: ListedScreen | SearchScreen,
  { width, rows }: ListGeometry,
): RowLine[] {
  const lines = notes(app, screen).flatMap(([text, part]): RowLine[] => [
    ...text
      .split('\n')
      .flatMap((one) => wrapText(one, width - 2))
      .map((line): RowLine => [{ text: `  ${line}`, part }]),
    [],
  ]);
  const hasRows = screen.kind !== 'search' && screen.rows.length > 0;
  const most = hasRows ? Math.floor(rows / 2) : rows;
  if (lines.length <= most) return lines;
  return [...lines.slice(0, Math.max(0, most - 2)), [{ text: '  …', part: 'alarm' as const }], []].slice(
    0,
    most,
  );
}

/** First, since it must be seen however many failures follow. */
function whatToPress(app: App, { failures, rows }: FrontScreen): Note {
  const what = failures.length === 1 ? '' : `${failures.length} targets could not be opened. `;
  const away = rows.length ? `, ${app.sign('stop')} to put this away` : `, ${app.sign('leave')} to quit`;
  return [`${what}Press ${app.sign('again')} to try again${away}.`, 'meta'];
}

type Note = readonly [string, Part];

/** Why there is no library on the front, and what to do; or why the part of it that shows is empty. */
function aboutLibrary(app: App, { instead, view, rows, waiting }: FrontScreen): Note[] {
  if (instead === 'nothing-kept' && waiting === 0)
    return [
      [
        `You follow nothing yet.\nPress ${app.sign('add-source')} to add a first source, or run newsreader add URL.`,
        'meta',
      ],
    ];
  if (instead instanceof ReaderError)
    return [[`${instead.message} ${instead.hint} Meanwhile, the bundled edition.`, 'alarm']];
  if (!view || rows.length > 0) return [];
  const empty = aboutEmptySource(app, view);
  if (empty.length) return empty;
  if (view.query.unread)
    return [
      [`Nothing unread here. ${app.sign('unread-only')} shows the stories that are read, too.`, 'meta'],
    ];
  if (view.query.view.of === 'search') return [[aboutEmptySearch(app, view.query.view.query), 'meta']];
  if (view.query.view.of === 'saved') return [['No pages are saved. newsreader add URL saves one.', 'meta']];
  if (app.state.refreshing)
    return [['No stories yet. The sources are being asked: what comes shows here.', 'meta']];
  return [
    [
      `No stories yet. ${app.sign('refresh')} asks the sources for news; ${app.sign('sources')} shows how they are.`,
      'meta',
    ],
  ];
}

function aboutEmptySearch(app: App, query: Query): string {
  const spelt = query.words.length > 0 ? ` ${WORDS_OF_A_VIEW}.` : '';
  return `No story is met by ${queryText(query)}.${spelt} ${app.sign('search')} searches, ${app.sign('views')} shows others.`;
}

/** Of a source that was asked and has given no story: a refresh may leave it alone, so what is wrong is said here. */
function aboutEmptySource(app: App, { query }: LibraryView): Note[] {
  if (query.view.of !== 'source') return [];
  const source = app.services.library?.sources.get(query.view.id);
  if (!source?.askedAt || source.stories > 0) return [];
  const trouble = troubleLine(source);
  const there = `${app.sign('sources')} shows the sources; ${app.sign(trouble ? 'details' : 'refresh-source')} there`;
  if (trouble)
    return [
      [`“${source.title}” has no stories. ${trouble}.`, 'alarm'],
      [`${there} says what to try.`, 'meta'],
    ];
  return [
    [`“${source.title}” had no stories when it was asked, ${ago(source.askedAt)}.`, 'meta'],
    [`${there} asks it again.`, 'meta'],
  ];
}

function notes(app: App, screen: ListedScreen | SearchScreen): Note[] {
  switch (screen.kind) {
    case 'search': {
      const { matches, waiting, searched, known } = screen;
      const query = queryOf(searchedText(screen));
      const isDone = !waiting && searched === null && hasMeaning(query);
      return isDone && matches.length === 0 ? [[nothingFound(query, known), 'meta']] : [];
    }
    case 'versions':
      return [];
    case 'bookmarks': {
      const failure = app.services.bookmarks?.failure;
      if (failure)
        return [
          [failure.message, 'alarm'],
          [failure.hint, 'text'],
        ];
      return screen.rows.length
        ? []
        : [[`No bookmarks yet. ${app.sign('bookmark')} on any story keeps it here, with its text.`, 'meta']];
    }
    case 'front':
      return [
        ...aboutLibrary(app, screen),
        ...(screen.failures.length ? [whatToPress(app, screen)] : []),
        ...screen.failures.map((error): Note => [`${error.message} ${error.hint}`, 'alarm']),
        ...screen.opening.map((target): Note => [
          `Opening ${target === '-' ? 'standard input' : cleanLine(target)} … ${app.sign('stop')} gives up.`,
          'meta',
        ]),
      ];
  }
}
