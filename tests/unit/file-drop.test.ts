import { describe, expect, test } from 'vitest';
import { bindFileDrop } from '../../src/app/bind-file-drop.ts';

/** What is dragged, as far as anybody asks. */
function dragged(type: 'dragover' | 'drop', files: readonly File[], text = ''): Event {
  const types = [...(files.length > 0 ? ['Files'] : []), ...(text === '' ? [] : ['text/plain'])];
  const event = new Event(type, { cancelable: true });
  return Object.assign(event, { dataTransfer: { types, files } });
}

describe('what is dropped on the page', () => {
  const file = new File(['<kml/>'], 'vung.kml');

  test('is taken if it is a file, and the page is not left for it', () => {
    const page = new EventTarget() as Window;
    const taken: string[] = [];
    const end = bindFileDrop(page, (files) => taken.push(...files.map(({ name }) => name)));
    const [over, drop] = [dragged('dragover', [file]), dragged('drop', [file])];
    page.dispatchEvent(over);
    page.dispatchEvent(drop);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
    expect(taken).toEqual(['vung.kml']);
    end();
    page.dispatchEvent(dragged('drop', [file]));
    expect(taken).toHaveLength(1);
  });

  test('is left to the field it falls on if it is text, and to who has taken it already', () => {
    const page = new EventTarget() as Window;
    const taken: File[] = [];
    bindFileDrop(page, (files) => taken.push(...files));
    const [over, drop] = [dragged('dragover', [], '22,1 102,4'), dragged('drop', [], '22,1 102,4')];
    page.dispatchEvent(over);
    page.dispatchEvent(drop);
    expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([false, false]);
    const handled = dragged('drop', [file]);
    handled.preventDefault();
    page.dispatchEvent(handled);
    expect(taken).toEqual([]);
  });
});
