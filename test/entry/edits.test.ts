import { createWorkspace } from '../../src/workspace/index';
import { bookOf, CLERK, LEADER, neighbourhood, openFile, openWard, type Ward, wardIn } from './ward';

/** What people type by hand: said in the log, and counted at once. */

const said = (ward: Ward, kind = 'Sửa tay') =>
  ward
    .rows('Nhật ký')
    .filter((row) => row.Việc === kind)
    .map((row) => String(row['Nội dung']));

const total = (ward: Ward, households: unknown, user?: string) => edit(ward, 'TDP05', 'Tổng số hộ', households, user);

/** Somebody types into the list of units. */
function edit(ward: Ward, unit: string, column: string, value: unknown, user = CLERK): void {
  const [header = [], ...rows] = ward.cells('Danh mục đơn vị');
  const a1 = `${'ABCDEFGHIJKLMNOPQR'[header.indexOf(column)]}${rows.findIndex((row) => row.includes(unit)) + 2}`;
  ward.workspace.edit('Danh mục đơn vị', a1, value, user);
}

const lastRun = (ward: Ward) => ward.workspace.executions.at(-1);

test('an edit of the list of units or the settings is said at once, old and new, and who it was where Google tells', async () => {
  const ward = await openWard();
  const colleague = 'chuyen-vien@tanhung.example';
  total(ward, 412);
  total(ward, 420, colleague);
  total(ward, '', 'nguoi-ngoai@gmail.com');
  edit(ward, 'TDP05', 'Tên đơn vị', 'Tổ 5 mới');
  edit(ward, 'TDP05', 'Email nhận nhắc', 'to5@x.example');
  ward.type('Cấu hình', 'Giờ gửi báo cáo nhanh', 'Giá trị', '17h00');
  expect(said(ward)).toEqual([
    `Cấu hình, Email lãnh đạo nhận báo cáo nhanh: nhập ${LEADER}. Người sửa: ${CLERK}.`,
    `Tổ dân phố số 5: Tổng số hộ nhập 412. Người sửa: ${CLERK}.`,
    `Tổ dân phố số 5: Tổng số hộ đổi từ 412 thành 420. Người sửa: ${colleague}.`,
    'Tổ dân phố số 5: Tổng số hộ bỏ trống, trước đó là 420.',
    `Tổ dân phố số 5: Tên đơn vị đổi từ Tổ dân phố số 5 thành Tổ 5 mới. Người sửa: ${CLERK}.`,
    `Tổ 5 mới: Email nhận nhắc đã thay đổi. Người sửa: ${CLERK}.`,
    `Cấu hình, Giờ gửi báo cáo nhanh: đổi từ 16h30 thành 17h00. Người sửa: ${CLERK}.`,
  ]);
  expect(JSON.stringify([ward.cells('Nhật ký'), ward.cells('Sổ')])).not.toContain('to5@x.example');

  // Neither the tick nor the menu says any of it again.
  const before = said(ward);
  ward.until('2025-11-01T09:00:00+07:00');
  ward.click('Cập nhật ngay');
  ward.click('Thiết lập / Khôi phục');
  expect(said(ward)).toEqual(before);
});

test('an edit whose event was lost is said by the next tick, with nobody’s name, also when another edit follows', async () => {
  const ward = await openWard();
  ward.workspace.faults.loseEdit();
  total(ward, 412);
  expect(said(ward)).toHaveLength(1);
  ward.until('2025-11-01T08:20:00+07:00');
  expect(said(ward).at(-1)).toBe('Tổ dân phố số 5: Tổng số hộ nhập 412.');

  ward.workspace.faults.loseEdit();
  total(ward, 1420, 'ai-do@gmail.com');
  edit(ward, 'TDP06', 'Tổng số hộ', 300);
  expect(said(ward).slice(-2)).toEqual([
    'Tổ dân phố số 5: Tổng số hộ đổi từ 412 thành 1.420.',
    `Tổ dân phố số 6: Tổng số hộ nhập 300. Người sửa: ${CLERK}.`,
  ]);
});

test('a pasted block is one event without a value: every cell of it is said and counts', async () => {
  const ward = await openWard();
  ward.send(neighbourhood(5, 341), '2025-11-01T09:00:00+07:00');
  const rows = ward.cells('Danh mục đơn vị');
  const first = rows.findIndex((row) => row[0] === 'TDP05') + 1;
  ward.workspace.edit('Danh mục đơn vị', `E${first}`, [[412], [300], [250]]);
  expect(said(ward).slice(-3)).toEqual(
    [
      ['5', '412'],
      ['6', '300'],
      ['7', '250'],
    ].map(([unit, figure]) => `Tổ dân phố số ${unit}: Tổng số hộ nhập ${figure}. Người sửa: ${CLERK}.`),
  );
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Tổng số': 412, 'Trạng thái': '✓ Đạt' });
});

