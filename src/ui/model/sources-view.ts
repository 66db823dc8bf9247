// sources-view: the Sources screen as rows of lines, and the viewport that its window needs. One way to compute
// heights, so that what moves the cursor and what draws it agree.
import { ReaderError } from '../../core/errors.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { App } from './app.ts';
import { listGeometry, type ListGeometry } from './geometry.ts';
import { counted } from './list-header.ts';
import { visibleEnd, type Viewport } from './list-window.ts';
import type { RowLine } from './pieces.ts';
import { detailLines } from './sources-details.ts';
import { isTroubled } from './sources-health.ts';
import { firstFitting } from './sources-progress.ts';
import { sourceLines } from './sources-row.ts';
import type { FollowedSource } from './sources-service.ts';
import type { SourcesScreen } from './sources-state.ts';

/** Rows under the header and above the status line; a line that is typed takes one. */
export function sourcesGeometry(app: App, screen: SourcesScreen, linear = false): ListGeometry {
  const geometry = listGeometry(app.state.size, linear);
  return { ...geometry, rows: Math.max(0, geometry.rows - (screen.typing ? 1 : 0)) };
}

export function sourcesViewport(app: App, screen: SourcesScreen): Viewport {
  const geometry = sourcesGeometry(app, screen);
  const now = new Date();
  return {
    count: screen.sources.length,
    rows: geometry.rows,
    heightOf: (index) => {
      const source = screen.sources[index];
      return source ? sourceLines(source, { geometry, selected: false, now }).length : 0;
    },
  };
}

/** The rows on the screen. The one after the last whole one shows its beginning: so one sees that the list goes on. */
export function visibleSources(
  app: App,
  screen: SourcesScreen,
  linear: boolean,
): { index: number; source: FollowedSource; lines: readonly RowLine[] }[] {
  const view = sourcesViewport(app, screen);
  const geometry = sourcesGeometry(app, screen, linear);
  const now = new Date();
  const end = Math.min(visibleEnd(screen.window, view) + 1, view.count);
  let left = view.rows;
  return screen.sources.slice(screen.window.top, end).flatMap((source, offset) => {
    const index = screen.window.top + offset;
    const selected = index === screen.window.cursor;
    const lines = sourceLines(source, { geometry, selected, now, asking: app.state.asking }).slice(0, left);
    left -= lines.length;
    return lines.length ? [{ index, source, lines }] : [];
  });
}

export function chosenSource(screen: SourcesScreen): FollowedSource | undefined {
  return screen.sources[screen.window.cursor];
}

/** The page about the chosen source, in a column of `width` cells. */
export function detailsOf(app: App, screen: SourcesScreen, width: number): RowLine[] {
  const source = chosenSource(screen);
  return source ? detailLines(source, { width, now: new Date(), sign: app.sign }) : [];
}

/** Cells of the page about a source where it has the screen for itself. */
export function detailsWidth(app: App): number {
  return Math.max(1, Math.min(app.view.measure, app.state.size.columns - 4));
}

/** The last line of the page about a source that may stand at the top. */
export function lastDetailsTop(app: App, screen: SourcesScreen): number {
  const { rows } = sourcesGeometry(app, screen);
  return Math.max(0, detailsOf(app, screen, detailsWidth(app)).length - rows);
}

/** In place of rows: how to add the first source, or why there is no library. */
export function emptyLines(app: App, { width }: ListGeometry): RowLine[] {
  return emptyTexts(app).flatMap((text) =>
    wrapText(text, width - 2).map((line): RowLine => [{ text: `  ${line}`, part: 'meta' }]),
  );
}

function emptyTexts(app: App): string[] {
  if (app.services.sources)
    return [
      `Nothing is followed yet. ${app.sign('add-source')} adds the first source: type a site’s address, such as example.org.`,
      'Lists from other readers come in with: newsreader import FILE',
    ];
  const why = app.state.screens.find((screen) => screen.kind === 'front')?.instead;
  return why instanceof ReaderError ? [why.message, why.hint] : ['The library is not open.'];
}

/** "12 sources · 340 unread · 2 in trouble", or what is most worth knowing of it where there is less room. */
export function sourceCounts(sources: readonly FollowedSource[], columns: number): string {
  if (sources.length === 0) return '';
  const unread = sources.reduce((sum, source) => sum + source.unread, 0);
  const troubled = sources.filter(isTroubled).length;
  const count = sources.length === 1 ? '1 source' : `${counted(sources.length)} sources`;
  const trouble = troubled ? `${counted(troubled)} in trouble` : '';
  const said = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
  return firstFitting(
    [said(count, unread ? `${counted(unread)} unread` : '', trouble), said(count, trouble), trouble || count],
    columns,
  );
}
