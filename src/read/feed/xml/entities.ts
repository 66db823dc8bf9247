// entities: references in a feed's markup → characters. Owns those of HTML, which feeds use undeclared, and those that a
// feed declares itself, within bounds. External entities are never looked at. Invariant: what expands is bounded.
import { decodeHTMLStrict } from 'entities';

/** Entities that a document may declare, characters of each, and characters that all of them may come to. */
const MAX_DECLARED = 100;
const MAX_VALUE = 1_000;
const MAX_EXPANDED = 100_000;
const DECLARED = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\s[^>]*)\s*>/giu;
const REFERENCE = /&([\w.:-]{1,100});/gu;
/** A character beyond U+FFFF, written as its two halves in UTF-16. */
const HALVES = /&#(?:x(d[89ab][\da-f]{2})|(5[56]\d{3}));&#(?:x(d[c-f][\da-f]{2})|(5[67]\d{3}));/giu;

export class Entities {
  readonly #declared = new Map<string, string>();
  #left = MAX_EXPANDED;

  /** External ones are declared as nothing. `prologue`: what stands before the first element. */
  constructor(prologue: string) {
    for (const [, name = '', double, single] of prologue.matchAll(DECLARED)) {
      if (this.#declared.size < MAX_DECLARED)
        this.#declared.set(name, (double ?? single ?? '').slice(0, MAX_VALUE));
    }
  }

  /** Only references that end in a semicolon, so that addresses with bare ampersands stay as they are. */
  decode(text: string): string {
    if (!text.includes('&')) return text;
    const own = this.#declared.size > 0 ? this.#expand(text) : text;
    const whole = HALVES.test(own) ? own.replace(HALVES, joined) : own;
    return decodeHTMLStrict(whole);
  }

  /** One level only: an entity whose value is made of others is how bombs are built. */
  #expand(text: string): string {
    return text.replace(REFERENCE, (whole, name: string) => {
      const value = this.#declared.get(name);
      if (value === undefined) return whole;
      this.#left -= value.length;
      return this.#left >= 0
        ? value.replace(REFERENCE, (inner, of: string) => (this.#declared.has(of) ? '' : inner))
        : '';
    });
  }
}

function joined(
  _: string,
  hex: string | undefined,
  number: string | undefined,
  lowHex: string | undefined,
  lowNumber: string | undefined,
): string {
  const unit = (x: string | undefined, n: string | undefined) => (x ? parseInt(x, 16) : Number(n));
  return String.fromCharCode(unit(hex, number), unit(lowHex, lowNumber));
}
