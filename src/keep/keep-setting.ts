// keep-setting: a setting that is chosen on the screen, kept through conf in the file that people also edit by hand.
// Reading the settings is settings.ts's; what the file holds beside the one value stays as it is.
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { withLock } from './lock.ts';
import { settingsPath, type ThemeSetting } from './settings.ts';
import { replaceSurely } from './sure-write.ts';

/** Throws ReaderError 'storage', and the file is then what it was: one that is not valid JSON is not touched. */
export async function keepTheme(home: Home, theme: ThemeSetting): Promise<void> {
  const file = settingsPath(home);
  try {
    await mkdir(home.config, { recursive: true, mode: 0o700 });
    const { default: Conf } = await import('conf');
    await withLock(file, () => {
      let text = '';
      const conf = new Conf<{ theme: ThemeSetting }>({
        cwd: home.config,
        configName: basename(file, '.json'),
        // Made before the write begins, since its length has to be known.
        serialize: () => text,
      });
      const settings = { ...conf.store, theme };
      text = `${JSON.stringify(settings, null, 2)}\n`;
      replaceSurely(file, Buffer.byteLength(text), () => {
        conf.store = settings;
      });
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ReaderError(
      'storage',
      `The theme is used now but could not be kept in ${file}: ${why}.`,
      'Mend that file, or write the theme into it yourself.',
      { cause: error },
    );
  }
}
