// keep-view: a search is kept as a view, under a name and with a digit that shows it on the front; and a kept one is
// forgotten. Both can be taken back.
import { cleanLine } from '../../core/sanitise.ts';
import type { Library } from '../../library/library.ts';
import { VIEW_KEYS, insteadOf, type KeptView } from '../../library/kept-views.ts';
import { hasMeaning, queryText } from '../../query/query.ts';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { keptView } from '../model/kept-view.ts';
import { keptSearch } from '../model/view-choices.ts';
import { queryOf } from '../model/search-line.ts';
import type { FrontScreen, KeepScreen, SearchScreen, ViewsScreen } from '../model/state.ts';
import { showView } from './view.ts';
import { openViews, shownChoices } from './views.ts';

/** `Ctrl-S` in a search. */
export function startKeeping(app: App, { line }: SearchScreen): void {
  const { library } = app.services;
  const query = queryOf(`${line.text} `);
  const [wrong] = query.problems;
  if (!library) return app.say('There is no library to keep a view in: it could not be opened.');
  if (!hasMeaning(query)) return app.say('Type what the view is to show first.');
  if (wrong) return app.say(wrong.message);
  app.push({ kind: 'keep', query: queryText(query), name: null, line: EMPTY });
}

export function typeKept(app: App, screen: KeepScreen, line: LineEdit): void {
  app.replace({ ...screen, line });
}

/** Enter: after the name comes the digit. */
export function acceptKept(app: App, screen: KeepScreen): void {
  const { library } = app.services;
  if (!library) return app.pop();
  const typed = cleanLine(screen.line.text);
  if (screen.name === null) {
    const name = typed || screen.query;
    const key = library.views.get(name)?.key ?? library.views.freeKey() ?? '';
    return app.replace({ ...screen, name, line: { text: key, cursor: key.length } });
  }
  if (typed !== '' && !VIEW_KEYS.includes(typed))
    return app.say('The key of a view is a digit from 1 to 9; an empty line gives it none.');
  app.pop();
  keep(app, library, { name: screen.name, query: screen.query, key: typed || null });
}

function keep(app: App, library: Library, view: KeptView): void {
  app.perform('Keeping the view', () => {
    const before = library.views.list();
    library.views.keep(view);
    app.remember({ what: `the view “${view.name}”`, run: async () => library.views.replaceAll(before) });
    const [views, undo] = [app.sign('views'), app.sign('undo')];
    const key = view.key === null ? '' : `${view.key} shows it, `;
    // Here a letter is typed into the line.
    app.say(
      `Kept as “${view.name}”${insteadOf(view, before)}. On the front ${key}${views} lists it, ${undo} takes it back.`,
    );
  });
}

/** `Ctrl-X` in the list of views. */
export function forgetView(app: App, screen: ViewsScreen): void {
  const { library } = app.services;
  const chosen = shownChoices(screen)[screen.window.cursor];
  const kept = chosen && keptSearch(chosen);
  if (!library || !kept) return app.say('Only a view that was kept from a search can be forgotten.');
  const { name } = kept;
  app.pop();
  app.perform('Forgetting the view', () => {
    const before = library.views.list();
    library.views.remove(name);
    app.remember({
      what: `the view “${name}” is forgotten`,
      run: async () => library.views.replaceAll(before),
    });
    app.say(`The view “${name}” is forgotten. On the front ${app.sign('undo')} brings it back.`);
  });
  openViews(app);
}

/** A digit on the front. */
export function showKeptView(app: App, screen: FrontScreen, key: string): void {
  const { library } = app.services;
  const kept = library?.views.list().find((view) => view.key === key);
  if (!kept)
    return app.say(
      `No view has the key ${key}: ${app.sign('search')}, type, and ${app.sign('keep-view')} keeps one.`,
    );
  showView(app, { view: keptView(app, kept), unread: false, sort: screen.view?.query.sort ?? 'date' });
}
