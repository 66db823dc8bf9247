// summary: what a story says of itself where there is no room for its text.
import { inlineText } from './blocks.ts';
import type { Story } from './story.ts';

/** The excerpt, else the first paragraph of the text; null where there is neither. */
export function summaryOf({ excerpt, body }: Story): string | null {
  if (excerpt) return excerpt;
  const first = body?.find((block) => block.kind === 'paragraph');
  return first ? inlineText(first.content) : null;
}
