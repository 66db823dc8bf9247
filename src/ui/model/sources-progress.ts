// sources-progress: how far a refresh is, in a few words for a header or the status line. Pure.
import type { RefreshProgress } from './sources-service.ts';

/** "refreshing 120/1000 · 3 failed"; '' while nothing is refreshed. */
export function progressText(progress: RefreshProgress | null): string {
  if (!progress) return '';
  const { done, total, failed } = progress;
  return [total > 0 ? `refreshing ${done}/${total}` : 'refreshing', failed ? `${failed} failed` : '']
    .filter(Boolean)
    .join(' · ');
}
