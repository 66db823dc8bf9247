// auto-refresh: asks the sources that are due, by itself, as the settings say. Owns the timer; the refresh is another's.
import type { App } from './model/app.ts';
import { refreshQuietly } from './commands/refresh.ts';

const MINUTE_MS = 60_000;

/** Begins at once, then every so many minutes; null: never. Gives what stops it. */
export function refreshByItself(app: App, minutes: number | null): () => void {
  if (minutes === null) return () => undefined;
  const refreshDue = (): void => {
    if (isAnyDue(app)) refreshQuietly(app);
  };
  refreshDue();
  const timer = setInterval(refreshDue, minutes * MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whether a thread is worth starting. */
function isAnyDue({ services }: App): boolean {
  const now = new Date().toISOString();
  return (
    services.sources
      ?.list()
      .some(({ gone, kind, nextAt }) => !gone && kind !== 'page' && (nextAt === null || nextAt <= now)) ??
    false
  );
}
