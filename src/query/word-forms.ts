// word-forms: an English word with its other endings: "elections" also means "election" and "elected". Porter's stemmer
// (npm: stemmer) judges which forms are of one word. The index keeps words as they are written, so that what is typed is
// found exactly, as a beginning and in a phrase; forms are looked for beside it.
import { stemmer } from 'stemmer';

const ENGLISH = /^[a-z]{3,24}$/u;
/** What English words end in, where Porter's rules take it off; the commonest first. */
const ENDINGS = (
  ' s es ed ing er ers e y ies d ion ions ation ations ate ates ated ating al ally ly ment ments ' +
  'ive able ance ence ant ent ity ities ness ous ize ized izes izing ise ised ises ising ization isation ' +
  'ied ier iest ying ful fully ism ist ists ings est'
).split(' ');
const MOST = 24;
/** By Porter's rules news are several new. */
const OF_ITS_OWN = new Set(['news']);

/** The word itself first; `folded`: see fold. Other languages' words have one form. */
export function formsOf(folded: string): string[] {
  if (!ENGLISH.test(folded) || OF_ITS_OWN.has(folded)) return [folded];
  const stem = stemmer(folded);
  const forms = new Set([folded]);
  for (const base of basesOf(stem))
    for (const ending of ENDINGS) {
      const form = base + ending;
      if (form.length >= 3 && stemmer(form) === stem && !OF_ITS_OWN.has(form)) forms.add(form);
      if (forms.size >= MOST) return [...forms];
    }
  return [...forms];
}

/** What endings may follow: Porter leaves "happi" of happy, "hop" of hopping, "agre" of agreed. */
function basesOf(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const bases = [stem];
  if (last === 'i') bases.push(stem.slice(0, -1));
  if (/[bdfgklmnprstvz]/u.test(last)) bases.push(stem + last);
  if (last === 'e') bases.push(stem + last, stem.slice(0, -1));
  return bases;
}
