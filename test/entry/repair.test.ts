import { createWorkspace } from '../../src/workspace/index';
import type { WorkspaceState } from '../../src/workspace/state';
import { bookOf, LEADER, neighbourhood, openWard, type Ward, wardIn } from './ward';

const TABS = ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Tiến độ theo ngày', 'Danh mục đơn vị', 'Cấu hình', 'Nhật ký'];

const ON_TIME = { 'Số liệu tính đến ngày': '2025-10-31' };
const report = (unit: number, households: number) => neighbourhood(unit, households, ON_TIME);

let begun: Promise<WorkspaceState> | null = null;

/** A ward in mid-campaign; played once, and continued by each test. */
async function atWork(): Promise<Ward> {
  begun ??= play().then((ward) => ward.workspace.toJSON());
  const ward = wardIn(await createWorkspace({ state: structuredClone(await begun) }));
  opened.push(ward);
  return ward;
}

const opened: Ward[] = [];
afterEach(() => {
  for (const ward of opened.splice(0)) ward.workspace.dispose();
});

/** Totals, an own column, one report that counts, one that staff accepted, yesterday's copy. */
async function play(): Promise<Ward> {
  const ward = await openWard({ now: '2025-10-31T08:00:00+07:00' });
  ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.type('Danh mục đơn vị', 'TDP08', 'Ghi chú', 'đã họp');
  ward.type('Danh mục đơn vị', 'TDP08', 'Email nhận nhắc', 'to8@tanhung.example');
  ward.type('Cấu hình', 'Giờ gửi báo cáo nhanh', 'Giá trị', '16h00');
  ward.send(report(8, 200), '2025-10-31T10:00:00+07:00');
  ward.send(report(5, 341), '2025-10-31T11:00:00+07:00');
  ward.send(report(5, 325), '2025-10-31T12:00:00+07:00');
  ward.type('Cần xác minh', 'TDP05', 'Quyết định', 'Chấp nhận');
  ward.type('Cần xác minh', 'TDP05', 'Ghi chú của cán bộ', 'đã gọi điện');
  ward.until('2025-11-01T09:00:00+07:00');
  return ward;
}

const run = (ward: Ward, code: string) =>
  ward.workspace.run(
    `const book = SpreadsheetApp.getActive(); const tab = (name) => book.getSheetByName(name); ${code}`,
  );
const repair = (ward: Ward) => ward.click('Khôi phục');

/** What was typed stands and counts, and a new report changes its row. */
function counts(ward: Ward): void {
  expect(ward.rows('Danh mục đơn vị').find((row) => row['Mã đơn vị'] === 'TDP08')).toMatchObject({
    'Tên đơn vị': 'Tổ dân phố số 8',
    Nhóm: 'Tổ dân phố',
    'Tổng số hộ': 333,
    'Ghi chú': 'đã họp',
    'Email nhận nhắc': 'to8@tanhung.example',
  });
  expect(ward.rows('Danh mục đơn vị').filter((row) => row['Mã đơn vị'])).toHaveLength(52);
  expect(ward.row('Cấu hình', 'Giờ gửi báo cáo nhanh')).toMatchObject({ 'Giá trị': '16h00' });
  const [reviewed] = ward.rows('Cần xác minh').filter((row) => row['Mã đơn vị']);
  expect(reviewed).toMatchObject({ 'Mã đơn vị': 'TDP05', 'Quyết định': 'Chấp nhận', 'Số liệu gửi': 325 });
  expect(reviewed?.['Ghi chú của cán bộ']).toBe('đã gọi điện');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325 });
  ward.send(report(8, 240), '2025-11-01T15:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240, 'Tổng số': 333 });
  expect(ward.cells('Tổng quan').flat().map(String)).toContain('565/853');
}

/** The campaign goes on: all that, and the digest goes out once a day. */
function works(ward: Ward): void {
  const before = ward.workspace.sentMail.length;
  counts(ward);
  ward.until('2025-11-01T17:00:00+07:00');
  const mails = ward.workspace.sentMail.slice(before);
  expect(mails.filter(({ to }) => to === LEADER).map(({ at }) => at.toISOString())).toEqual([
    '2025-11-01T09:00:00.000Z',
  ]);
  expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  const names = bookOf(ward.workspace).sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(TABS.filter((name) => !names.includes(name))).toEqual([]);
}

