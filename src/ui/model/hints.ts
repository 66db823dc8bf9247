// hints: what the status line offers to press, the most useful first, by what can be done on the screen just now. The
// keys and words are the keymap's; only where the same key means something narrower here has it a word of its own.
import { KEYMAP, type Command } from '../keymap.ts';
import type { App } from './app.ts';
import { readerPage } from './reader-page.ts';
import { completionOf } from './search-line.ts';
import { isTroubled } from './sources-health.ts';
import type { SourcesScreen } from './sources-state.ts';
import type { FrontScreen, LibraryView, ReaderScreen, Screen, ViewsScreen } from './state.ts';
import { keptSearch, matchingChoices } from './view-choices.ts';

export interface Hint {
  /** As people write it. */
  key: string;
  word: string;
}

/** In order of use: a narrow terminal shows the first ones. */
export function hintsOf(app: App): Hint[] {
  const screen = app.top;
  return screen ? offered(app, screen).map((one) => hint(app, one)) : [];
}

type Offer = Command | readonly [Command, string];

function hint(app: App, offer: Offer): Hint {
  const [command, word] = typeof offer === 'string' ? [offer, null] : offer;
  const known = KEYMAP.find((binding) => binding.command === command);
  return { key: app.sign(command), word: word ?? known?.hint ?? command };
}

function offered(app: App, screen: Screen): readonly Offer[] {
  switch (screen.kind) {
    case 'front':
      if (screen.before && screen.rows.length > 0)
        return ['open', ['leave', 'sources'], 'next-unread', 'mark-all', 'bookmark', 'help'];
      if (screen.opening.length) return [['stop', 'give up'], 'leave', 'help'];
      if (screen.view && screen.rows.length === 0) return onEmptyView(app, screen, screen.view);
      if (screen.rows.length === 0) return ['again', 'leave', 'help'];
      return [
        ...(screen.waiting > 0 ? (['show-new'] as const) : []),
        'open',
        'leave',
        'search',
        ...versions(app),
        ...(screen.view ? (['views', 'next-unread', 'mark-all'] as const) : []),
        'bookmark',
        'bookmarks',
        'help',
      ];
    case 'versions':
      return ['open', 'back', 'next-unread', 'bookmark', 'help'];
    case 'bookmarks':
      if (screen.rows.length === 0) return ['back', 'help'];
      return ['open', 'back', ['bookmark', 'take off'], 'note', 'undo', 'search', 'help'];
    case 'search':
      return [
        ...(screen.matches.length ? (['accept'] as const) : []),
        ...(completionOf(screen) ? (['complete'] as const) : []),
        ...(screen.matches.length ? (['next-result'] as const) : []),
        ...(screen.line.text === '' ? [] : (['keep-view'] as const)),
        'cancel',
      ];
    case 'sources':
      return onSources(screen);
    case 'add':
      if (screen.adding.is === 'looking') return [['cancel', 'give up']];
      if (screen.adding.is === 'choosing') return [['accept', 'follow'], 'next-result', 'cancel'];
      return [['accept', 'follow'], 'cancel'];
    case 'keep':
      return [['accept', screen.name === null ? 'on' : 'keep'], 'cancel'];
    case 'note':
      return [['accept', 'keep'], 'cancel'];
    case 'views':
      return onViews(screen);
    case 'commands':
      return [['accept', 'run'], 'cancel', 'next-result'];
    case 'help':
      return ['back', 'page-down'];
    case 'reader':
      return whileReading(app, screen);
  }
}

function onViews({ choices, line, window }: ViewsScreen): readonly Offer[] {
  const chosen = matchingChoices(choices, line.text)[window.cursor];
  const forget = chosen && keptSearch(chosen) ? (['forget-view'] as const) : [];
  return [['accept', 'show'], 'next-result', ...forget, 'cancel'];
}

/** Where the story appeared in several places. */
function versions(app: App): readonly Offer[] {
  return app.highlighted()?.kept?.alsoIn ? ['versions'] : [];
}

/** Nothing can be opened, marked or kept there. */
function onEmptyView(app: App, { before, waiting }: FrontScreen, { query }: LibraryView): readonly Offer[] {
  const { unread, view } = query;
  const canRefresh = !app.state.refreshing && (view.of === 'all' || view.of === 'tag');
  return [
    ...(waiting > 0 ? (['show-new'] as const) : []),
    ...(unread ? ([['unread-only', 'all stories']] as const) : []),
    ...(!unread && canRefresh ? (['refresh'] as const) : []),
    ...(!unread && view.of === 'saved' ? (['add-source'] as const) : []),
    ...(before ? [] : (['sources'] as const)),
    ['leave', before ? 'sources' : 'quit'],
    'views',
    'help',
  ];
}

function onSources(screen: SourcesScreen): readonly Offer[] {
  if (screen.typing) return [['accept', 'keep'], 'cancel'];
  if (screen.sources.length === 0) return ['add-source', 'back', 'help'];
  const about = screen.details === null ? 'details' : 'list';
  return [
    ['open', 'stories'],
    'back',
    'add-source',
    ['details', about],
    ...(screen.sources.some(isTroubled) ? (['next-trouble'] as const) : []),
    'refresh-source',
    'remove-source',
    'tag-source',
    'rename-source',
    'help',
  ];
}

function whileReading(app: App, screen: ReaderScreen): readonly Offer[] {
  if (screen.finding) return [['accept', 'keep'], 'cancel'];
  if (screen.digits)
    return [
      ['open', 'open it'],
      ['back', 'not'],
    ];
  if (screen.fetching.state === 'loading') return [['back', 'cancel'], 'help'];
  const { hits, targets } = readerPage(screen, app.view);
  return [
    ...(screen.chosen === null ? [] : (['open'] as const)),
    'back',
    ...(hits.length > 1 ? (['next-match'] as const) : []),
    'find',
    ...versions(app),
    ...(targets.length ? (['next-link'] as const) : []),
    'bookmark',
    'page-down',
    'help',
  ];
}
