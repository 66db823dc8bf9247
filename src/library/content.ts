// content: what only the reading of a story needs, apart from what lists show.
import type { Block } from '../core/blocks.ts';
import { countWords } from '../core/words.ts';
import type { Connection } from './connection.ts';
import { textOrNull } from './source-row.ts';
import type { Enclosure, StoryContent } from './story-types.ts';

/** null where there is no such story, or nothing kept of it but what a list shows. */
export function readContent(db: Connection, row: number): StoryContent | null {
  const body = db.get('SELECT text, html, base, blocks, enclosures FROM body WHERE story = ?', row);
  if (!body) return null;
  const content: StoryContent = {
    html: textOrNull(body['html']),
    base: textOrNull(body['base']),
    blocks: json<Block[]>(body['blocks']),
    enclosures: json<Enclosure[]>(body['enclosures']) ?? [],
    text: String(body['text']),
  };
  const { html, blocks, enclosures } = content;
  return html === null && blocks === null && enclosures.length === 0 ? null : content;
}

/** whole: these are of the whole page, not of what the source gave. text: plain words; '' leaves what is known. */
export function keepBlocks(db: Connection, row: number, blocks: Block[], text: string, whole: boolean): void {
  db.write(() => {
    const { changes } = db.run(
      `UPDATE body SET blocks = ?, whole = max(whole, ?), text = coalesce(?, text) WHERE story = ?`,
      JSON.stringify(blocks),
      whole ? 1 : 0,
      text || null,
      row,
    );
    if (changes === 0) return;
    db.run('UPDATE story SET has_body = 1 WHERE id = ? AND has_body = 0', row);
    if (text !== '') db.run('UPDATE story SET words = ? WHERE id = ?', countWords(text), row);
  });
}

function json<Value>(value: unknown): Value | null {
  return typeof value === 'string' ? (JSON.parse(value) as Value) : null;
}
