// code-block: a pre element as code: its text as it was written, and its language.
import { clean, cleanOrNull } from '../../core/sanitise.ts';
import { attribute, isElement, TEXT, type Element, type Node } from './dom.ts';

/** Code as it was written: line breaks and indentation kept; tables of line numbers left out. */
export function codeText(pre: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === TEXT) parts.push(node.textContent ?? '');
    else if (isElement(node)) {
      if (
        /(?:^|\s)(?:lineno|linenos|line-?numbers?-rows|gutter|ln)(?:\s|$)/i.test(
          node.getAttribute('class') ?? '',
        )
      )
        return;
      if (node.localName === 'br') parts.push('\n');
      for (const child of node.childNodes) visit(child);
      if (/^(?:div|p|tr)$/.test(node.localName) && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
    }
  };
  visit(pre);
  return clean(parts.join(''));
}

export function codeLanguage(pre: Element): string | null {
  const places = [pre.querySelector('code'), pre, pre.parentElement, pre.parentElement?.parentElement];
  for (const place of places) {
    if (!place) continue;
    const said = attribute(place, 'data-lang') ?? attribute(place, 'data-language');
    const named = /(?:^|\s)(?:language|lang|highlight-source|brush:?|highlight)[-\s:]+([\w+#-]+)/i.exec(
      place.getAttribute('class') ?? '',
    );
    const language = cleanOrNull(said ?? named?.[1]);
    if (language) return language.toLowerCase();
  }
  return null;
}
