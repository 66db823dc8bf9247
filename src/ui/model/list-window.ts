// list-window: where the cursor is and which rows show. Pure arithmetic: knows nothing of stories or Ink.
// Rows may differ in height. Always top <= cursor, the cursor's row is whole on the screen where it fits, and no row of
// the screen is blank while an item above the top would fit.

export interface ListWindow {
  /** Index of the selected item, 0 while there is none. */
  cursor: number;
  /** Index of the first item on the screen. */
  top: number;
}

/** What a window looks at: how many items, how many screen rows, and how many rows each item takes. */
export interface Viewport {
  count: number;
  rows: number;
  heightOf: (index: number) => number;
}

export const START: ListWindow = { cursor: 0, top: 0 };

/** The window with its cursor at `cursor` (clamped), scrolled as little as shows it whole. */
export function moveTo(window: ListWindow, cursor: number, view: Viewport): ListWindow {
  const target = Math.max(0, Math.min(cursor, view.count - 1));
  const fullest = lowestTop(view.count - 1, view);
  return { cursor: target, top: Math.max(lowestTop(target, view), Math.min(window.top, target, fullest)) };
}

/** The first item that may stand at the top so that `cursor` still shows whole. */
function lowestTop(cursor: number, view: Viewport): number {
  if (cursor < 0) return 0;
  let left = view.rows - view.heightOf(cursor);
  let top = cursor;
  while (top > 0 && left >= view.heightOf(top - 1)) {
    top -= 1;
    left -= view.heightOf(top);
  }
  return top;
}

/** The items on the screen: from `top` up to, not including, `end`; at least the top one, though it be cut. */
export function visibleEnd(window: ListWindow, view: Viewport): number {
  let left = view.rows;
  let end = window.top;
  while (end < view.count && left > 0) {
    const height = view.heightOf(end);
    if (height > left && end > window.top) break;
    left -= height;
    end += 1;
  }
  return end;
}

/** One screen (or a half) further: `pages` 1 is a page down, -0.5 half a page up. Always moves by at least one item. */
export function pageBy(window: ListWindow, pages: number, view: Viewport): ListWindow {
  const shown = Math.max(1, visibleEnd(window, view) - window.top);
  const step = Math.max(1, Math.floor(shown * Math.abs(pages)));
  return moveTo(window, window.cursor + Math.sign(pages) * step, view);
}
