// html-blocks: a tree of HTML → blocks. Owns which element becomes which block.
import type { Block, Inline, Run } from '../../core/blocks.ts';
import { clean } from '../../core/sanitise.ts';
import { webUrl } from '../../core/url.ts';
import { isElement, textOf, type Element, type Node } from './dom.ts';

/** The blocks of `root`; links and pictures resolve against `base`. */
export function htmlBlocks(root: Element, base: string | null): Block[] {
  const blocks: Block[] = [];
  let runs: Inline = [];
  const flush = () => {
    const text = runs
      .map((r) => r.text)
      .join('')
      .trim();
    if (text) blocks.push({ kind: 'paragraph', content: runs });
    runs = [];
  };
  const walk = (node: Node, marks: Omit<Run, 'text'>) => {
    if (node.nodeType === 3) {
      const text = clean(node.textContent ?? '').replace(/\s+/gu, ' ');
      if (text) runs.push({ ...marks, text });
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (/^(script|style|noscript|template)$/.test(name)) return;
    if (name === 'br') return void runs.push({ ...marks, text: '\n' });
    if (/^h[1-6]$/.test(name)) {
      flush();
      const text = clean(textOf(node));
      if (text) blocks.push({ kind: 'heading', level: Number(name[1]), content: [{ text }] });
      return;
    }
    if (name === 'pre') {
      flush();
      blocks.push({ kind: 'code', text: clean(node.textContent ?? '').replace(/\n+$/, ''), language: null });
      return;
    }
    if (name === 'hr') {
      flush();
      blocks.push({ kind: 'rule' });
      return;
    }
    if (name === 'ul' || name === 'ol') {
      flush();
      const items = [...node.children].map((li) => htmlBlocks(li, base)).filter((b) => b.length > 0);
      if (items.length)
        blocks.push({
          kind: 'list',
          ordered: name === 'ol',
          start: Number(node.getAttribute('start') ?? 1),
          items,
        });
      return;
    }
    if (name === 'blockquote') {
      flush();
      const inner = htmlBlocks(node, base);
      if (inner.length) blocks.push({ kind: 'quote', blocks: inner });
      return;
    }
    const inner = { ...marks };
    if (/^(b|strong)$/.test(name)) inner.bold = true;
    if (/^(i|em)$/.test(name)) inner.italic = true;
    if (/^(code|kbd|samp)$/.test(name)) inner.code = true;
    if (/^(s|del|strike)$/.test(name)) inner.strike = true;
    if (name === 'a') {
      const href = webUrl(node.getAttribute('href'), base);
      if (href) inner.href = href;
    }
    const block = /^(p|div|section|article|main|header|footer|aside|figure|table|tr|dl|dt|dd)$/.test(name);
    if (block) flush();
    for (const child of node.childNodes) walk(child, inner);
    if (block) flush();
  };
  for (const child of root.childNodes) walk(child, {});
  flush();
  return blocks;
}
