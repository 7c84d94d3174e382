import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { BottomSheet } from '../../src/ui/sheet/bottom-sheet.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

function height(): string | undefined {
  return document.querySelector<HTMLElement>('.bottom-sheet')?.dataset.height;
}

async function sheetIn(language: string) {
  const store = await realStore(`?lang=${language}`);
  renderPart(store, <BottomSheet>…</BottomSheet>);
}

describe('the sheet over the map', () => {
  test.each([
    [
      'vi',
      'Mở bảng thông tin toàn màn hình',
      'Thu gọn bảng thông tin',
      'Mở bảng thông tin nửa màn hình',
    ],
    [
      'en',
      'Open the information panel to the full screen',
      'Fold the information panel',
      'Open the information panel to half of the screen',
    ],
  ])('goes to every height by presses alone, and says where to: %s', async (language, ...says) => {
    await sheetIn(language);
    expect(height()).toBe('half');
    const [full, peek, half] = says;
    await user.click(screen.getByRole('button', { name: full }));
    expect(height()).toBe('full');
    await user.click(screen.getByRole('button', { name: peek }));
    expect(height()).toBe('peek');
    await user.click(screen.getByRole('button', { name: half }));
    expect(height()).toBe('half');
  });

  test('goes to every height by keys', async () => {
    await sheetIn('vi');
    screen.getByRole('button').focus();
    await user.keyboard('{ArrowUp}');
    expect(height()).toBe('full');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(height()).toBe('peek');
    await user.keyboard('{Enter}');
    expect(height()).toBe('half');
  });
});
