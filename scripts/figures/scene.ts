import type { View } from 'vega';

/** A mark as drawn, with its box in CSS px from the upper left corner of the drawing. */
export interface DrawnMark {
  /** Vega's name for the kind of mark, such as `rect` or `text`. */
  kind: string;
  /** Whether it belongs to an axis, a legend or a title instead of the data. */
  guide: boolean;
  /** Empty unless the mark is a text. */
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of Vega's scenegraph that is read here: marks hold items, and items of group marks hold marks. */
interface SceneMark {
  marktype: string;
  role: string;
  items: readonly SceneItem[];
}

interface SceneItem {
  bounds: { x1: number; y1: number; x2: number; y2: number };
  x?: number;
  y?: number;
  text?: string | number | readonly string[];
  opacity?: number;
  items?: readonly SceneMark[];
}

interface Origin {
  x: number;
  y: number;
  guide: boolean;
}

const guideRoles = /^(?:axis|legend|title|column-|row-|scope-title)/u;

/** Every visible mark of a view that has run, groups left out. */
export function marksOf(view: View): readonly DrawnMark[] {
  const { root } = view.scenegraph() as unknown as { root: SceneMark };
  const [x, y] = view.origin();
  return walk(root, { x, y, guide: false });
}

function walk(mark: SceneMark, origin: Origin): DrawnMark[] {
  const guide = origin.guide || guideRoles.test(mark.role);
  return mark.items.flatMap((item) => {
    if (item.items === undefined) return drawn(mark.marktype, item, { ...origin, guide });
    const inner = { x: origin.x + (item.x ?? 0), y: origin.y + (item.y ?? 0), guide };
    return item.items.flatMap((child) => walk(child, inner));
  });
}

function drawn(kind: string, item: SceneItem, { x, y, guide }: Origin): DrawnMark[] {
  const { x1, y1, x2, y2 } = item.bounds;
  if (item.opacity === 0 || x1 > x2) return [];
  const lines = kind === 'text' ? [item.text ?? ''].flat() : [];
  const text = lines.join('\n');
  return [{ kind, guide, text, left: x + x1, right: x + x2, top: y + y1, bottom: y + y2 }];
}
