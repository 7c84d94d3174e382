import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useDialogs } from '../../src/app/plan/use-dialogs.ts';
import { previewImport } from '../../src/data/plan-files/preview-import.ts';
import { createPlanStore, type PlanStore } from '../../src/state/plans/plan-store.ts';
import { createReportStore } from '../../src/state/plans/report-state.ts';
import { ImportSteps } from '../../src/ui/plan/import-dialog.tsx';
import { PlanProvider } from '../../src/ui/plan/plan-context.ts';
import { DropNotice } from '../../src/ui/plan/plan-dialog.tsx';
import { PlanDialogsProvider } from '../../src/ui/plan/plan-dialogs.ts';
import { type PlanServices, PlanServicesProvider } from '../../src/ui/plan/plan-services.ts';
import { IMPORT_CONTEXT } from '../support/plan-files.ts';
import { realStore, renderPart } from '../support/real-atlas.tsx';

const user = userEvent.setup();

/** jsdom's files have no other way to be read. */
function textOf(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsText(file);
  });
}

/** Reads in the page what the program reads in a worker; holds answers back until it is told to give them. */
class Reader {
  #held: (() => void)[] = [];
  isHolding = false;

  async release(): Promise<void> {
    this.isHolding = false;
    const held = this.#held;
    this.#held = [];
    await act(async () => {
      for (const give of held) give();
    });
  }

  readonly previewImport: PlanServices['previewImport'] = async (
    files,
    { choices, onProgress },
  ) => {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new TextEncoder().encode(await textOf(file)),
    }));
    const result = await previewImport({
      files: await Promise.all(read),
      context: IMPORT_CONTEXT,
      choices,
      sqliteUrl: null,
      onProgress,
    });
    if (this.isHolding) await new Promise<void>((resolve) => this.#held.push(resolve));
    return result;
  };
}

interface Shown {
  readonly reader: Reader;
  readonly plans: PlanStore;
}

async function showing(query: string, ...files: readonly File[]): Promise<Shown> {
  const reader = new Reader();
  const plans = createPlanStore();
  const services: PlanServices = {
    report: createReportStore(),
    saveAgain: () => undefined,
    downloadBackup: () => undefined,
    drawMap: async () => {
      throw new Error('no map here');
    },
    previewImport: reader.previewImport,
    exportPlans: async () => ({ withoutShape: 0 }),
  };
  const dialogs = {
    opened: 'import',
    isDropRefused: false,
    open: () => undefined,
    close: () => undefined,
  } as const;
  renderPart(
    await realStore(query),
    <PlanProvider value={plans}>
      <PlanServicesProvider value={services}>
        <PlanDialogsProvider value={dialogs}>
          <ImportSteps dropped={files} />
        </PlanDialogsProvider>
      </PlanServicesProvider>
    </PlanProvider>,
  );
  return { reader, plans };
}

function csv(text: string, name = 'bảng.csv'): File {
  return new File([text], name);
}

