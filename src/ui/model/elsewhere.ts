// elsewhere: in words, where else the news of a row appeared. Pure.
import type { Command } from '../keymap.ts';
import type { Row } from './state.ts';

/** "also in Example News and 2 more"; null where it appeared nowhere else. */
export function elsewhereOf({ kept }: Row): string | null {
  if (!kept?.alsoIn || kept.alsoAt === null) return null;
  const more = kept.alsoIn - 1;
  return `also in ${kept.alsoAt}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "in 3 places": the same in fewer words. */
export function placesOf({ kept }: Row): string {
  return `in ${(kept?.alsoIn ?? 0) + 1} places`;
}

/** The same as a line of its own, with the key that shows them all; '' for nowhere else. */
export function elsewhereLine(row: Row, sign: (command: Command) => string): string {
  const where = elsewhereOf(row);
  return where === null ? '' : `A${where.slice(1)} · ${sign('versions')} shows all`;
}
