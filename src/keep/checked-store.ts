// checked-store: conf as we use it. Owns the options and what its errors mean; every read is of the file as it is now.
import type Conf from 'conf';
import type { Kind, Versioned } from './kind.ts';
import { replaceSurely } from './sure-write.ts';
import { Broken, parseVersioned } from './versions.ts';

// conf brings a JSON schema compiler along (45 ms), which nobody waits for who has nothing kept yet.
let loaded: typeof Conf | null = null;
export async function loadConf(): Promise<void> {
  loaded ??= (await import('conf')).default;
}

/** Whether stores can be opened without waiting. */
export function confIsLoaded(): boolean {
  return loaded !== null;
}

export class CheckedStore<Value extends Versioned> {
  private readonly conf: Conf<Value>;
  private text = '';
  private parsed: { text: string; value: Value } | null = null;

  /** Where the file exists, it is read and checked; {@link loadConf} must have been awaited. Throws as read(). */
  constructor(kind: Kind<Value>) {
    if (!loaded) throw new Error('conf is not loaded');
    this.conf = asBroken(
      (Conf) =>
        new Conf<Value>({
          cwd: kind.folder,
          configName: kind.name,
          schema: kind.schema,
          rootSchema: { additionalProperties: false },
          configFileMode: 0o600,
          accessPropertiesByDotNotation: false,
          deserialize: (text) => this.parse(text, kind),
          // The text was made before the write began, since its length has to be known.
          serialize: () => this.text,
          // Without these ajv checks our schemas against the schema of schemas: 55 ms instead of 13. A test does that.
          ajvOptions: { validateSchema: false, useDefaults: false, allErrors: false },
        }),
      loaded,
    );
  }

  /** Throws Broken, Newer, and the system's errors. */
  read(): Value {
    return asBroken((conf) => conf.store, this.conf);
  }

  /** The file holds all of `value` afterwards, or what it held before. Throws the system's errors. */
  write(value: Value): void {
    this.text = `${JSON.stringify(value)}\n`;
    replaceSurely(this.conf.path, Buffer.byteLength(this.text), () => {
      this.conf.store = value;
    });
  }

  /** conf reads the file once more before each write: the same text is not parsed again. Nobody changes the value. */
  private parse(text: string, kind: Kind<Value>): Value {
    if (this.parsed?.text !== text)
      this.parsed = { text, value: parseVersioned(text, kind.migrations) as Value };
    return this.parsed.value;
  }
}

const VIOLATION = 'Config schema violation: ';

// conf does not export the class of its schema errors; they are known by their message.
function asBroken<From, Result>(work: (from: From) => Result, from: From): Result {
  try {
    return work(from);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(VIOLATION))
      throw new Broken(`it is not what newsreader writes (${error.message.slice(VIOLATION.length)})`);
    throw error;
  }
}