test('units that are added, removed or sorted', async () => {
  const ward = await openWard();
  const end = ward.cells('Danh mục đơn vị').length + 1;
  ward.workspace.edit('Danh mục đơn vị', `A${end}`, [['TDP29', 'Tổ dân phố số 29', 'Tổ dân phố']]);
  expect(said(ward).at(-1)).toBe(`Danh mục đơn vị: thêm Tổ dân phố số 29 (mã TDP29). Người sửa: ${CLERK}.`);
  // Rows that are deleted or sorted fire no edit.
  ward.workspace.run(`
    const list = SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị');
    list.deleteRow(${end});
    list.getRange(2, 1, list.getLastRow() - 1, list.getLastColumn()).sort({ column: 1, ascending: false });
  `);
  ward.until('2025-11-01T08:20:00+07:00');
  expect(said(ward).slice(2)).toEqual(['Danh mục đơn vị: bỏ Tổ dân phố số 29 (mã TDP29).']);
});

test('a name pasted without a code is added once its code is filled in; what the script fills in is said once', async () => {
  const ward = await openWard();
  const end = ward.cells('Danh mục đơn vị').length + 1;
  ward.workspace.edit('Danh mục đơn vị', `B${end}`, 'Tổ dân phố số 29');
  expect(said(ward)).toHaveLength(1);
  ward.click('Cập nhật ngay');
  expect(said(ward).slice(1)).toEqual(['Danh mục đơn vị: thêm Tổ dân phố số 29 (mã TDP29).']);
  expect(said(ward, 'Cần bổ sung').filter((line) => line.includes('Đã điền 01 mã'))).toHaveLength(1);
  ward.until('2025-11-01T09:00:00+07:00');
  expect(said(ward)).toHaveLength(2);
});

test('a decision counts at once and is said with its maker; a total accepted with it is said once', async () => {
  const ward = await openWard();
  total(ward, 412);
  ward.send(
    neighbourhood(5, 341, { 'Tổng số hộ hiện nay của tổ (chỉ nhập nếu khác số đã thông báo)': '420' }),
    '2025-11-01T09:00:00+07:00',
  );
  ward.send(neighbourhood(6, 100), '2025-11-01T09:01:00+07:00');
  ward.send(neighbourhood(6, 90), '2025-11-01T09:02:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP06')['Đã tham gia']).toBe(100);

  ward.type('Cần xác minh', 'TDP06', 'Quyết định', 'Chấp nhận');
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  expect(ward.row('Tổng hợp', 'TDP06')['Đã tham gia']).toBe(90);
  expect(ward.row('Tổng hợp', 'TDP05')['Tổng số']).toBe(420);
  expect(ward.rows('Cần xác minh').map((row) => row['Tình trạng'])).toEqual(['Đã tính', 'Đã tính']);
  ward.until('2025-11-01T10:00:00+07:00');
  expect(said(ward, 'Quyết định')).toEqual([
    `Chấp nhận báo cáo của Tổ dân phố số 6 gửi lúc 01/11/2025 09h02. Người sửa: ${CLERK}.`,
    'Tổ dân phố số 5: tổng số hộ đổi từ 412 thành 420 theo đề nghị của đơn vị.',
    `Chấp nhận báo cáo của Tổ dân phố số 5 gửi lúc 01/11/2025 09h00. Người sửa: ${CLERK}.`,
  ]);
  expect(said(ward)).toHaveLength(2);
});

test('an edit anywhere else costs no service call and changes nothing', async () => {
  const ward = await openWard();
  const log = ward.cells('Nhật ký');
  ward.workspace.edit('Tổng quan', 'A30', 'ghi chú');
  expect([lastRun(ward)?.functionName, lastRun(ward)?.serviceCalls]).toEqual(['onEdit', 0]);
  expect(ward.cells('Nhật ký')).toEqual(log);
});

test('what is typed into a computed tab is put right by the next update, and its looks are not touched', async () => {
  const ward = await openWard();
  total(ward, 412);
  const looks = (tab: string) => {
    const { cells, cellStyles, styles, columnWidths, conditionalFormats, notes, merges } = ward.sheet(tab);
    const shown = cells.map((row, index) => (index === 0 && tab === 'Tổng quan' ? [] : row));
    return JSON.parse(JSON.stringify({ shown, cellStyles, styles, columnWidths, conditionalFormats, notes, merges }));
  };
  const before = [looks('Tổng quan'), looks('Tổng hợp')];
  ward.workspace.edit('Tổng hợp', 'E2', 'Đạt rồi');
  ward.workspace.edit('Tổng hợp', 'B3', [
    ['Đơn vị lạ', 'x'],
    [1, 2],
  ]);
  ward.workspace.edit('Tổng quan', 'A4', 'Sửa tay');
  expect(looks('Tổng hợp').shown).not.toEqual(before[1].shown);
  ward.click('Cập nhật ngay');
  expect([looks('Tổng quan'), looks('Tổng hợp')]).toEqual(before);
});

