function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled === null) return element.getAttribute('aria-label') ?? '';
  const texts = labelled.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  return texts.join(' ').trim();
}

function named(selector: string, name: string): Element | null {
  return [...document.querySelectorAll(selector)].find((each) => nameOf(each) === name) ?? null;
}

/** The group of that accessible name. Throws when the page has none. */
export function groupNamed(name: string): Element {
  const group = named('fieldset, [role=group]', name);
  if (group === null) throw new Error(`no group ${name}`);
  return group;
}

export function listNamed(name: string): Element | null {
  return named('ul, ol, [role=list]', name);
}

/** Types over a field's text, past the wrapper by which React would overlook the change. */
export function typeInto(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Resolves after the change of the document that makes the claim true. */
export function onceTrue(claim: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!claim()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}
