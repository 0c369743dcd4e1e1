import fc from 'fast-check';
import { createWorkspace } from '../../src/workspace/index';
import { buildFiles } from '../build';
import { neighbourhood, openWard, type Ward, wardIn } from './ward';

/**
 * Whatever people do, in whatever order: the coverage is what a plain reading of the rules gives. The reading below is
 * written without a look at ours: it goes through what stands in the response tab, unit by unit.
 */

const PEOPLE = 'Số người đã tham gia dự thi (lũy kế)';
const HOUSEHOLDS = 'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)';
const RESPONSES = 'Câu trả lời biểu mẫu 1';
const UNITS = [1, 2, 3];

interface Sent {
  unit: number;
  at: number;
  households: number;
  people: number;
  ownLink: boolean;
}

type Deed =
  | { do: 'send'; unit: number; households: number; more: number; ownLink: boolean; twice: boolean }
  | { do: 'decide'; pick: number; verdict: 'Chấp nhận' | 'Trả lại' }
  | { do: 'edit'; pick: number; households: number }
  | { do: 'delete'; pick: number }
  | { do: 'total'; unit: number; total: number }
  | { do: 'sort' }
  | { do: 'update' }
  | { do: 'wait'; quarters: number };

const unit = fc.constantFrom(1, 1, 1, 2, 3);
const few = fc.integer({ min: 0, max: 120 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      unit,
      households: few,
      more: fc.constantFrom(0, 20, 20, 20, -5),
      ownLink: fc.integer({ min: 0, max: 5 }).map((one) => one > 0),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      pick: fc.nat(20),
      verdict: fc.constantFrom('Chấp nhận' as const, 'Trả lại' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), pick: fc.nat(20), households: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), pick: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('total' as const), unit, total: fc.integer({ min: 60, max: 150 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'sort' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'update' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), quarters: fc.integer({ min: 1, max: 3 }) }) },
);

/** The last figure of a unit that may count, read plainly from the rules. */
function plainly(sent: Sent[], one: number, total: number, decided: Map<string, string>): number | null {
  let counted: Sent | null = null;
  for (const report of sent.filter((it) => it.unit === one).sort((a, b) => a.at - b.at)) {
    const verdict = decided.get(`${report.at}:${report.households}`);
    const doubtful =
      report.households > total ||
      report.households > report.people ||
      !report.ownLink ||
      (counted !== null && (report.households < counted.households || report.people < counted.people));
    if (verdict === 'Trả lại' || (doubtful && verdict !== 'Chấp nhận')) continue;
    counted = report;
  }
  return counted === null ? null : counted.households;
}

test('in any order of reports, corrections, decisions and updates, coverage is what the rules say', async () => {
  const start = await openWard();
  for (const one of UNITS) start.type('Danh mục đơn vị', `TDP0${one}`, 'Tổng số hộ', '100');
  start.click('Cập nhật ngay');
  const saved = JSON.stringify(start.workspace.toJSON());
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 16 }), async (deeds) => {
      const workspace = await createWorkspace({ state: JSON.parse(saved) });
      workspace.loadProject(buildFiles());
      workspace.open();
      const ward = wardIn(workspace);
      const course = {
        sent: [] as Sent[],
        totals: new Map(UNITS.map((one) => [one, 100])),
        decided: new Map<string, string>(),
      };
      for (const one of deeds) carryOut(ward, one, course);
      const kept = keptCells(ward);
      ward.click('Cập nhật ngay');
      const after = keptCells(ward);
      // An answer that was changed by hand is a new report, which the run may add a row for.
      expect({ ...after, review: after.review.slice(0, kept.review.length) }).toEqual(kept);
      const expected = UNITS.map((one) => plainly(course.sent, one, course.totals.get(one) as number, course.decided));
      expect(UNITS.map((one) => ward.row('Tổng hợp', `TDP0${one}`)['Đã tham gia'])).toEqual(
        expected.map((figure) => figure ?? ''),
      );
      expect(workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
      workspace.dispose();
    }),
    { numRuns: 60, seed: 20251105 },
  );
});

interface Course {
  sent: Sent[];
  totals: Map<number, number>;
  decided: Map<string, string>;
}

function carryOut(ward: Ward, one: Deed, { sent, totals, decided }: Course): void {
  const { workspace } = ward;
  const later = (ms: number) => workspace.setNow(new Date(workspace.state.now + ms));
  switch (one.do) {
    case 'send': {
      later(61_000);
      if (one.twice) workspace.faults.duplicateTrigger();
      const at = workspace.state.now;
      const people = Math.max(0, 2 * one.households + one.more);
      const code = one.ownLink ? {} : { 'Mã liên kết': 'BBBBBB' };
      ward.send({ ...neighbourhood(one.unit, one.households, { [PEOPLE]: String(people) }), ...code });
      sent.push({ ...one, people, at });
      return;
    }
    case 'decide': {
      const rows = ward.rows('Cần xác minh');
      if (rows.length === 0) return;
      // Mostly the newest, as staff do.
      const place = Math.max(0, rows.length - 1 - (one.pick % 4));
      const row = rows[place] as Record<string, unknown>;
      workspace.edit('Cần xác minh', `E${place + 2}`, one.verdict);
      decided.set(`${String(row['Mã báo cáo']).split('-')[0]}:${row['Số liệu gửi']}`, one.verdict);
      return;
    }
    case 'edit':
    case 'delete': {
      if (sent.length === 0) return;
      const place = one.pick % sent.length;
      if (one.do === 'delete') {
        workspace.run(`SpreadsheetApp.getActive().getSheetByName('${RESPONSES}').deleteRow(${place + 2})`);
        sent.splice(place, 1);
        return;
      }
      const column = (ward.cells(RESPONSES)[0] as string[]).indexOf(HOUSEHOLDS) + 1;
      workspace.run(
        `SpreadsheetApp.getActive().getSheetByName('${RESPONSES}').getRange(${place + 2}, ${column}).setValue(${one.households})`,
      );
      (sent[place] as Sent).households = one.households;
      return;
    }
    case 'total':
      ward.type('Danh mục đơn vị', `TDP0${one.unit}`, 'Tổng số hộ', String(one.total));
      totals.set(one.unit, one.total);
      return;
    case 'sort':
      workspace.run(
        `const tab = SpreadsheetApp.getActive().getSheetByName('Cần xác minh');
         if (tab.getLastRow() > 2) tab.getRange(2, 1, tab.getLastRow() - 1, tab.getLastColumn()).sort({ column: 6, ascending: false });`,
      );
      return;
    case 'update':
      ward.click('Cập nhật ngay');
      return;
    case 'wait':
      later(one.quarters * 900_000);
  }
}

/** What people type, and the rows of Cần xác minh in their order without what the script says of them. */
function keptCells(ward: Ward) {
  return {
    units: ward.cells('Danh mục đơn vị'),
    settings: ward.cells('Cấu hình'),
    responses: ward.cells(RESPONSES),
    review: ward.rows('Cần xác minh').map((row) => [row['Mã báo cáo'], row['Quyết định'], row['Ghi chú của cán bộ']]),
  };
}
