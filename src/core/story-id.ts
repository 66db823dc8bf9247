// story-id: one id for one story. By its canonical URL, else by the source it was met in and its title.
import { canonicalUrl } from './url.ts';

/**
 * 16 hexadecimal digits. `source` tells apart equal titles without a URL: a site or a publication where it is known,
 * '' where it is not; never a file's name, so that a moved file keeps its bookmarks.
 */
export function storyId(story: { url: string | null; title: string; source?: string | null }): string {
  const key = story.url ? canonicalUrl(story.url) : `${fold(story.source ?? '')}\n${fold(story.title)}`;
  // Loaded only when a story is named: it takes milliseconds that the first frame does not have to wait for.
  const { hash } = process.getBuiltinModule('node:crypto');
  return hash('sha256', key, 'hex').slice(0, 16);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
