// markdown-images: pictures inside a sentence. Owns moving them behind their paragraph, so that the sentence stays
// whole. A picture before the first word, or alone, stays where it is.
import { isElement, type Element } from './page/dom.ts';

/** Moves the pictures between a paragraph's words to its end. Linear in the document. */
export function picturesBehindSentences(root: Element): void {
  for (const paragraph of root.querySelectorAll('p')) {
    let words = false;
    const within: Element[] = [];
    for (const child of paragraph.childNodes) {
      const image = isElement(child) ? imageIn(child) : null;
      if (image && words) within.push(image);
      words ||= (child.textContent ?? '').trim() !== '';
    }
    for (const image of within) {
      const { previousSibling: before, nextSibling: after } = image;
      // "a picture ![p](p.jpg)." has no space before its stop.
      if (before && /^[.,;:!?)\]]/u.test(after?.textContent ?? '') && !isElement(before))
        before.textContent = (before.textContent ?? '').trimEnd();
    }
    paragraph.append(...within);
  }
}

function imageIn(element: Element): Element | null {
  return element.localName === 'img' ? element : element.querySelector('img');
}
