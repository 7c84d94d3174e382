import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DetailsPanel } from '../../src/ui/details/details-panel.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

async function details(query: string) {
  const store = await realStore(query);
  renderPart(store, <DetailsPanel />);
  return store;
}

function region(): HTMLElement {
  return screen.getByRole('region', { name: 'Chi tiết' });
}

describe('figures of a unit', () => {
  const factOf = async (title: string) => {
    const term = await screen.findByText(title, { selector: 'dt' });
    return term.parentElement?.querySelector('dd')?.textContent ?? '';
  };

  it('of a part of it are not taken for those of all of it', async () => {
    await details('?unit=2025:03158');
    const said = await factOf('Số học viên xóa mù chữ');
    expect(said).toContain('chỉ một phần của đơn vị');
    expect(said).toContain('một lớp tại bản Cà Là Pá');
    expect(said).not.toContain('ranh giới');
  });

  it('are made of its former communes where nobody states them, and name their rows', async () => {
    await details('?unit=2025:03169&nature=published');
    const said = await factOf('Dân số');
    expect(said).toMatch(/^15\.514\sngười · 2022/);
    expect(said).toMatch(/suy ra từ các xã cũ, dòng.*IND-\d{4}, IND-\d{4}/);
  });
});

describe('details of a record', () => {
  it('tell the period, and the status with the words of the source', async () => {
    await details('?record=PRJ-001');
    const text = region().textContent ?? '';
    expect(text).toContain('2024 – nay');
    expect(text).toContain('nguồn ghi: “đang triển khai/bàn giao (12/2025)”');
    expect(text).toContain('Đã công bố');
  });

  it('name the place in both vintages, with the resolution between them', async () => {
    await details('?record=TRN-003');
    const text = region().textContent ?? '';
    expect(text).toContain('Xã theo ranh giới đến 30/06/2025');
    expect(text).toContain('Xã theo ranh giới từ 01/07/2025');
    expect(text).toMatch(/nay thuộc.*NQ 1661\/NQ-UBTVQH15/);
  });

  it('link every source, and say so when its date is not known', async () => {
    await details('?record=PRJ-001');
    const link = within(region()).getByRole('link', { name: /VietNamNet/ });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/vietnamnet\.vn\//);
    expect(link.closest('li')?.textContent).toContain('không rõ ngày');
  });

  it('lead to what a record contains and is contained in', async () => {
    const store = await details('?record=PRJ-001');
    expect(region().textContent).toContain('Nằm trong');
    await user.click(within(region()).getByRole('button', { name: /24 trâu giống/ }));
    expect(store.getState().view.record).toBe('PRJ-003');
  });

  it('step to the neighbours in the results, and close', async () => {
    const store = await details('?nature=published&record=PRJ-001');
    await user.click(within(region()).getByRole('button', { name: 'Hoạt động sau' }));
    expect(store.getState().view.record).not.toBe('PRJ-001');
    await user.click(within(region()).getByRole('button', { name: 'Hoạt động trước' }));
    expect(store.getState().view.record).toBe('PRJ-001');
    await user.click(within(region()).getByRole('button', { name: 'Đóng chi tiết' }));
    expect(region().textContent).toContain('Chọn một hoạt động');
    expect(within(region()).queryByRole('button')).toBeNull();
  });

  it('say so when the link names a record that is not here', async () => {
    await details('?record=XXX-999');
    expect(region().textContent).toContain('không có trong bản này');
  });
});

describe('details of a unit', () => {
  it('say what a commune became, by which resolution, and that the zone is a working list', async () => {
    const store = await details('?unit=2020:03166');
    const text = region().textContent ?? '';
    expect(text).toContain('tồn tại đến hết 30/06/2025');
    expect(text).toContain('Nghị quyết 1661/NQ-UBTVQH15');
    expect(text).toContain('danh sách làm việc');
    await user.click(within(region()).getByRole('button', { name: 'Xã Mường Chà' }));
    expect(store.getState().view.unit).toBe('2025:03166');
  });

  it('say what a commune of 2025 was made of, parts outside the districts included', async () => {
    await details('?unit=2025:03151');
    const text = region().textContent ?? '';
    expect(document.querySelector('.details-kind')?.textContent).toBe('từ 01/07/2025');
    expect(text).toContain('Xã Sá Tổng');
    expect(text).toContain('Phường Na Lay');
  });

  it('say of one that went on unchanged that it did, and not that it was made', async () => {
    await details('?unit=2025:03463');
    const facts = document.querySelector('.facts')?.textContent;
    expect(facts).toContain('Giữ nguyên từ xã cũXã Tà Tổng');
    expect(facts).not.toContain('Thành lập theo');
    expect(facts).not.toContain('Hình thành từ');
  });

  it('give the latest figures of a district, each with its source', async () => {
    const store = await details('?unit=2020:103&nature=published');
    expect(within(region()).getByText('Tỷ lệ hộ nghèo')).toBeTruthy();
    await user.click(within(region()).getByRole('button', { name: /Chỉ xem hoạt động/ }));
    expect(store.getState().view.districts).toEqual(['103']);
  });

  it('has English words on the English page', async () => {
    await details('?unit=2025:03166&lang=en');
    const text = screen.getByRole('region', { name: 'Details' }).textContent ?? '';
    expect(text).toContain('Mường Chà commune');
    expect(document.querySelector('.details-kind')?.textContent).toBe('since 01/07/2025');
  });
});