describe('the preview of an import', () => {
  it('stands while the next is made: what was opened stays open, what is chosen is seen at once', async () => {
    const { reader } = await showing('', csv('Tên;Cột;X;Y\na;b;2455891;448250\n'));
    await user.click(await screen.findByText('Cột nào là thông tin gì'));
    reader.isHolding = true;
    const column = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Thành: Cột' });
    column.focus();
    await user.selectOptions(column, 'Ghi chú');
    expect(column.value).toBe('note');
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Thêm 1 phương án' });
    expect(add.disabled).toBe(true);
    expect(column.closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('true');
    // A second choice, before the first is answered.
    await user.selectOptions(column, 'Nguồn vốn');
    expect(column.value).toBe('fundingSource');
    await reader.release();
    expect(column.isConnected).toBe(true);
    expect(document.activeElement).toBe(column);
    expect(column.closest('details')?.open).toBe(true);
    expect(add.disabled).toBe(false);
  });

  it('keeps the list of systems as it is, and the one that was found in it', async () => {
    await showing('', csv('Tên;X;Y\na;2455890;551357\n'));
    const crs = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Hệ toạ độ/ });
    const before = [...crs.options].map(({ label }) => label);
    await user.selectOptions(crs, crs.options[4]?.value ?? '');
    await screen.findByText('do bạn chọn');
    expect([...crs.options].map(({ label }) => label)).toEqual(before);
    await user.selectOptions(crs, '');
    await screen.findByText('đoán theo độ lớn của số');
  });

  it('asks for no system where a table says only which communes', async () => {
    await showing('', csv('Tên;Xã\na;Nà Hỳ\n'));
    await screen.findByRole('combobox', { name: /^Bảng mã chữ/ });
    expect(screen.queryByRole('combobox', { name: /^Hệ toạ độ/ })).toBeNull();
  });

  it('lists what was decided on communes, for another decision', async () => {
    const { plans } = await showing('', csv('Tên,Xã\na,Sín Thâuu\n'));
    const commune = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Sín Thâuu/ });
    expect(commune.selectedOptions[0]?.label).toBe('Chưa chọn');
    await user.selectOptions(commune, 'Không phải xã nào');
    await screen.findByText('0 phương án trong bảng.csv', { exact: false });
    expect(commune.isConnected).toBe(true);
    expect(commune.selectedOptions[0]?.label).toBe('Không phải xã nào');
    await user.selectOptions(commune, '2025:03158');
    await user.click(await screen.findByRole('button', { name: 'Thêm 1 phương án' }));
    const [plan] = Object.values(plans.getState().plans);
    expect(plan?.versions[0]?.properties.communes).toEqual(['2025:03158']);
  });

  it('counts shapes, and takes the layers that are ticked', async () => {
    const point = 'Tên,Kinh độ,Vĩ độ\na,102.5,22.2\nb,102.6,22.2\n';
    const line = 'name,WKT\nc,"LINESTRING (102.5 22.2, 102.6 22.2)"\n';
    await showing('', csv(point, 'điểm.csv'), csv(line, 'đường.csv'));
    await screen.findByText('1 đường · 2 điểm');
    await user.click(screen.getByRole('checkbox', { name: 'Lấy lớp điểm.csv · 2 đối tượng' }));
    await screen.findByText('1 đường');
    await screen.findByRole('button', { name: 'Thêm 1 phương án' });
    await user.click(screen.getByRole('checkbox', { name: /điểm\.csv/ }));
    await screen.findByRole('button', { name: 'Thêm 3 phương án' });
  });

  it('says that money was multiplied', async () => {
    await showing('', csv('Tên;Kinh phí (triệu đồng);X;Y\na;1.500;2455891;448250\n'));
    await screen.findByText(
      'Cột “Kinh phí (triệu đồng)” tính bằng triệu đồng: “1.500” được hiểu là 1.500.000.000 đồng.',
    );
  });

  it('names fields by their names, and says how many problems it does not list', async () => {
    const row = 'a;xong rồi mà;32/1/2026;2455891;448250\n';
    await showing('', csv(`Tên;Trạng thái;Ngày bắt đầu;X;Y\n${row.repeat(15)}`));
    const summary = await screen.findByText('30 chỗ cần xem lại');
    const list = within(summary.closest('details') ?? document.body);
    list.getByText('#2 · Dự kiến bắt đầu: “32/1/2026” không phải là ngày: để trống.');
    list.getByText('#2 · Trạng thái: Không hiểu trạng thái “xong rồi mà”: lấy là “Dự kiến”.');
    list.getByText('… và 10 chỗ nữa không kể ra ở đây.');
  });

  it('speaks of one plan in English', async () => {
    await showing('?lang=en', csv('name,lat,lng\na,22.2,102.5\n'));
    await screen.findByRole('button', { name: 'Add 1 plan' });
    await screen.findByText('1 plan in bảng.csv', { exact: false });
  });
});

describe('a backup that cannot be read', () => {
  it.each([
    ['damaged', '{"format":"muong-cha-atlas-plans", "vers', /Tệp bị hỏng, hoặc không phải/],
    ['newer', '{"format":"muong-cha-atlas-plans","version":99,"plans":[]}', /bản mới hơn/],
    [
      'of no plan',
      '{"format":"muong-cha-atlas-plans","version":1,"plans":[{"id":"x"}]}',
      /Phương án này không đọc được, đã bỏ qua \(x\)\./,
    ],
  ])('says in words why: %s', async (_how, text, words) => {
    await showing('', csv(text, 'x.atlas.json'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toContain('x.atlas.json: ');
    expect(alert.textContent).not.toMatch(/not-json|newer-version|not-a-plan/);
  });
});

describe('a file that is dropped', () => {
  function Page() {
    const { dialogs, dropped } = useDialogs();
    return (
      <>
        <button type="button" onClick={() => dialogs.open('corners')}>
          bảng
        </button>
        <button type="button" onClick={dialogs.close}>
          đóng
        </button>
        {dialogs.opened === 'corners' && (
          <PlanDialogsProvider value={dialogs}>
            <DropNotice />
          </PlanDialogsProvider>
        )}
        <output>{`${dialogs.opened} ${dialogs.isDropRefused} ${dropped.files.length}`}</output>
      </>
    );
  }

  function drop(): void {
    const dataTransfer = { types: ['Files'], files: [csv('a')] };
    fireEvent(window, Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }));
  }

  it('is opened, but not over another dialog, which says so', async () => {
    renderPart(await realStore(), <Page />);
    const state = () => screen.getByRole('status').textContent;
    await user.click(screen.getByRole('button', { name: 'bảng' }));
    drop();
    expect(state()).toBe('corners true 0');
    expect(screen.getByRole('alert').textContent).toMatch(/^Tệp vừa thả chưa được mở/);
    await user.click(screen.getByRole('button', { name: 'đóng' }));
    expect(state()).toBe('null false 0');
    drop();
    expect(state()).toBe('import false 1');
  });
});