test('the ward of these tests works', async () => works(await atWork()));

test.each(['Tổng quan', 'Tổng hợp', 'Tiến độ theo ngày', 'Nhật ký'])('%s deleted', async (name) => {
  const ward = await atWork();
  run(ward, `book.deleteSheet(tab('${name}'))`);
  expect(repair(ward)).toContain('Đã kiểm tra và khôi phục');
  works(ward);
});

test('Cần xác minh deleted: its decisions still count, and what is typed there anew is kept', async () => {
  const ward = await atWork();
  run(ward, `book.deleteSheet(tab('Cần xác minh'))`);
  repair(ward);
  expect(ward.rows('Cần xác minh')).toMatchObject([{ 'Mã đơn vị': 'TDP05', 'Quyết định': 'Chấp nhận' }]);
  ward.type('Cần xác minh', 'TDP05', 'Ghi chú của cán bộ', 'đã gọi điện');
  works(ward);
});

test.each([...TABS, 'Sổ'])('%s renamed: it has its name back, and there is no second one', async (name) => {
  const ward = await atWork();
  run(ward, `tab('${name}').setName('Bản của tôi')`);
  const said = repair(ward);
  if (name !== 'Sổ') expect(said).toContain(`Trang “Bản của tôi” được đặt lại tên “${name}”`);
  expect(bookOf(ward.workspace).sheets).toHaveLength(9);
  works(ward);
});

// Tiến độ theo ngày is looked for at the next freeze only.
test.each(TABS.filter((name) => name !== 'Tiến độ theo ngày'))(
  '%s renamed: the next run, too, gives it its name back and says so in the log',
  async (name) => {
    const ward = await atWork();
    run(ward, `tab('${name}').setName('Bản của tôi')`);
    ward.send(report(8, 200), '2025-11-01T09:05:00+07:00');
    ward.until('2025-11-01T09:20:00+07:00');
    expect(bookOf(ward.workspace).sheets).toHaveLength(9);
    const said = ward.rows('Nhật ký').map((row) => String(row['Nội dung']));
    expect(said.join()).toContain(`được đặt lại tên “${name}”`);
    works(ward);
  },
);

test('every tab moved', async () => {
  const ward = await atWork();
  run(ward, `for (const sheet of book.getSheets()) { book.setActiveSheet(sheet); book.moveActiveSheet(1); }`);
  repair(ward);
  works(ward);
});

test('Sổ deleted: nothing is sent without it, and repair writes it again', async () => {
  const ward = await atWork();
  ward.until('2025-11-01T09:30:00+07:00');
  run(ward, `book.deleteSheet(tab('Sổ'))`);
  ward.type('Cấu hình', 'Giờ gửi báo cáo nhanh', 'Giá trị', '09h00');
  const before = ward.workspace.sentMail.length;
  ward.until('2025-11-01T10:00:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(before);
  expect(ward.cells('Tổng quan').flat().join()).toContain('Không tìm thấy trang “Sổ”');
  ward.workspace.executions.splice(0);
  ward.type('Cấu hình', 'Giờ gửi báo cáo nhanh', 'Giá trị', '16h00');
  repair(ward);
  works(ward);
  expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
});

test('Sổ deleted on a day whose digest is out: repaired, it is not sent again', async () => {
  const ward = await atWork();
  ward.until('2025-11-01T16:20:00+07:00');
  const before = ward.workspace.sentMail.length;
  run(ward, `book.deleteSheet(tab('Sổ'))`);
  repair(ward);
  ward.until('2025-11-01T23:00:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(before);
});

test('killed at any call of writing Sổ again, the next repair has all of it, and the Form stays', async () => {
  for (let nth = 1; nth <= 60; nth += 7) {
    const ward = await atWork();
    run(ward, `book.deleteSheet(tab('Sổ'))`);
    ward.workspace.faults.kill(nth, undefined, { functionName: 'setUp' });
    try {
      repair(ward);
    } catch {}
    ward.workspace.faults.clear();
    ward.workspace.executions.splice(0);
    repair(ward);
    expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 325 });
    ward.until('2025-11-01T17:00:00+07:00');
    expect(ward.workspace.sentMail.filter(({ to, at }) => to === LEADER && at.getUTCDate() === 1)).toHaveLength(1);
  }
}, 60_000);

