// url-option: --url, for every command that opens saved files.
import { InvalidArgumentError, Option } from 'commander';
import { webUrl } from '../core/url.ts';

/** `what`: what it says in the help. What is no web address is wrong usage. */
export function urlOption(what: string): Option {
  return new Option('--url <base>', what).argParser((value: string) => {
    if (webUrl(value) === null) throw new InvalidArgumentError('It must be an http or https address.');
    return value;
  });
}
