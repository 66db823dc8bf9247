// version: which newsreader this is. esbuild puts package.json into the bundle, so that nothing is read at run time.
import about from '../../package.json' with { type: 'json' };

export const VERSION: string = about.version;
