import { createWorkspace } from '../../src/workspace/index';
import { bookOf, neighbourhood, openWard, type Ward, wardIn } from './ward';

/** What the Form has and the Sheet never got. */

const households = (ward: Ward, number: number, total: number) =>
  ward.type('Danh mục đơn vị', `TDP${String(number).padStart(2, '0')}`, 'Tổng số hộ', String(total));

const reported = (ward: Ward, number: number) =>
  ward.row('Tổng hợp', `TDP${String(number).padStart(2, '0')}`)['Đã tham gia'];

const said = (ward: Ward) =>
  ward
    .rows('Nhật ký')
    .filter((row) => row.Việc === 'Bổ sung')
    .map((row) => row['Nội dung']);

const tabs = (ward: Ward) => bookOf(ward.workspace).sheets.map(({ name }) => name);

function lose(ward: Ward, answers: Record<string, unknown>, moment: string): void {
  ward.workspace.faults.loseRow();
  ward.send(answers, moment);
}

async function wardWithALostReport(): Promise<Ward> {
  const ward = await openWard();
  households(ward, 8, 333);
  households(ward, 9, 400);
  ward.send(neighbourhood(9, 150), '2025-11-01T09:00:00+07:00');
  lose(
    ward,
    neighbourhood(8, 240, {
      'Họ và tên, số điện thoại người báo cáo (không bắt buộc)': '=Tổ trưởng tổ 8',
      'Khó khăn, vướng mắc': '007',
    }),
    '2025-11-01T10:00:00+07:00',
  );
  return ward;
}

test('a report that never reached the Sheet is there on the next day, counts, and is in that day’s copy', async () => {
  const ward = await wardWithALostReport();
  ward.until('2025-11-01T23:50:00+07:00');
  expect(reported(ward, 8)).toBe('');
  expect(tabs(ward)).not.toContain('Báo cáo bổ sung');

  ward.until('2025-11-02T00:30:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toEqual([
    expect.objectContaining({
      'Đơn vị báo cáo (tổ dân phố)': 'TDP08 · Tổ dân phố số 8',
      'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)': 240,
      'Số liệu tính đến ngày': '01/11/2025',
      'Họ và tên, số điện thoại người báo cáo (không bắt buộc)': '=Tổ trưởng tổ 8',
    }),
  ]);
  expect(reported(ward, 8)).toBe(240);
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({
    'Trạng thái': '✓ Đạt',
    'Báo cáo gần nhất': '01/11/2025 10h00',
  });
  const copied = ward.rows('Tiến độ theo ngày').find((row) => row['Mã đơn vị'] === 'TDP08');
  expect(copied).toMatchObject({ 'Lần chốt': 'Cuối ngày 01/11/2025', 'Đã tham gia': 240 });
  expect(said(ward)).toEqual([
    '1 câu trả lời có trong biểu mẫu mà không vào bảng tính; đã bổ sung vào trang Báo cáo bổ sung.',
  ]);
});

