// url-option: --url, as the program and `show` take it.
import { InvalidArgumentError, Option } from 'commander';
import { webUrl } from '../core/url.ts';

export function urlOption(): Option {
  return new Option(
    '--url <base>',
    'where a saved file came from, so that its relative links resolve',
  ).argParser((value: string) => {
    if (webUrl(value) === null) throw new InvalidArgumentError('It must be an http or https address.');
    return value;
  });
}