test('while another run works an edit is left to the tick in silence', async () => {
  const ward = await openWard();
  ward.workspace.faults.holdLock(60_000);
  total(ward, 412);
  expect([lastRun(ward)?.outcome, said(ward).length]).toEqual(['completed', 1]);
  ward.until('2025-11-01T08:20:00+07:00');
  expect(said(ward).at(-1)).toBe('Tổ dân phố số 5: Tổng số hộ nhập 412.');
});

test('in a file that is not set up, or a copy of one that is, an edit does nothing', async () => {
  const ward = await openFile();
  ward.workspace.run("SpreadsheetApp.getActive().insertSheet('Cấu hình')");
  ward.workspace.edit('Cấu hình', 'A1', 'Mục');
  expect(lastRun(ward)).toMatchObject({ functionName: 'onEdit', outcome: 'completed' });

  const copied = await openWard();
  copied.workspace.run(`
    const ledger = SpreadsheetApp.getActive().getSheetByName('Sổ');
    ledger.getRange(2, 3).setValue("'another file");
    PropertiesService.getScriptProperties().deleteAllProperties();
  `);
  const log = copied.cells('Nhật ký');
  total(copied, 412);
  expect(lastRun(copied)).toMatchObject({ functionName: 'onEdit', outcome: 'completed' });
  expect(copied.cells('Nhật ký')).toEqual(log);
});

test('a header that somebody types over stops the edit’s run in silence; the tick says what is wrong', async () => {
  const ward = await openWard();
  const before = said(ward);
  ward.workspace.edit('Danh mục đơn vị', 'B1', 'Tên');
  expect(lastRun(ward)?.outcome).toBe('completed');
  expect(said(ward)).toEqual(before);
  ward.until('2025-11-01T08:20:00+07:00');
  expect(said(ward, 'Lỗi').at(-1)).toContain('không có cột “Tên đơn vị”');
});

test('what would take too long for a simple trigger is said at once and worked out by the tick', async () => {
  const ward = await openWard();
  ward.send(neighbourhood(5, 341), '2025-11-01T08:01:00+07:00');
  const tab = bookOf(ward.workspace).sheets.find(({ name }) => name.startsWith('Câu trả lời'))?.name;
  ward.workspace.run(`
    const sheet = SpreadsheetApp.getActive().getSheetByName('${tab}');
    sheet.insertRowsAfter(sheet.getMaxRows(), 6000);
    sheet.getRange(6000, 1).setValue('ghi chú');
  `);
  total(ward, 412);
  expect(said(ward).at(-1)).toContain('Tổng số hộ nhập 412');
  expect(ward.row('Tổng hợp', 'TDP05')['Tổng số']).toBe('');
  ward.until('2025-11-01T08:20:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP05')['Tổng số']).toBe(412);
});

test('an edit in the middle of a submission changes neither what counts nor what is said', async () => {
  const ward = await openWard();
  total(ward, 412);
  const state = ward.workspace.toJSON();
  for (const nth of [2, 5, 8]) {
    const again = wardIn(await createWorkspace({ state }));
    const list = again.cells('Danh mục đơn vị');
    const row = list.findIndex((cells) => cells[0] === 'TDP05') + 1;
    again.workspace.faults.editBetween(
      nth,
      { sheet: 'Danh mục đơn vị', a1: `E${row}`, value: 500, user: CLERK },
      { functionName: 'onFormSubmit' },
    );
    again.send(neighbourhood(5, 341), '2025-11-01T09:00:00+07:00');
    again.until('2025-11-01T09:20:00+07:00');
    expect(again.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Tổng số': 500, 'Đã tham gia': 341 });
    expect(said(again).filter((line) => line.includes('412 thành 500'))).toHaveLength(1);
    again.workspace.dispose();
  }
});

test('killed at any call of an edit, the next tick has said and counted it', async () => {
  const ward = await openWard();
  ward.send(neighbourhood(6, 100), '2025-11-01T08:01:00+07:00');
  ward.send(neighbourhood(6, 90), '2025-11-01T08:02:00+07:00');
  const state = ward.workspace.toJSON();
  for (let nth = 1; nth <= 18; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName: 'onEdit' });
    total(again, 412);
    again.type('Cần xác minh', 'TDP06', 'Quyết định', 'Chấp nhận');
    again.until('2025-11-01T08:20:00+07:00');
    expect(again.row('Tổng hợp', 'TDP05')['Tổng số']).toBe(412);
    expect(again.row('Tổng hợp', 'TDP06')['Đã tham gia']).toBe(90);
    expect(said(again).filter((line) => line.includes('nhập 412')).length).toBeGreaterThanOrEqual(1);
    again.workspace.dispose();
  }
});

test('the ledger grows by what changed and not by what is looked at', async () => {
  const ward = await openWard();
  total(ward, 412);
  const lines = () => ward.cells('Sổ').filter((row) => row[1] === 'unit' || row[1] === 'setting').length;
  const before = lines();
  for (let figure = 413; figure < 418; figure += 1) total(ward, figure);
  ward.until('2025-11-01T12:00:00+07:00');
  expect(lines() - before).toBe(5);
});
