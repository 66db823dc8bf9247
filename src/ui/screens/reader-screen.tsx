// ReaderScreen: the visible lines of a story, in a column at the middle; the status line says how far one is.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Prompt } from '../components/prompt.tsx';
import { StatusLine, clipped, hintsText, rowsGivenUp } from '../components/status-line.tsx';
import { StyledLine } from '../components/styled-line.tsx';
import type { App } from '../model/app.ts';
import { readerGeometry } from '../model/geometry.ts';
import { progress, readerPage, type ReaderPage } from '../model/reader-page.ts';
import type { ReaderScreen as ReaderState } from '../model/state.ts';
import { linePieces } from '../model/pieces.ts';
import { progressText } from '../model/sources-progress.ts';
import { hyperlink } from '../hyperlink.ts';
import { hintsOf } from '../model/hints.ts';
import type { ScreenProps } from './screen-props.ts';

export function ReaderScreen({
  app,
  screen,
  theme,
  linear,
  hyperlinks,
}: ScreenProps<ReaderState>): ReactNode {
  const { size, message } = app.state;
  const geometry = readerGeometry(app.view.size, app.view.measure);
  const page = readerPage(screen, app.view);
  const chosen = screen.chosen === null ? undefined : page.targets[screen.chosen - 1];
  const current = {
    hit: screen.query ? screen.hit : null,
    href: chosen?.kind === 'link' ? chosen.href : null,
  };
  const shown = page.lines.slice(screen.top, screen.top + geometry.rows);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {Array.from({ length: linear ? 0 : geometry.above }, (_, index) => (
        <Text key={index}> </Text>
      ))}
      <Box
        flexDirection="column"
        height={geometry.rows - rowsGivenUp(message, size)}
        overflow={clipped(message, size)}
      >
        {shown.map((line, index) => {
          const isChosen = chosen?.kind === 'related' && chosen.line === screen.top + index;
          const pieces = isChosen
            ? linePieces(line, current).map((piece) => ({ ...piece, part: 'current' as const }))
            : linePieces(line, current);
          return (
            <StyledLine
              key={index}
              line={pieces}
              theme={theme}
              left={linear ? 0 : geometry.left}
              {...(hyperlinks
                ? { linked: (text: string, at: number) => hyperlink(text, line.spans[at]?.href) }
                : {})}
            />
          );
        })}
      </Box>
      {linear ? null : <Text> </Text>}
      {screen.finding ? (
        <Prompt
          sign="/"
          line={screen.finding.line}
          placeholder="Find in this story"
          right={[hitsText(screen, page), hintsText(hintsOf(app), 30)].filter(Boolean).join('   ')}
          columns={size.columns}
          theme={theme}
        />
      ) : (
        <StatusLine
          size={size}
          theme={theme}
          hints={hintsOf(app)}
          message={message}
          right={whereText(app, screen, page)}
        />
      )}
    </Box>
  );
}

function hitsText(screen: ReaderState, page: ReaderPage): string {
  if (!screen.query) return '';
  return page.hits.length ? `${screen.hit + 1} of ${page.hits.length}` : 'not found';
}

function whereText(app: App, screen: ReaderState, page: ReaderPage): string {
  const { percent, minutesLeft } = progress(screen, app.view);
  const marks = [
    app.isBookmarked(screen.row.story) ? '★' : '',
    screen.digits ? `number ${screen.digits}_` : '',
    screen.query ? hitsText(screen, page) : '',
    screen.fetching.state === 'loading' ? 'fetching …' : '',
    progressText(app.state.refreshing, app.state.size.columns),
  ];
  const left = page.words === 0 || minutesLeft === 0 ? '' : timeLeft(minutesLeft);
  return [...marks, `${percent} %`, left].filter(Boolean).join(' · ');
}

function timeLeft(minutes: number): string {
  return minutes < 90 ? `${minutes} min left` : `${Math.round(minutes / 60)} h left`;
}
