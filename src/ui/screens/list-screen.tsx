// ListScreen: front, bookmarks and search: a header, the rows that show, a preview where there is room, the status line.
import { Box, Text } from 'ink';
import { useEffect, type ReactNode } from 'react';
import type { Line } from '../../layout/lines.ts';
import { Header } from '../components/header.tsx';
import { Pane } from '../components/pane.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, clipped, rowsGivenUp } from '../components/status-line.tsx';
import { StoryList } from '../components/story-list.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { listGeometry } from '../model/geometry.ts';
import { noteLines } from '../model/list-notes.ts';
import { counted, headerCounts, titleOf } from '../model/list-header.ts';
import { listViewport, rowsOf, visibleRows } from '../model/list-view.ts';
import type { ListedScreen, SearchScreen } from '../model/state.ts';
import { linePieces, type RowLine } from '../model/pieces.ts';
import { previewOf, restOn } from '../model/preview.ts';
import { rowLabel } from '../model/row-label.ts';
import { rowsBelow } from '../model/search-line.ts';
import { hintsOf } from '../model/hints.ts';
import type { ScreenProps } from './screen-props.ts';

type Listed = ListedScreen | SearchScreen;

export function ListScreen({ app, screen, theme, linear }: ScreenProps<Listed>): ReactNode {
  const { size, message } = app.state;
  const geometry = listGeometry(size, linear);
  const view = listViewport(app, screen);
  const rows = rowsOf(app, screen);
  const items = visibleRows(app, screen, linear).map(({ index, lines }) => ({
    label: rowLabel(app, rows.at(index), screen.kind === 'search' ? screen.matches[index] : undefined),
    lines,
    selected: index === screen.window.cursor,
    theme,
  }));
  const note = noteLines(app, screen, geometry);
  const height = view.rows + note.length;
  const chosen = geometry.preview ? rows.at(screen.window.cursor) : undefined;
  useEffect(() => restOn(app, chosen), [app, chosen]);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header
        title={titleOf(screen)}
        right={headerCounts(app, screen)}
        columns={size.columns}
        theme={theme}
      />
      {linear ? null : <Text> </Text>}
      {screen.kind === 'search' ? (
        <>
          <Prompt
            sign="/"
            line={screen.line}
            placeholder={`Type to search ${counted(screen.of)} stories`}
            right=""
            columns={size.columns}
            theme={theme}
          />
          {rowsBelow(screen, size, app.sign('complete')).map((line, index) => (
            <StyledLine key={`below ${index}`} line={line} theme={theme} />
          ))}
        </>
      ) : null}
      <Box flexGrow={1} height={height - rowsGivenUp(message, size)} overflow={clipped(message, size)}>
        <Box flexDirection="column" width={geometry.width} height={height} aria-role="list">
          {note.map((line, index) => (
            <StyledLine key={`note ${index}`} line={line} theme={theme} />
          ))}
          {items.length ? <StoryList items={items} /> : null}
        </Box>
        {geometry.preview ? (
          <Preview
            lines={previewOf(app, chosen, geometry.preview, height)}
            width={geometry.preview}
            rows={height}
            theme={theme}
          />
        ) : null}
      </Box>
      <StatusLine
        size={size}
        theme={theme}
        hints={hintsOf(app)}
        message={message}
        right={rows.length ? `${counted(screen.window.cursor + 1)}/${counted(rows.length)}` : ''}
      />
    </Box>
  );
}

/** The highlighted story as it will read, beside the list. */
function Preview({
  lines: all,
  width,
  rows,
  theme,
}: {
  lines: readonly Line[];
  width: number;
  rows: number;
  theme: ScreenProps<Listed>['theme'];
}): ReactNode {
  return <Pane lines={all.slice(0, rows).map(piecesOf)} width={width} rows={rows} theme={theme} />;
}

const pieces = new WeakMap<Line, RowLine>();

/** The same array for the same line, so that React need not look into it. */
function piecesOf(line: Line): RowLine {
  let known = pieces.get(line);
  if (!known) pieces.set(line, (known = linePieces(line, { hit: null, href: null })));
  return known;
}
