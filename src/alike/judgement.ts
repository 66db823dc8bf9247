// judgement: what is said of two articles, and why.

/** Why two articles are, or are not, the same news. */
export type Reason =
  | 'same text'
  | 'same title and excerpt'
  | 'too far apart'
  | 'other language'
  | 'too short'
  | 'other title'
  | 'other text'
  | 'other top'
  | 'other figures'
  | 'other names'
  | 'one publisher';

export interface Judgement {
  same: boolean;
  why: Reason;
}

export function no(why: Reason): Judgement {
  return { same: false, why };
}
