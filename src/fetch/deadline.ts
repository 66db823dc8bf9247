// deadline: one signal for two ways in which an exchange ends early, each with its own ReaderError as the reason.
import { ReaderError, givenUp } from '../core/errors.ts';

export interface Deadline {
  signal: AbortSignal;
  /** The time runs from now on; a second call changes nothing. */
  begin: () => void;
  /** Must be called when the exchange is over; a timer that still runs would keep the program from ending. */
  stop: () => void;
}

/** Ends an exchange early, after so many milliseconds, where `ends` says so then; asked again as often as they pass. */
export interface Earlier {
  afterMs: number;
  ends: () => boolean;
}

/** `timeoutMs`: milliseconds from begin() until 'timeout'. `outer`: the caller's own signal, which means 'cancelled'. */
export function deadlineOf(
  name: string,
  timeoutMs: number,
  outer: AbortSignal | undefined,
  earlier?: Earlier,
): Deadline {
  const controller = new AbortController();
  const cancel = () => controller.abort(givenUp(name));
  let timer: NodeJS.Timeout | undefined;
  let early: NodeJS.Timeout | undefined;
  if (outer?.aborted) cancel();
  outer?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    begin: () => {
      if (timer) return;
      timer = setTimeout(() => controller.abort(timedOut(name, timeoutMs)), timeoutMs);
      if (!earlier) return;
      const { afterMs, ends } = earlier;
      early = setInterval(() => ends() && controller.abort(timedOut(name, afterMs)), afterMs);
    },
    stop: () => {
      clearTimeout(timer);
      clearInterval(early);
      outer?.removeEventListener('abort', cancel);
    },
  };
}

function timedOut(name: string, timeoutMs: number): ReaderError {
  return new ReaderError(
    'timeout',
    `Could not open “${name}”: it had not arrived whole after ${timeoutMs / 1000} seconds.`,
    'Try again; if it stays so, the site or your connection is too slow.',
  );
}
