// main: where the program starts. Decides only whether there is anything to parse: the plain `newsreader` goes to the
// screen at once, without loading the command line, HTML or the network.

const args = process.argv.slice(2);
if (args.length === 0) {
  const { openScreen } = await import('./screen.ts');
  await openScreen([], null).catch(fail);
} else {
  const { run } = await import('./program.ts');
  await run(args);
}
// What is still on its way into a pipe is waited for; a look-up or a connection that was given up is not.
await Promise.all(
  [process.stdout, process.stderr].filter(({ writableLength }) => writableLength > 0).map(drained),
);
process.exit();

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

async function fail(error: unknown): Promise<void> {
  const [{ toReaderError }, { tell }] = await Promise.all([
    import('../core/errors.ts'),
    import('./output.ts'),
  ]);
  tell(toReaderError(error, 'Opening the screen'));
  process.exitCode = 1;
}
