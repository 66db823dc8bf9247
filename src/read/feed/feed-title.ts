// feed-title: a name for a feed that has none.
import { cleanLine } from '../../core/sanitise.ts';

/** The host without "www.", else the target as it was typed. */
export function feedTitle(url: string | null, name: string): string {
  const host = url ? URL.parse(url)?.hostname.replace(/^www\./u, '') : null;
  return host || cleanLine(name) || 'Untitled';
}
