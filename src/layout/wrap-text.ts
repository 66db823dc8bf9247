// wrap-text: plain text in lines, for the small texts of the screens: headlines in a list, messages, help.
import { wrap } from './wrap.ts';

/** The lines of a text, each at most `width` cells; none for an empty text. */
export function wrapText(text: string, width: number): string[] {
  if (text === '') return [];
  return wrap(text, Math.max(1, width)).map(({ start, end }) => text.slice(start, end));
}
