// needs-repair: the library is damaged, for who has something better to do than to repair it now, which takes seconds.
import { ReaderError } from '../core/errors.ts';

export class NeedsRepair extends ReaderError {
  constructor(why: string) {
    super(
      'storage',
      `The library could not be used: ${why}.`,
      'Start newsreader again: it then sets the file aside and saves what can be read in it.',
    );
  }

  /** What to say for as long as the repair lasts. */
  get meanwhile(): ReaderError {
    return new ReaderError('storage', this.message, 'What can be read in it is being saved …');
  }
}

/** In place of repair: nothing is touched. Throws NeedsRepair. */
export function refuseRepair(_path: string, why: string): never {
  throw new NeedsRepair(why);
}
