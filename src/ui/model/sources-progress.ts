// sources-progress: how far a refresh is, in a few words for a header or the status line. Pure.
import { cellWidth } from '../../layout/width.ts';
import type { RefreshProgress } from './sources-service.ts';

/** Cells that a header keeps for its title and for air. */
const TITLE = 18;

/** "refreshing 120/1000 · 3 failed", or as much of it as a header has room for; '' while nothing is refreshed. */
export function progressText(progress: RefreshProgress | null, columns: number): string {
  if (!progress) return '';
  const { done, total, failed } = progress;
  const count = total > 0 ? `refreshing ${done}/${total}` : 'refreshing';
  return firstFitting([failed ? `${count} · ${failed} failed` : count, count, `${done}/${total}`], columns);
}

/** What a header of so many columns leaves room for beside its title (see Header); the last one where none fits. */
export function firstFitting(texts: readonly string[], columns: number): string {
  return texts.find((text) => cellWidth(text) + TITLE <= columns) ?? texts.at(-1) ?? '';
}
