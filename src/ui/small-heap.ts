// small-heap: how much memory the screen lets V8 take. Left to itself, V8 takes what the machine has: paging through
// 100,000 stories left 340 MB, of which 30 were in use. Neither limit changes what the program does.
// Source of the flags: V8's flag-definitions.h.
import { PerformanceObserver } from 'node:perf_hooks';

/**
 * How large the young generation gets, in bytes, both its halves together. A page of a list makes megabytes of cells that
 * live for one frame: with 8 MB half of a key's time went into collecting them, with 32 MB a sixth; more gained nothing.
 */
const YOUNG = 32 * 2 ** 20;

/** Call before the first frame: its room is there from the beginning then, and starting collects less. */
export function makeYoungHeap(): void {
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8');
  // It only grows when it is collected, and by this factor, until it is told not to.
  setFlagsFromString('--semi-space-growth-factor=8');
  const collections = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    if (young && young.space_size < YOUNG) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    collections.disconnect();
  });
  collections.observe({ entryTypes: ['gc'] });
}

/**
 * From now on the old generation may grow by a fifth of what is alive before it is collected. Call when the first screen
 * has been drawn: until then collecting would only take time.
 */
export function keepHeapSmall(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=20');
}
