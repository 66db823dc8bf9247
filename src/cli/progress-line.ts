// progress-line: one line on standard error that shows how far something is, where that is a terminal; nothing elsewhere.
// Messages go above it. It is gone when the work is done.
import { cellWidth, truncate } from '../layout/width.ts';
import { complain } from './output.ts';

export interface ProgressLine {
  /** done and total in the same unit; `text` stands behind the bar. */
  show: (done: number, total: number, text: string) => void;
  /** A message that stays. */
  say: (message: string) => void;
  end: () => void;
}

const BAR = 20;
const EVERY_MS = 80;
const CLEAR = '\r\u001B[K';

export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY || process.env['TERM'] === 'dumb')
    return { show: () => undefined, say: complain, end: () => undefined };
  let line = '';
  let drawnAt = 0;
  const draw = (): void => {
    drawnAt = performance.now();
    stream.write(CLEAR + line);
  };
  return {
    show(done, total, text) {
      line = barLine(done, total, text, (stream.columns || 80) - 1);
      if (performance.now() - drawnAt >= EVERY_MS || done === total) draw();
    },
    say(message) {
      stream.write(CLEAR);
      complain(message);
      draw();
    },
    end() {
      if (line !== '') stream.write(CLEAR);
      line = '';
    },
  };
}

/** "█████░░░░░ 12/24  text", never wider than `width` cells; the text gives way first, then the bar. */
export function barLine(done: number, total: number, text: string, width: number): string {
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const full = total === 0 ? BAR : Math.floor((BAR * done) / total);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${count}`;
  if (cellWidth(bar) > width) return truncate(count, width);
  return truncate(`${bar}  ${text}`, width).trimEnd();
}
