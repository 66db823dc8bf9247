// check-targets: what can be seen to be wrong with a command line's targets before any of them is opened.
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';
import { targetOf } from './target.ts';

/** `url`: --url. Throws ReaderError 'usage': for an empty target, - twice, and a --url that is none or for several. */
export function checkTargets(targets: readonly string[], url: string | null): void {
  if (targets.some((target) => target.trim() === ''))
    throw new ReaderError(
      'usage',
      'A target is empty.',
      'Give a file, an http or https address, or - for standard input.',
    );
  if (targets.filter((target) => target === '-').length > 1)
    throw new ReaderError('usage', 'Standard input can be opened only once.', 'Give - one time.');
  if (url === null) return;
  if (webUrl(url) === null)
    throw new ReaderError(
      'usage',
      `“${url}” is not a web address to resolve links against.`,
      'After --url comes the page’s own address, for example --url https://example.com/news/story.html',
    );
  // What is fetched knows its own address.
  const saved = targets.filter((target) => ['file', 'stdin'].includes(targetOf(target).kind));
  if (saved.length > 1)
    throw new ReaderError(
      'usage',
      `--url says where one saved page came from, and there are ${saved.length}: ${saved.join(', ')}.`,
      'Give one file with its --url, and the others in commands of their own.',
    );
}
