// bundle: src → dist by esbuild. One entry for the program and one for each of its threads, ESM, split into chunks so
// that what is heavy (HTML, dates, fetching) is loaded when first needed. React runs in production mode; Ink's optional
// devtools are replaced by nothing.
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

// Yoga, Ink's layout engine, reads the WebAssembly that it carries as base64 through fetch(), and so loads Node's whole
// HTTP client before the first frame (40 ms). Without a fetch it decodes the text itself.
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup({ onLoad }) {
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => ({
      contents: `var fetch;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

const { metafile } = await build({
  entryPoints: {
    main: 'src/cli/main.ts',
    'read-worker': 'src/open/read-worker.ts',
    'parse-worker': 'src/sources/parse-worker.ts',
    'refresh-worker': 'src/sources/refresh-worker.ts',
    'repair-worker': 'src/library/repair-worker.ts',
    'lookup-worker': 'src/lookup/lookup-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  jsx: 'automatic',
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'react-devtools-core': './src/build/empty.mjs' },
  // CommonJS packages in an ESM bundle ask for require(); Node gives it from the bundle's own URL.
  banner: {
    js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
  },
  plugins: [yogaWithoutFetch],
  metafile: true,
  logLevel: 'warning',
});

// What an earlier build left goes only now, so that a build that fails leaves a program that runs. One that is running
// meanwhile no longer finds the chunks that it has not loaded yet: it has to be started again.
const built = new Set(Object.keys(metafile.outputs));
const files = await readdir('dist', { recursive: true, withFileTypes: true });
const stale = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
await Promise.all(stale.filter((path) => !built.has(path.replaceAll('\\', '/'))).map((path) => rm(path)));
