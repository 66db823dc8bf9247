// place: where somebody is in a story, as a place in its text; it survives another width and a restart.

/**
 * A place in a story that no width changes: the index of a top-level block (-1: headline and byline, before the first),
 * and a UTF-16 offset into its text.
 */
export interface Place {
  block: number;
  offset: number;
}
