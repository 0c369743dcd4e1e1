import { emptyLedger, ledgerFrom } from '../../src/core/ledger';
import type { Cell } from '../../src/layout/columns';
import { headerOf, toRow } from '../../src/layout/columns';
import { changesSince, entriesSince, typedNow } from '../../src/layout/edits';
import { tabsIn, type UnitRow, unitRows } from '../../src/layout/tabs';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';

const tabs = tabsIn(vi, vi, preset);
const [first, second] = unitRows(preset).filter(({ code }) => /^TDP0[12]$/.test(code)) as [UnitRow, UnitRow];

function list(...rows: UnitRow[]): Cell[][] {
  const cells = [headerOf(tabs.units), ...rows.map((row) => toRow(tabs.units, row))];
  return cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell)));
}

const now = (units: Cell[][], settings: Cell[][] = []) =>
  typedNow(units, [['Mục', 'Giá trị'], ...settings], new Set(['Giờ gửi báo cáo nhanh']), tabs, 420);

/** What the ledger knows after a run has looked. */
function seen(units: Cell[][], settings: Cell[][] = []) {
  const entries = entriesSince(emptyLedger().typed, now(units, settings));
  return ledgerFrom(entries.map((entry) => ({ entry, at: 0 }))).typed;
}

function changes(before: Cell[][], after: Cell[][], settings: [Cell[][], Cell[][]] = [[], []]) {
  return changesSince(seen(before, settings[0]), now(after, settings[1])).map(
    ({ kind, key, name, header, from, to, row, column }) =>
      kind === 'changed' ? `${row}:${column} ${name || key} ${header}: ${from} → ${to}` : `${kind} ${key} ${name}`,
  );
}

const households = { ...first, 'total:householdsTotal': 412 };

test.each([
  ['nothing', list(first), list(first), []],
  [
    'a total',
    list(households),
    list({ ...first, 'total:householdsTotal': 420 }),
    ['2:5 Tổ dân phố số 1 Tổng số hộ: 412 → 420'],
  ],
  ['a total that was blank', list(first), list(households), ['2:5 Tổ dân phố số 1 Tổng số hộ:  → 412']],
  [
    'a name',
    list(first),
    list({ ...first, name: 'Tổ 1A' }),
    ['2:2 Tổ dân phố số 1 Tên đơn vị: Tổ dân phố số 1 → Tổ 1A'],
  ],
  ['a unit added', list(first), list(first, second), ['added TDP02 Tổ dân phố số 2']],
  ['a unit removed', list(first, second), list(second), ['removed TDP01 Tổ dân phố số 1']],
  ['rows sorted', list(first, second), list(second, first), []],
  [
    'an address of a unit',
    list(first),
    list({ ...first, email: 'to1@x.vn' }),
    [expect.stringContaining('Email nhận nhắc: null → null')],
  ],
  [
    'a remark',
    list({ ...first, remark: 'a' }),
    list({ ...first, remark: 'b' }),
    [expect.stringContaining('Ghi chú: null → null')],
  ],
])('in the list of units: %s', (_, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test('a setting that changed is found by its name; one of the ward’s own, or one seen for the first time, is none', () => {
  const from = [
    ['Giờ gửi báo cáo nhanh', '16h30'],
    ['Của phường', 'a'],
  ];
  const to = [
    ['Của phường', 'b'],
    ['Giờ gửi báo cáo nhanh', '17h00'],
  ];
  expect(changes(list(first), list(first), [from, to])).toEqual(['3:2 Giờ gửi báo cáo nhanh : 16h30 → 17h00']);
  expect(changes(list(first), list(first), [[], to])).toEqual([]);
});

test('the first look only remembers', () => {
  expect(changesSince(emptyLedger().typed, now(list(first, second)))).toEqual([]);
});

test('columns moved are no change, and a column that is gone changes no unit and is not forgotten', () => {
  const before = list(households);
  const moved = before.map((row) => [...row.slice(2), ...row.slice(0, 2)]);
  expect(changes(before, moved)).toEqual([]);
  const without = before.map((row) => row.filter((_, place) => place !== 4));
  expect(changes(before, without)).toEqual([]);
  expect(entriesSince(seen(before), now(without))).toEqual([]);
  expect(
    changes(
      before,
      before.map((row) => row.slice(1)),
    ),
  ).toEqual([]);
});

test('the ledger gets a line for what changed, and no content of private columns or of endless cells', () => {
  const before = list(first, second);
  const after = list({ ...first, email: 'to1@x.vn', aliases: ['a'.repeat(20_000)] }, second);
  const entries = entriesSince(seen(before), now(after));
  expect(entries.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['unit TDP01']);
  const written = JSON.stringify(entries);
  expect(written).not.toContain('to1@x.vn');
  expect(written.length).toBeLessThan(500);
  expect(entriesSince(seen(after), now(after))).toEqual([]);
});
