// salvage-json: JSON that is cut off or carelessly written → its value. Owns mending, never guessing at words: a value that
// is cut is left out. Linear: each character is looked at once.

/** undefined where nothing can be read. `cut`: the text ends too early. */
export function salvageJson(text: string): { value: unknown; cut: boolean } {
  const bare = text.replace(/^\uFEFF/u, '').trim();
  const ways = [() => bare, () => tidied(bare), () => closed(tidied(bare))];
  for (const [index, way] of ways.entries()) {
    try {
      return { value: JSON.parse(way()) as unknown, cut: index === 2 };
    } catch {
      // The next way is tried.
    }
  }
  return { value: undefined, cut: true };
}

/** Control characters within strings, and commas before an end. */
function tidied(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what breaks JSON here
  return text.replace(/[\u0000-\u001F]+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '');
}

/** Up to the last value that is whole, and everything closed that is open there. */
function closed(text: string): string {
  const open: string[] = [];
  let depth = 0;
  let end = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if (char === ',' || char === '}' || char === ']') {
      if (char !== ',' && open.pop() !== char) break;
      end = char === ',' ? at : at + 1;
      depth = open.length;
      if (depth === 0) break;
    }
  }
  // Behind the last whole value things are only opened.
  return text.slice(0, end) + open.slice(0, depth).reverse().join('');
}
