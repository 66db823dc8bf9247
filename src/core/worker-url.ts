// worker-url: where the file of a thread stands, from the source and from the bundle.

/**
 * `name`: "parse-worker". `from`: import.meta.url of the module beside it that starts it, or of where the bundle
 * put that: dist/ or dist/chunks/.
 */
export function workerUrl(name: string, from: string): URL {
  if (from.endsWith('.ts')) return new URL(`./${name}.ts`, from);
  return new URL(from.includes('/chunks/') ? `../${name}.js` : `./${name}.js`, from);
}
