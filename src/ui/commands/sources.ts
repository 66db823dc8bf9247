// sources: what the keys do on the Sources screen. Every change is on the disk at once and shows at once; what takes
// something away remembers how it is put back.
import type { Command } from '../keymap.ts';
import type { App } from '../model/app.ts';
import { moveTo, pageBy } from '../model/list-window.ts';
import { isTroubled } from '../model/sources-health.ts';
import type { FollowedSource } from '../model/sources-service.ts';
import type { SourcesScreen } from '../model/sources-state.ts';
import { chosenSource, lastDetailsTop, sourcesGeometry, sourcesViewport } from '../model/sources-view.ts';
import { refreshSources } from './refresh.ts';
import { showSource } from './source-stories.ts';
import { startTyping } from './sources-line.ts';
import { changeSources, chooseSource, leaveSources, takeBack } from './sources-list.ts';

export type SourcesCommand = (app: App, screen: SourcesScreen) => void;

export const sourcesCommands: Partial<Record<Command, SourcesCommand>> = {
  down: (app, screen) => move(app, screen, (cursor) => cursor + 1, 1),
  up: (app, screen) => move(app, screen, (cursor) => cursor - 1, -1),
  'page-down': (app, screen) => page(app, screen, 1),
  'page-up': (app, screen) => page(app, screen, -1),
  'half-down': (app, screen) => page(app, screen, 0.5),
  'half-up': (app, screen) => page(app, screen, -0.5),
  top: (app, screen) => move(app, screen, () => 0, -Infinity),
  bottom: (app, screen) => move(app, screen, () => screen.sources.length - 1, Infinity),
  open: (app, screen) => withSource(app, screen, (source) => showSource(app, source)),
  back: (app, screen) => {
    if (screen.details === null) leaveSources(app, screen);
    else app.replace({ ...screen, details: null });
  },
  details: (app, screen) =>
    withSource(app, screen, () => app.replace({ ...screen, details: screen.details === null ? 0 : null })),
  'next-trouble': nextTrouble,
  'rename-source': (app, screen) =>
    withSource(app, screen, (source) => startTyping(app, screen, 'name', source)),
  'tag-source': (app, screen) =>
    withSource(app, screen, (source) => startTyping(app, screen, 'tags', source)),
  'remove-source': (app, screen) => withSource(app, screen, (source) => remove(app, source)),
  'refresh-source': (app, screen) => withSource(app, screen, (source) => refreshSources(app, [source])),
  'full-text': (app, screen) => withSource(app, screen, (source) => toggleFullText(app, source)),
};

function remove(app: App, { id, title }: FollowedSource): void {
  if (!changeSources(app, 'Removing the source', (sources) => sources.remove(id))) return;
  app.remember({
    what: `“${title}” is followed again, with its stories`,
    run: async () => {
      await takeBack(app, (sources) => sources.restore(id))();
      chooseSource(app, id);
    },
  });
  app.say(`“${title}” is removed. ${app.sign('undo')} brings it back with its stories.`);
}

function toggleFullText(app: App, { id, title, fullText, kind }: FollowedSource): void {
  if (kind !== 'feed') return app.say(`“${title}” is no feed; there is no more of it to fetch.`);
  if (!changeSources(app, 'Changing the source', (sources) => sources.setFullText(id, !fullText))) return;
  app.remember({
    what: `full text of “${title}”`,
    run: takeBack(app, (sources) => sources.setFullText(id, fullText)),
  });
  app.say(
    fullText
      ? `Full text of “${title}”: fetched when a story is opened.`
      : `Full text of “${title}”: fetched from its page for new stories, at each refresh.`,
  );
}

/** From the one below the cursor on, and on from the top. */
function nextTrouble(app: App, screen: SourcesScreen): void {
  const { sources, window } = screen;
  const onward = [...sources.keys()].map((step) => (window.cursor + 1 + step) % sources.length);
  const at = onward.find((index) => {
    const source = sources[index];
    return source !== undefined && isTroubled(source);
  });
  if (at === undefined) return app.say('No source is in trouble.');
  const details = screen.details === null ? null : 0;
  app.replace({ ...screen, details, window: moveTo(window, at, sourcesViewport(app, screen)) });
}

function withSource(app: App, screen: SourcesScreen, act: (source: FollowedSource) => void): void {
  const source = chosenSource(screen);
  if (source) act(source);
  else app.say(`Nothing is followed yet: ${app.sign('add-source')} adds a source.`);
}

/** In the list the cursor moves; on the page about a source the text does, by `lines`. */
function move(app: App, screen: SourcesScreen, to: (cursor: number) => number, lines: number): void {
  if (screen.details !== null) return scroll(app, screen, screen.details + lines);
  app.replace({
    ...screen,
    window: moveTo(screen.window, to(screen.window.cursor), sourcesViewport(app, screen)),
  });
}

function page(app: App, screen: SourcesScreen, pages: number): void {
  const step = Math.max(1, Math.floor(sourcesGeometry(app, screen).rows * Math.abs(pages)));
  if (screen.details !== null) return scroll(app, screen, screen.details + Math.sign(pages) * step);
  app.replace({ ...screen, window: pageBy(screen.window, pages, sourcesViewport(app, screen)) });
}

function scroll(app: App, screen: SourcesScreen, top: number): void {
  app.replace({ ...screen, details: Math.max(0, Math.min(top, lastDetailsTop(app, screen))) });
}
