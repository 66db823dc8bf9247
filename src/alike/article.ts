// article: what two versions of a piece of news are compared by. Types and bounds only.

export interface Article {
  title: string;
  /** Its plain text; where that is not known, its excerpt. */
  text: string;
  /** When it was published, or else met, in milliseconds. */
  at: number;
  /** BCP 47; null where nobody says. */
  lang: string | null;
  /** Where it stands: the host of its address; null where it has none. */
  host: string | null;
}

/** Stories further apart than this are never the same news, in milliseconds: by then a column or a season comes again. */
export const FURTHEST_APART_MS = 4 * 86_400_000;
/** So many words of a text are looked at: what follows tells no more. */
export const MOST_WORDS = 600;
/** The top of a text, in words: what an excerpt is cut to, and where an update has its news. */
export const TOP_WORDS = 40;
/** A text of fewer different words says nothing without its title. */
export const SHORT_WORDS = 20;
