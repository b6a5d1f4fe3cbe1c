/** The checklist of a package: copies texts, fills in the addresses of uploaded files, remembers what is done. */

const list = document.querySelector<HTMLElement>('#checklist');
const status = list?.querySelector<HTMLElement>('.status');

/** Texts before addresses were filled in. */
const originals = new Map<HTMLElement, string>();

if (list && status) start(list, status);

function start(root: HTMLElement, told: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-for]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, root, told));
  }
  followSteps(root);
  const field = root.querySelector<HTMLInputElement>('#adress');
  if (field !== null) followAddress(field, root);
}

async function copy(button: HTMLElement, root: HTMLElement, told: HTMLElement): Promise<void> {
  const source = document.getElementById(button.dataset['for'] ?? '');
  if (source === null) return;
  const text = textIn(source);
  const isCopied = await written(text, source);
  // Emptied first, so that the same words are told again.
  told.textContent = '';
  setTimeout(() => {
    told.textContent = (isCopied ? button.dataset['copied'] : root.dataset['notCopied']) ?? '';
  }, 50);
}

function textIn(source: HTMLElement): string {
  return source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? '');
}

/** By the clipboard of the page, else by that of the selection, which stays where neither can be used. */
async function written(text: string, source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select(source);
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}

function select(source: HTMLElement): void {
  if (source instanceof HTMLTextAreaElement) source.select();
  else getSelection()?.selectAllChildren(source);
}

interface Remembered {
  done: string[];
  address: string;
}

function followSteps(root: HTMLElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.done input')];
  const kept = remembered(root);
  for (const box of boxes) {
    box.checked = kept.done.includes(box.id);
    box.addEventListener('change', () => {
      remember(root, { done: boxes.filter((each) => each.checked).map((each) => each.id) });
      tellProgress(root, boxes);
    });
  }
  tellProgress(root, boxes);
}

function tellProgress(root: HTMLElement, boxes: readonly HTMLInputElement[]): void {
  const line = root.querySelector<HTMLElement>('.progress');
  if (line === null) return;
  const done = boxes.filter((box) => box.checked).length;
  line.hidden = false;
  line.textContent = filled(root, 'progress', { done, all: boxes.length });
  for (const box of boxes) box.closest('.step')?.classList.toggle('is-done', box.checked);
}

function filled(root: HTMLElement, key: string, values: Record<string, string | number>): string {
  const text = root.dataset[key] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function followAddress(field: HTMLInputElement, root: HTMLElement): void {
  const box = field.closest<HTMLElement>('.address');
  if (box !== null) box.hidden = false;
  for (const element of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    originals.set(element, textIn(element));
  }
  field.value = remembered(root).address;
  fillIn(field, root);
  field.addEventListener('change', () => {
    remember(root, { address: field.value.trim() });
    fillIn(field, root);
  });
}

/** Puts the folder of the field's address in place of those of the package, in every text that has them. */
function fillIn(field: HTMLInputElement, root: HTMLElement): void {
  const address = field.value.trim();
  const folder = /^https?:\/\/[^/\s]+\/(?:[^\s"<>?#]*\/)?/.exec(address)?.[0] ?? null;
  const files = (root.dataset['files'] ?? '').split(' ').filter((name) => name !== '');
  let count = 0;
  for (const [element, original] of originals) {
    const text =
      folder === null
        ? original
        : original.replaceAll(
            /"(\.\.\/[a-z]+\/)([^"/]+)"/g,
            (whole, place: string, name: string) => {
              if (!files.includes(place + name)) return whole;
              count += 1;
              return `"${folder}${name}"`;
            },
          );
    if (element instanceof HTMLTextAreaElement) element.value = text;
    else if (text !== textIn(element)) element.textContent = text;
  }
  tellAddress(field, root, { address, isAddress: folder !== null, count });
}

function tellAddress(
  field: HTMLInputElement,
  root: HTMLElement,
  { address, isAddress, count }: { address: string; isAddress: boolean; count: number },
): void {
  const line = document.getElementById('adress-besked');
  const file = field.dataset['file'] ?? '';
  const isNamed = address.replace(/[?#].*/, '').endsWith(`/${file}`);
  const isFault = address !== '' && !(isAddress && isNamed);
  field.setAttribute('aria-invalid', String(isFault));
  const state = address === '' ? 'missing' : isAddress ? (isNamed ? 'filled' : 'renamed') : 'wrong';
  const text = filled(root, state, { count, file });
  if (line === null || line.textContent === text) return;
  line.setAttribute('role', 'status');
  line.textContent = text;
}

function remembered(root: HTMLElement): Remembered {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(root.dataset['key'] ?? '') ?? '{}');
    const kept = typeof data === 'object' && data !== null ? data : {};
    const done = 'done' in kept && Array.isArray(kept.done) ? kept.done.map(String) : [];
    const address = 'address' in kept && typeof kept.address === 'string' ? kept.address : '';
    return { done, address };
  } catch {
    return { done: [], address: '' }; // of a browser that keeps nothing for pages on disk
  }
}

function remember(root: HTMLElement, change: Partial<Remembered>): void {
  try {
    const all = JSON.stringify({ ...remembered(root), ...change });
    localStorage.setItem(root.dataset['key'] ?? '', all);
  } catch {
    // It is ticked as long as the page is open.
  }
}
