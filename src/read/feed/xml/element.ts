// element: an element of a feed's tree. Plain data; tree makes it, find looks into it.

export interface XmlElement {
  /** See names: "title", "dc:creator". */
  name: string;
  parent: XmlElement | null;
  children: XmlElement[];
  /** The children of each name, in their order. */
  named: Map<string, XmlElement[]>;
  /** What stands in it as text, references decoded. */
  text: string;
  /** Of a leaf that holds elements: all of it as written. */
  markup: string | null;
  /** The document ends within it. */
  cut: boolean;
  /** By local name, but "xml:base" and "xml:lang"; references decoded. */
  attributes: ReadonlyMap<string, string>;
}

/** Puts an element into another, behind what is there. */
export function adopt(parent: XmlElement, made: XmlElement): void {
  parent.children.push(made);
  const same = parent.named.get(made.name);
  if (same) same.push(made);
  else parent.named.set(made.name, [made]);
}

/** Takes elements out of those that they stand in. */
export function disown(left: ReadonlySet<XmlElement>): void {
  const kept = (one: XmlElement): boolean => !left.has(one);
  for (const parent of new Set([...left].map((one) => one.parent))) {
    if (!parent) continue;
    parent.children = parent.children.filter(kept);
    for (const [name, same] of parent.named) parent.named.set(name, same.filter(kept));
  }
}

/** An element that is still empty. */
export function element(
  name: string,
  parent: XmlElement | null,
  attributes: ReadonlyMap<string, string>,
): XmlElement {
  return { name, parent, children: [], named: new Map(), text: '', markup: null, cut: false, attributes };
}
