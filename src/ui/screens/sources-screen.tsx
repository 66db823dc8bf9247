// SourcesScreen: the sources as a list, with all about the chosen one beside it where there is room, or in its place.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Header } from '../components/header.tsx';
import { Pane } from '../components/pane.tsx';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, rowsGivenUp } from '../components/status-line.tsx';
import { StoryList } from '../components/story-list.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import { hintsOf } from '../model/hints.ts';
import { progressText } from '../model/sources-progress.ts';
import { sourceLabel } from '../model/sources-row.ts';
import type { SourcesScreen as SourcesState } from '../model/sources-state.ts';
import {
  detailsOf,
  detailsWidth,
  emptyLines,
  sourceCounts,
  sourcesGeometry,
  visibleSources,
} from '../model/sources-view.ts';
import type { ScreenProps } from './screen-props.ts';

export function SourcesScreen(props: ScreenProps<SourcesState>): ReactNode {
  const { app, screen, theme, linear } = props;
  const { size, message, refreshing } = app.state;
  const geometry = sourcesGeometry(app, screen, linear);
  const { sources, window } = screen;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header
        title="Sources"
        right={progressText(refreshing, size.columns) || sourceCounts(sources, size.columns)}
        columns={size.columns}
        theme={theme}
      />
      {linear ? null : <Text> </Text>}
      <Box flexGrow={1} height={geometry.rows - rowsGivenUp(message, size)} overflow="hidden">
        {screen.details === null ? <List {...props} /> : <Details {...props} top={screen.details} />}
      </Box>
      {screen.typing ? (
        <Prompt
          sign={screen.typing.what === 'name' ? 'Name: ' : 'Tags: '}
          line={screen.typing.line}
          placeholder={screen.typing.what === 'name' ? 'empty: as it calls itself' : 'news, local, …'}
          right=""
          columns={size.columns}
          theme={theme}
        />
      ) : null}
      <StatusLine
        size={size}
        theme={theme}
        hints={hintsOf(app)}
        message={message}
        right={sources.length ? `${window.cursor + 1}/${sources.length}` : ''}
      />
    </Box>
  );
}

function List({ app, screen, theme, linear }: ScreenProps<SourcesState>): ReactNode {
  const geometry = sourcesGeometry(app, screen, linear);
  const items = visibleSources(app, screen, linear).map(({ index, source, lines }) => ({
    label: sourceLabel(source, app.state.asking),
    lines,
    selected: index === screen.window.cursor,
    theme,
  }));
  return (
    <>
      <Box
        flexDirection="column"
        width={geometry.width}
        height={geometry.rows}
        overflow="hidden"
        aria-role="list"
      >
        {items.length ? (
          <StoryList items={items} />
        ) : (
          emptyLines(app, geometry).map((line, index) => <StyledLine key={index} line={line} theme={theme} />)
        )}
      </Box>
      {geometry.preview ? (
        <Pane
          lines={detailsOf(app, screen, geometry.preview)}
          width={geometry.preview}
          rows={geometry.rows}
          theme={theme}
        />
      ) : null}
    </>
  );
}

function Details({
  app,
  screen,
  theme,
  linear,
  top,
}: ScreenProps<SourcesState> & { top: number }): ReactNode {
  const { rows } = sourcesGeometry(app, screen, linear);
  const lines = detailsOf(app, screen, detailsWidth(app)).slice(top, top + rows);
  return (
    <Box flexDirection="column" height={rows} overflow="hidden">
      {lines.map((line, index) => (
        <StyledLine key={index} line={line} theme={theme} left={linear ? 0 : 2} />
      ))}
    </Box>
  );
}
