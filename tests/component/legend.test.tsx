import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { selectChoropleth, selectPaintedChoropleth } from '../../src/state/statistics.ts';
import { MapLegend } from '../../src/ui/legend/map-legend.tsx';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

/** jsdom has no media queries: a wide, light screen. */
beforeAll(() => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }),
  );
});

async function legend(query: string) {
  const store = await realStore(query);
  renderPart(store, <MapLegend />);
  return { store, region: screen.getByRole('region', { name: /Chú giải|Legend/ }) };
}

describe('the legend', () => {
  test('counts the units of each class, and those without data, as the map paints them', async () => {
    const { store, region } = await legend('?nature=published&at=2024-12-31&year=2023');
    const choropleth = selectChoropleth(store.getState());
    const items = within(within(region).getAllByRole('list')[0] ?? region).getAllByRole('listitem');
    expect(items).toHaveLength(choropleth?.classes.length ?? 0);
    items.forEach((item, index) => {
      expect(item.title).toMatch(new RegExp(`: ${choropleth?.classCounts[index]} xã$`));
      const colour = item.querySelector<HTMLElement>('.legend-class')?.style.background;
      expect(colour).not.toBe('');
    });
    const counted = choropleth?.classCounts.reduce((sum, count) => sum + count, 0) ?? 0;
    expect(region.textContent).toContain(`chưa có số liệu: ${52 - counted} xã`);
  });

  test('names indicator, year and standard, and says what is illustrative', async () => {
    const { region } = await legend('?at=2024-12-31&year=2024');
    expect(region.textContent).toContain('Tỷ lệ hộ nghèo, 2024');
    expect(region.textContent).toContain('chuẩn 2022–2025');
    expect(region.textContent).toContain('Minh hoạ');
  });

  test('has no badge while everything is published', async () => {
    const { region } = await legend('?nature=published&at=2024-12-31&year=2023');
    expect(region.textContent).not.toContain('Minh hoạ');
  });

  test('has a shape for each visible layer of records only', async () => {
    const { region } = await legend('?layers=projects,disasters');
    expect(within(region).getByText('Dự án')).toBeTruthy();
    expect(within(region).getByText('Thiên tai đã xảy ra')).toBeTruthy();
    expect(within(region).queryByText('Tập huấn, diễn tập')).toBeNull();
    expect(region.textContent).not.toContain('Tỷ lệ hộ nghèo');
  });

  test('shows the density of records in place of the indicator, as the map does', async () => {
    const { store, region } = await legend('?density=1&at=2024-12-31');
    expect(selectPaintedChoropleth(store.getState())).toBeNull();
    expect(region.textContent).toContain('Mật độ hoạt động');
    expect(region.textContent).not.toContain('Tỷ lệ hộ nghèo');
  });

  test('unfolds to the rest, the risk levels among it when rescue plans are visible', async () => {
    const { region } = await legend('?layers=rescue-plans&lang=en');
    expect(region.textContent).not.toContain('Level 5');
    await user.click(within(region).getByRole('button', { name: 'Show the legend' }));
    expect(region.textContent).toContain('Level 1');
    expect(region.textContent).toContain('Level 5');
    await user.click(within(region).getByRole('button', { name: 'Fold the legend' }));
    expect(region.textContent).not.toContain('Level 5');
  });
});
