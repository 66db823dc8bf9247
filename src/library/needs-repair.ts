// needs-repair: the library is damaged, for who wants to show something before it is repaired, which takes seconds.
import { ReaderError } from '../core/errors.ts';

/** A ReaderError 'storage' whose words are for as long as the repair lasts. */
export class NeedsRepair extends ReaderError {
  constructor(why: string) {
    super('storage', `The library could not be used: ${why}.`, 'What can be read in it is being saved …');
  }
}

/** In place of repair: nothing is touched. Throws NeedsRepair. */
export function refuseRepair(_path: string, why: string): never {
  throw new NeedsRepair(why);
}
