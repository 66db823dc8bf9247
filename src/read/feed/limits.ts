// limits: how much of a feed is read, so that none can take us down. Generous: no honest feed meets them.

/** Characters of a feed's text; a fetch gives no more than 20 MiB. */
export const MAX_LENGTH = 20 * 1024 * 1024;
/** Entries of one feed: podcasts that list everything they ever made have some 3,000. */
export const MAX_ENTRIES = 5_000;
/** Characters of markup of one entry. */
export const MAX_ENTRY_HTML = 1_000_000;
/** Enclosures and tags of one entry, each. */
export const MAX_LISTED = 50;
/** Characters of an excerpt, before its word is brought to an end. */
export const MAX_EXCERPT = 400;
/** A description with more characters than this is the text itself, not an excerpt of it. */
export const LONG_DESCRIPTION = 600;
