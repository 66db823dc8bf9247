// small-heap: how much memory the screen lets V8 take. Left to itself, V8 takes what the machine has: paging through
// 100,000 stories left 340 MB, of which 30 were in use.

// Source: V8's flag-definitions.h. The old generation may grow by a fifth of what is alive before it is collected; the
// young one stays as large as it is when this is called. Neither changes what the program does.
const FLAGS = ['--heap-growing-percent=20', '--semi-space-growth-factor=1'];

/** From now on. Call when the first screen has been drawn: until then collecting would only take time. */
export function keepHeapSmall(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of FLAGS) setFlagsFromString(flag);
}