test('it is added once, whatever day it is, and counts at the next submission too, which stays within its calls but one', async () => {
  const ward = await wardWithALostReport();
  ward.until('2025-11-04T12:00:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(1);
  expect(said(ward)).toHaveLength(1);
  ward.send(neighbourhood(9, 160), '2025-11-04T13:00:00+07:00');
  expect([reported(ward, 8), reported(ward, 9)]).toEqual([240, 160]);
  const run = ward.workspace.executions.at(-1);
  expect(run?.functionName).toBe('onFormSubmit');
  expect(run?.serviceCalls).toBeLessThanOrEqual(11);
});

test('where nothing is lost there is no such tab, and idle ticks do not ask the Form', async () => {
  const ward = await openWard();
  ward.send(neighbourhood(9, 150), '2025-11-01T09:00:00+07:00');
  ward.until('2025-11-02T12:00:00+07:00');
  expect(tabs(ward)).not.toContain('Báo cáo bổ sung');
  // Now and then a tick with nothing to do says that it ran.
  const idle = ward.workspace.executions.findLast(({ cellsWritten }) => cellsWritten === 0);
  expect([idle?.functionName, idle?.serviceCalls]).toEqual(['onTick', 4]);
});

test('a row that was corrected by hand is not brought back as it was', async () => {
  const ward = await openWard();
  households(ward, 9, 400);
  ward.send(neighbourhood(9, 1500), '2025-11-01T09:00:00+07:00');
  const tab = tabs(ward).find((name) => name.startsWith('Câu trả lời')) as string;
  const header = ward.cells(tab)[0] as string[];
  const title = 'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)';
  const cell = ward.workspace.run(
    `SpreadsheetApp.getActive().getSheetByName('${tab}').getRange(2, ${header.indexOf(title) + 1}).getA1Notation()`,
  );
  ward.workspace.edit(tab, String(cell), 150);
  ward.until('2025-11-02T01:00:00+07:00');
  expect(tabs(ward)).not.toContain('Báo cáo bổ sung');
  expect(reported(ward, 9)).toBe(150);
});

test('a row that somebody deleted is not brought back, whether a tick has passed or not', async () => {
  const ward = await openWard();
  const tab = tabs(ward).find((name) => name.startsWith('Câu trả lời')) as string;
  ward.send(neighbourhood(9, 150), '2025-11-01T09:01:00+07:00');
  ward.workspace.run(`SpreadsheetApp.getActive().getSheetByName('${tab}').deleteRow(2)`);
  lose(ward, neighbourhood(8, 240), '2025-11-01T09:01:01+07:00');
  ward.until('2025-11-02T08:00:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(1);
  expect([reported(ward, 8), reported(ward, 9)]).toEqual([240, '']);
});

test('a Form linked anew writes the lost report out too: it counts once', async () => {
  const ward = await wardWithALostReport();
  ward.until('2025-11-02T08:00:00+07:00');
  ward.workspace.run(`
    const book = SpreadsheetApp.getActive();
    const id = ${JSON.stringify(Object.keys(ward.workspace.state.forms)[0])};
    const before = book.getSheets().map((sheet) => sheet.getSheetId());
    FormApp.openById(id).removeDestination();
    FormApp.openById(id).setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    const added = book.getSheets().map((sheet) => sheet.getSheetId()).filter((one) => !before.includes(one))[0];
    book.getSheetByName('Sổ').appendRow([new Date(), "'responses", "'" + added, "'null"]);
    PropertiesService.getScriptProperties().deleteProperty('ledger');
  `);
  ward.click('Cập nhật ngay');
  expect(String(ward.rows('Nhật ký').at(-1)?.['Nội dung'])).toContain('2/52 đơn vị');
  expect(ward.rows('Tổng hợp').filter((row) => row['Báo cáo gần nhất'] !== '')).toHaveLength(2);
  expect(ward.rows('Cần xác minh')).toEqual([]);
  ward.send(neighbourhood(8, 250), '2025-11-03T09:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 250, 'Tăng từ 0h hôm nay': 10 });
});

test('the tab may be renamed; when it is deleted, what was in it is looked for again', async () => {
  const ward = await wardWithALostReport();
  ward.until('2025-11-02T08:00:00+07:00');
  ward.workspace.run("SpreadsheetApp.getActive().getSheetByName('Báo cáo bổ sung').setName('Bổ sung')");
  lose(ward, neighbourhood(7, 90), '2025-11-02T09:00:00+07:00');
  ward.until('2025-11-03T08:00:00+07:00');
  expect(ward.rows('Bổ sung')).toHaveLength(2);
  ward.workspace.run("SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Bổ sung'))");
  ward.until('2025-11-04T08:00:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(2);
  expect([reported(ward, 7), reported(ward, 8)]).toEqual([90, 240]);
});

test('while the Form fails the day’s work is done all the same, and the comparison is made up for on the next', async () => {
  const ward = await wardWithALostReport();
  ward.workspace.faults.failCall(1, undefined, { call: 'Form.getResponses' });
  ward.until('2025-11-02T08:00:00+07:00');
  expect(ward.rows('Tiến độ theo ngày').length).toBeGreaterThan(0);
  expect(
    ward
      .rows('Nhật ký')
      .map((row) => String(row['Nội dung']))
      .filter((line) => line.startsWith('Chưa đối chiếu được')),
  ).toHaveLength(1);
  ward.until('2025-11-03T08:00:00+07:00');
  expect(reported(ward, 8)).toBe(240);
});

test('killed at any call of the comparison, the report is there once with the next run', async () => {
  const ward = await wardWithALostReport();
  ward.until('2025-11-01T23:59:00+07:00');
  const state = ward.workspace.toJSON();
  let killed = 0;
  for (let nth = 1; nth <= 60; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName: 'onTick' });
    again.until('2025-11-02T00:20:00+07:00');
    if (again.workspace.executions.some(({ outcome }) => outcome === 'killed')) killed += 1;
    expect(again.rows('Báo cáo bổ sung')).toHaveLength(1);
    expect(reported(again, 8)).toBe(240);
    expect(again.rows('Cần xác minh')).toEqual([]);
    again.workspace.dispose();
  }
  expect(killed).toBeGreaterThan(20);
});

test('after days without a link to the Sheet all that came meanwhile is added, some with each run', async () => {
  const ward = await openWard();
  ward.until('2025-11-01T09:00:00+07:00');
  const form = JSON.stringify(Object.keys(ward.workspace.state.forms)[0]);
  ward.workspace.run(`FormApp.openById(${form}).removeDestination()`);
  for (let number = 1; number <= 28; number += 1) {
    const minute = String(number).padStart(2, '0');
    ward.send(neighbourhood(number, 100 + number), `2025-11-01T10:${minute}:00+07:00`);
  }
  ward.until('2025-11-02T00:10:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(20);
  ward.until('2025-11-02T00:40:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(28);
  expect(reported(ward, 28)).toBe(128);
  ward.until('2025-11-02T02:00:00+07:00');
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(28);
  expect(ward.workspace.executions.at(-1)?.serviceCalls).toBe(4);
});
