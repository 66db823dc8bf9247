// sources-advice: what a person can try when a source is in trouble. Pure; the keys are the person's own.
import type { Command } from '../keymap.ts';
import type { FollowedSource } from './sources-service.ts';

/** Whole sentences; '' where nothing is wrong. sign: the key of a command. */
export function advice(source: FollowedSource, sign: (command: Command) => string): string {
  const look = `${sign('browser')} opens ${source.home ? 'its home page' : 'it'} in the browser`;
  const again = `Press ${sign('refresh-source')} to ask again now.`;
  const orRemove = `Press ${sign('remove-source')} to remove it.`;
  const anew = `${sign('add-source')} follows another address`;
  if (source.gone) return `See whether it has moved: ${look}; ${anew}. ${orRemove}`;
  const { error, status } = source;
  if (!error) return '';
  if (status === 429) return 'Nothing: it is left alone for as long as its server wishes.';
  if (status !== null && status >= 500) return `Wait: this usually passes by itself. ${again}`;
  switch (error.code) {
    case 'not-found':
      return `See whether it has moved: ${look}; ${anew}. ${orRemove}`;
    case 'denied':
      return `It may want readers who are logged in: ${look}. ${again}`;
    case 'timeout':
      return `Wait: its server is slow or has too much to do just now. ${again}`;
    case 'network':
      return `Where other sources work, its server is down or has another name now: ${look}. ${again}`;
    case 'unsupported':
    case 'empty':
      return `Something else than a feed is there now: ${look}; ${anew}. ${orRemove}`;
    default:
      return `${error.hint} ${again}`.trimStart();
  }
}
