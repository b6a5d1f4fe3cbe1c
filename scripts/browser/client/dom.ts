/*
 * Elements, made and found. Text is always set as text, never as markup.
 */

type Attribute = string | number | boolean | null | undefined;

/** The attributes that our elements have; a misspelled one is none of them. */
type AttributeName =
  | `aria-${string}`
  | `data-${string}`
  | 'accept'
  | 'alt'
  | 'autocomplete'
  | 'class'
  | 'colspan'
  | 'datetime'
  | 'dir'
  | 'download'
  | 'hidden'
  | 'href'
  | 'id'
  | 'loading'
  | 'maxlength'
  | 'novalidate'
  | 'open'
  | 'role'
  | 'rows'
  | 'scope'
  | 'src'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value';

type Events = HTMLElementEventMap;

export type Properties = { readonly [Name in AttributeName]?: Attribute } & {
  readonly [Type in keyof Events as `on${Type}`]?: (event: Events[Type]) => unknown;
};

export type Child = Node | string | null;

/** Makes an element. Properties are attributes; those that begin with `on` are listeners, and `null` and `false` are left out. */
export type CreateElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Properties,
  ...children: readonly (Child | readonly Child[])[]
) => HTMLElementTagNameMap[Tag];

/** What makes elements of a page. */
export function elementsOf(page: Document): CreateElement {
  return (tag, properties = {}, ...children) => {
    const element = page.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      // The type of the properties has made sure that the listener takes the event that its name says.
      if (typeof value === 'function')
        element.addEventListener(name.slice(2), value as EventListener);
      else if (value !== null && value !== false && value !== undefined) {
        element.setAttribute(name, value === true ? '' : String(value));
      }
    }
    element.append(...children.flat().filter((child) => child !== null));
    return element;
  };
}

/** Elements of the page that the script runs in. */
export const h: CreateElement = (...args) => elementsOf(document)(...args);

/** Kind of an element, such as `HTMLElement`. */
type Kind<Found extends Element> = new () => Found;

/** An element that the page must have; a page without it is our bug. */
export function byId<Found extends Element>(id: string, kind: Kind<Found>): Found {
  return required(document.getElementById(id), kind, id);
}

/** The first element that a selector finds and that must be there. */
export function find<Found extends Element>(
  root: ParentNode,
  selector: string,
  kind: Kind<Found>,
): Found {
  return required(root.querySelector(selector), kind, selector);
}

function required<Found extends Element>(
  found: Element | null,
  kind: Kind<Found>,
  name: string,
): Found {
  if (found instanceof kind) return found;
  throw new TypeError(`The page has no ${kind.name} \`${name}\``);
}

/** The element that an event happened to, or the nearest around it, that a selector finds; `null` when there is none. */
export function closest({ target }: Event, selector: string): HTMLElement | null {
  return isElement(target) ? target.closest<HTMLElement>(selector) : null;
}

/** Also of a page in a frame, whose classes are not those of our window. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'nodeType' in target && target.nodeType === Node.ELEMENT_NODE;
}

/** Window of a page that is shown. */
export function viewOf({ defaultView }: Document): Window & typeof globalThis {
  if (defaultView === null) throw new TypeError('The page is shown in no window');
  return defaultView;
}

/** Opens what is folded around an element, so that it can be seen. */
export function unfold(element: Element): void {
  for (let outer = element.closest('details'); outer !== null;) {
    outer.open = true;
    outer = outer.parentElement?.closest('details') ?? null;
  }
}
