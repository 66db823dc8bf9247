// auto-refresh: asks the sources that are due, by itself, as the settings say. Owns the timer; the refresh is another's.
import { isDue } from '../sources/schedule.ts';
import type { App } from './model/app.ts';
import { refreshQuietly } from './commands/refresh.ts';

const MINUTE_MS = 60_000;
/** Who has just come looks around first; the threads of a refresh would take the processors from the first keys. */
const BEGIN_AFTER_MS = 500;

/** Begins in a moment, then every so many minutes; null: never. Gives what stops it. */
export function refreshByItself(app: App, minutes: number | null): () => void {
  if (minutes === null) return () => undefined;
  const refreshDue = (): void => {
    if (isAnyDue(app)) refreshQuietly(app);
  };
  const beginning = setTimeout(refreshDue, BEGIN_AFTER_MS);
  beginning.unref();
  const timer = setInterval(refreshDue, minutes * MINUTE_MS);
  timer.unref();
  return () => {
    clearTimeout(beginning);
    clearInterval(timer);
  };
}

/** Whether a thread is worth starting. */
function isAnyDue({ services }: App): boolean {
  const now = new Date();
  const sources = services.sources?.list() ?? [];
  return sources.some((source) => source.kind !== 'page' && isDue(source, now));
}