const COLUMNS = {
  'Danh mục đơn vị': [
    ...['Mã đơn vị', 'Tên đơn vị', 'Nhóm', 'Tên gọi khác', 'Tổng số hộ', 'Nguồn số liệu', 'Ngày số liệu'],
    ...['Chỉ tiêu riêng (%)', 'Lý do', 'Email nhận nhắc', 'Đang theo dõi', 'Thứ tự', 'Ghi chú'],
  ],
  'Cần xác minh': [
    ...['Gửi lúc', 'Mã đơn vị', 'Đơn vị', 'Tình trạng', 'Quyết định', 'Nội dung cần xác minh', 'Số liệu gửi'],
    ...['Số liệu trước đó', 'Ghi chú của cán bộ', 'Tin nhắn gửi đơn vị', 'Nhóm', 'Mã báo cáo'],
  ],
};
const HEADERS = Object.entries(COLUMNS).flatMap(([tab, headers]) => headers.map((header) => [tab, header] as const));

const renamed = (ward: Ward, name: string, header: string, title: string) =>
  run(
    ward,
    `const row = tab('${name}').getRange(1, 1, 1, tab('${name}').getLastColumn());
     tab('${name}').getRange(1, row.getValues()[0].indexOf('${header}') + 1).setValue('${title}');`,
  );

test('the tables above have every column of the tabs that people keep', async () => {
  const ward = await openWard();
  for (const [tab, headers] of Object.entries(COLUMNS)) {
    const written = ward.cells(tab)[0]?.map(String) ?? [];
    expect(written.filter((header) => !headers.includes(header) && !header.startsWith('Tổng số'))).toEqual([]);
  }
});

test.each(HEADERS)(
  '%s: the column %s typed over has its title back',
  async (tab, header) => {
    const ward = await atWork();
    renamed(ward, tab, header, 'Cột khác');
    expect(repair(ward)).toContain(`Trang “${tab}”: cột “Cột khác” được đặt lại tên “${header}”.`);
    expect(ward.cells(tab)[0]).not.toContain('Cột khác');
    counts(ward);
  },
  20_000,
);

test('titles typed over in a tab whose columns were moved, beside columns of the ward’s own', async () => {
  const ward = await atWork();
  run(
    ward,
    `const units = tab('Danh mục đơn vị');
     units.insertColumnAfter(2); units.getRange('C1:C2').setValues([['Tổ trưởng'], ['của phường']]);
     units.moveColumns(units.getRange('A:A'), 6);`,
  );
  for (const header of ['Mã đơn vị', 'Tổng số hộ', 'Ghi chú'])
    renamed(ward, 'Danh mục đơn vị', header, `${header} mới`);
  repair(ward);
  expect(ward.rows('Danh mục đơn vị')[0]).toMatchObject({ 'Tổ trưởng': 'của phường' });
  works(ward);
});

test('a column that was put to another use keeps its title and data; a blank one is added, and that is said', async () => {
  const ward = await atWork();
  renamed(ward, 'Danh mục đơn vị', 'Ngày số liệu', 'Tổ trưởng');
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổ trưởng', 'của phường');
  expect(repair(ward)).toContain(
    'Trang “Danh mục đơn vị”: không tìm thấy cột “Ngày số liệu” nên đã thêm một cột trống.',
  );
  expect(ward.row('Danh mục đơn vị', 'TDP08')).toMatchObject({ 'Tổ trưởng': 'của phường', 'Ngày số liệu': '' });
  works(ward);
});

test('a column that was deleted is added blank, and a column of the ward’s own in its place is left alone', async () => {
  const ward = await atWork();
  run(
    ward,
    `const units = tab('Danh mục đơn vị');
     const place = units.getRange(1, 1, 1, units.getLastColumn()).getValues()[0].indexOf('Lý do') + 1;
     units.insertColumnAfter(place); units.getRange(1, place + 1, 2, 1).setValues([['Tổ trưởng'], ['của phường']]);
     units.deleteColumn(place);`,
  );
  expect(repair(ward)).toContain('không tìm thấy cột “Lý do”');
  expect(ward.rows('Danh mục đơn vị')[0]).toMatchObject({ 'Tổ trưởng': 'của phường', 'Lý do': '' });
  works(ward);
});

test.each(['Mục', 'Giá trị', 'Giải thích'])('Cấu hình: the title %s typed over', async (header) => {
  const ward = await atWork();
  renamed(ward, 'Cấu hình', header, 'Khác');
  repair(ward);
  works(ward);
});

