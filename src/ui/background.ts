// background: whether the terminal is light or dark, asked of the terminal itself (OSC 11). The answer comes in among
// the keys, some time after the first frame; this stream stands between the terminal and Ink and takes it out.
// Source: xterm's ctlseqs, "Operating System Commands", Ps = 1 1.
import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export const BACKGROUND_QUERY = '\u001b]11;?\u001b\\';
/* eslint-disable no-control-regex -- the answer is a control sequence */
const ANSWER =
  /\u001b\]11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})(?:\/[0-9a-f]{1,4})?(?:\u0007|\u001b\\)/i;

const UNFINISHED = /\u001b\](?:1(?:1(?:;[^\u0007\u001b]{0,40}\u001b?)?)?)?$/;
/* eslint-enable no-control-regex */

/** The keys of a terminal without its answer about the background. Everything else passes as it came. */
export class Keyboard extends Transform {
  readonly isTTY = true;
  private readonly terminal: NodeJS.ReadStream;
  private readonly onBackground: (background: 'dark' | 'light') => void;
  private readonly decoder = new StringDecoder('utf8');
  private held = '';
  private answered = false;

  constructor(terminal: NodeJS.ReadStream, onBackground: (background: 'dark' | 'light') => void) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.terminal = terminal;
    this.onBackground = onBackground;
    terminal.pipe(this);
  }

  /** The answer may come in two pieces; what could be its beginning waits for the rest. */
  override _transform(chunk: Buffer | string, _encoding: BufferEncoding, done: TransformCallback): void {
    const text = this.held + (typeof chunk === 'string' ? chunk : this.decoder.write(chunk));
    this.held = '';
    if (this.answered) return done(null, text);
    const answer = ANSWER.exec(text);
    if (answer) {
      this.answered = true;
      this.onBackground(lightness(answer.slice(1, 4)) > 0.5 ? 'light' : 'dark');
      return done(null, text.replace(ANSWER, ''));
    }
    this.held = UNFINISHED.exec(text)?.[0] ?? '';
    done(null, text.slice(0, text.length - this.held.length));
  }

  setRawMode(raw: boolean): this {
    this.terminal.setRawMode(raw);
    return this;
  }

  ref(): this {
    this.terminal.ref();
    return this;
  }

  unref(): this {
    this.terminal.unref();
    return this;
  }
}

/** Relative luminance as in ITU-R BT.709, without gamma: 0 for black, 1 for white. Parts: hexadecimal, 1 to 4 digits. */
function lightness(parts: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((hex) => parseInt(hex, 16) / (16 ** hex.length - 1));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether asking makes sense: the Linux console and dumb terminals do not answer, and some print the question. */
export function answersQueries(env: NodeJS.ProcessEnv): boolean {
  return !/^(?:dumb|linux|cons25|vt\d+)?$/.test(env['TERM'] ?? '');
}
