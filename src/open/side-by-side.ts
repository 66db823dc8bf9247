// side-by-side: how many targets are opened at once, by the screen and by the commands.

/** Enough to hide the waiting for servers, few enough to stay polite and within memory (20 MiB each at most). */
export const SIDE_BY_SIDE = 6;