test.each(['Danh mục đơn vị', 'Cần xác minh', 'Cấu hình'])('%s: rows sorted, the header among them', async (name) => {
  const ward = await atWork();
  run(ward, `tab('${name}').setFrozenRows(0); tab('${name}').getDataRange().sort({ column: 1, ascending: false });`);
  expect(repair(ward)).toContain('Đã kiểm tra và khôi phục');
  works(ward);
});

test.each(['Danh mục đơn vị', 'Cần xác minh', 'Cấu hình'])(
  '%s: rows inserted, and the header deleted',
  async (name) => {
    const ward = await atWork();
    run(
      ward,
      `tab('${name}').insertRowsAfter(1, 2); tab('${name}').insertRowsBefore(1, 1); tab('${name}').deleteRow(2);`,
    );
    repair(ward);
    works(ward);
  },
);

test('a setting whose row was deleted is back with what the preset says', async () => {
  const ward = await atWork();
  run(
    ward,
    `const labels = tab('Cấu hình').getDataRange().getValues().map((row) => row[0]);
     tab('Cấu hình').deleteRow(labels.indexOf('Ngày kết thúc') + 1);`,
  );
  repair(ward);
  expect(ward.row('Cấu hình', 'Ngày kết thúc')).toMatchObject({ 'Giá trị': '11/11/2025' });
  works(ward);
});

test('all rules of colour and all lists to choose from cleared', async () => {
  const ward = await atWork();
  const looks = () => bookOf(ward.workspace).sheets.map(({ name, conditionalFormats }) => [name, conditionalFormats]);
  const before = looks();
  const lists = () =>
    ward.workspace.run(`SpreadsheetApp.getActive().getSheets().map((sheet) =>
      sheet.getDataRange().getDataValidations().flat().filter(Boolean).length).join()`);
  const offered = lists();
  run(
    ward,
    `for (const sheet of book.getSheets()) { sheet.clearConditionalFormatRules(); sheet.getDataRange().clearDataValidations(); }`,
  );
  expect(lists()).not.toBe(offered);
  repair(ward);
  expect(looks()).toEqual(before);
  expect(lists()).toBe(offered);
  works(ward);
});

test('all triggers deleted', async () => {
  const ward = await atWork();
  run(ward, `ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))`);
  repair(ward);
  works(ward);
});

test('the Form unlinked: it writes here again, its history is complete and counts once', async () => {
  const ward = await atWork();
  const [id] = Object.keys(ward.workspace.state.forms);
  run(ward, `FormApp.openById('${id}').removeDestination()`);
  ward.send(report(8, 210), '2025-11-01T09:30:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 200 });
  expect(repair(ward)).toContain('Biểu mẫu đã được nối lại');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 210 });
  expect(ward.rows('Cần xác minh')).toHaveLength(1);
  expect(Object.keys(ward.workspace.state.forms)).toEqual([id]);
  works(ward);
});

test('the Form deleted: a new one, its links, and the sentence that links and QR codes must be sent again', async () => {
  const ward = await atWork();
  const { forms } = ward.workspace.state;
  const [id = ''] = Object.keys(forms);
  const link = ward.row('Tổng hợp', 'TDP08')['Đường link riêng'];
  delete forms[id];
  expect(repair(ward)).toContain('gửi lại đường link riêng (trang Tổng hợp) và in lại mã QR');
  expect(ward.row('Tổng hợp', 'TDP08')['Đường link riêng']).not.toBe(link);
  works(ward);
});

test('the response tab renamed', async () => {
  const ward = await atWork();
  run(ward, `tab('Câu trả lời biểu mẫu 1').setName('Số liệu gửi về')`);
  repair(ward);
  works(ward);
});

test('properties wiped: nothing is sent twice, and the copy is there again', async () => {
  const ward = await atWork();
  const before = ward.workspace.sentMail.length;
  run(ward, `PropertiesService.getScriptProperties().deleteAllProperties()`);
  ward.until('2025-11-01T09:20:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(before);
  expect(Object.keys(ward.workspace.state.properties.script)).toContain('ledger');
  works(ward);
  const sent = ward.workspace.sentMail.length;
  run(ward, `PropertiesService.getScriptProperties().deleteAllProperties()`);
  ward.until('2025-11-02T08:00:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(sent);
});
