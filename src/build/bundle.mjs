// bundle: src → dist by esbuild. One entry, ESM, split into chunks so that what is heavy (HTML, dates, fetching)
// is loaded when first needed. React runs in production mode; Ink's optional devtools are replaced by nothing.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  jsx: 'automatic',
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'react-devtools-core': './src/build/empty.mjs' },
  // CommonJS packages in an ESM bundle ask for require(); Node gives it from the bundle's own URL.
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
  logLevel: 'warning',
});
