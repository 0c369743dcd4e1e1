import { bookOf, CLERK, neighbourhood, openFile, openWard, wardIn } from './ward';

test('set-up from the menu makes the tabs, the Form, its link, rules, warnings and triggers', async () => {
  const ward = await openFile();
  const said = ward.click('Khôi phục');
  expect(said).toContain('Đã thiết lập xong.');
  expect(bookOf(ward.workspace).sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
    'Tổng quan',
    'Tổng hợp',
    'Cần xác minh',
    'Tiến độ theo ngày',
    'Danh mục đơn vị',
    'Cấu hình',
    'Nhật ký',
    '(Sổ)',
    'Câu trả lời biểu mẫu 1',
  ]);
  const [form] = Object.values(ward.workspace.state.forms);
  expect(form).toMatchObject({
    title: 'Báo cáo kết quả tham gia Cuộc thi Công dân số – phường Tân Hưng',
    published: true,
    acceptingResponses: true,
    collectEmail: false,
    requireLogin: false,
    destination: { spreadsheetId: bookOf(ward.workspace).id },
  });
  expect(ward.workspace.state.triggers.map(({ handler, owner }) => [handler, owner])).toEqual([
    ['onFormSubmit', CLERK],
    ['onTick', CLERK],
  ]);
  expect(ward.sheet('Tổng hợp').conditionalFormats).toHaveLength(7);
  expect(ward.sheet('Tổng hợp').protections).toMatchObject([{ warningOnly: true }]);
  expect(ward.rows('Danh mục đơn vị')).toHaveLength(52);
});

test('set-up again repairs what is missing and keeps what people typed', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.type('Danh mục đơn vị', 'TDP08', 'Tên đơn vị', 'Tổ dân phố Bình Minh');
  ward.type('Cấu hình', 'Giờ gửi báo cáo nhanh', 'Giá trị', '07h30');
  ward.workspace.run(`
    const book = SpreadsheetApp.getActive();
    book.deleteSheet(book.getSheetByName('Tổng hợp'));
    book.deleteSheet(book.getSheetByName('Nhật ký'));
    book.getSheetByName('Danh mục đơn vị').getRange('J1').setValue('Của tôi');
    ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  `);
  const triggers = ward.workspace.state.triggers.length;
  expect(triggers).toBe(0);
  expect(ward.click('Khôi phục')).toContain('Đã kiểm tra và khôi phục');
  expect(ward.row('Danh mục đơn vị', 'TDP08')).toMatchObject({
    'Tổng số hộ': 333,
    'Tên đơn vị': 'Tổ dân phố Bình Minh',
    'Ngày số liệu': '',
  });
  expect(ward.rows('Danh mục đơn vị')).toHaveLength(52);
  expect(ward.row('Cấu hình', 'Giờ gửi báo cáo nhanh')).toMatchObject({ 'Giá trị': '07h30' });
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đơn vị': 'Tổ dân phố Bình Minh', 'Tổng số': 333 });
  expect(ward.workspace.state.triggers.map(({ handler }) => handler)).toEqual(['onFormSubmit', 'onTick']);
  expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
});

test('running anything twice at one moment changes nothing but the log and the last-success cell', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.send(neighbourhood(8, 240), '2025-11-01T16:30:00+07:00');
  ward.send(neighbourhood(8, 200));
  ward.click('Gửi báo cáo nhanh');
  const seen = () =>
    JSON.stringify([
      bookOf(ward.workspace)
        .sheets.filter(({ name }) => name !== 'Nhật ký')
        .map(({ name, cells, formulas, conditionalFormats }) => [name, cells, formulas, conditionalFormats]),
      ward.workspace.sentMail,
    ]);
  for (const entry of ['updateNow', 'sendDigestNow', 'previewDigest', 'setUp', 'showHelp']) {
    ward.workspace.clickMenu(entry);
    const once = seen();
    ward.workspace.clickMenu(entry);
    expect(seen()).toBe(once);
  }
  const [submit, tick] = ward.workspace.state.triggers.map(({ id }) => id);
  for (const [entry, triggerUid] of [
    ['onFormSubmit', submit],
    ['onTick', tick],
  ] as const) {
    ward.workspace.run('', entry, [{ triggerUid }]);
    const once = seen();
    ward.workspace.run('', entry, [{ triggerUid }]);
    expect(seen()).toBe(once);
  }
});

test.each(['Tổng hợp', 'Tổng quan'])(
  '%s deleted and updated is there again, cell for cell, rules included',
  async (tab) => {
    const ward = await openWard();
    ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
    ward.send(neighbourhood(8, 240), '2025-11-01T16:00:00+07:00');
    ward.click('Cập nhật ngay');
    const looks = () => {
      const { styles, cellStyles, conditionalFormats, columnWidths, frozenRows } = ward.sheet(tab);
      const styled = cellStyles.map((row) => [...(row ?? [])].map((style) => JSON.stringify(styles[style ?? 0])));
      return { cells: ward.cells(tab), styled, conditionalFormats, columnWidths, frozenRows };
    };
    const before = looks();
    ward.workspace.run(`SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('${tab}'))`);
    ward.click('Cập nhật ngay');
    expect(looks()).toEqual(before);
  },
);

test('a tab or column that people keep is missing: the sentence says which, and what to press', async () => {
  const ward = await openWard();
  ward.workspace.run(`SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị').getRange('A1').setValue('Mã')`);
  expect(ward.click('Cập nhật ngay')).toContain(
    'Trang “Danh mục đơn vị” không có cột “Mã đơn vị”. Nếu cột đã bị đổi tên, hãy đặt lại đúng tên này',
  );
  ward.workspace.run(`SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Cấu hình'))`);
  expect(ward.click('Cập nhật ngay')).toContain('Không tìm thấy trang “Cấu hình”.');
});

test('before set-up, and in a copy of the file, the menu says so and nothing is sent', async () => {
  const fresh = await openFile();
  expect(fresh.click('Cập nhật ngay')).toContain('chưa được thiết lập');
  const ward = await openWard();
  const copy = wardIn(ward.workspace.copyFile());
  copy.workspace.open();
  const items = copy.workspace.menuItems().flatMap(({ items = [] }) => items.map(({ label }) => label));
  expect(items.length).toBeGreaterThan(15);
  const setsUp = ['Thiết lập / Khôi phục', 'Khôi phục'];
  for (const item of items.filter((one) => one !== '' && !setsUp.includes(one)))
    expect(`${item}: ${copy.click(item)}`).toContain('Đây là bản sao');
  expect(copy.workspace.sentMail).toHaveLength(ward.workspace.sentMail.length);
  copy.click('Khôi phục');
  expect(copy.workspace.state.triggers).toHaveLength(2);
  expect(copy.click('Cập nhật ngay')).toContain('Đã cập nhật.');
});

test('an account that makes people sign in is noticed at set-up and said', async () => {
  const ward = await openFile();
  ward.workspace.state.newFormsRequireLogin = 'always';
  expect(ward.click('Khôi phục')).toContain('buộc người trả lời phải đăng nhập');
});

test('bad cells in settings and units are named, and the rest still works', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Ngày kết thúc', 'Giá trị', 'sắp tới');
  ward.type('Danh mục đơn vị', 'TDP01', 'Tổng số hộ', 'khoảng 300');
  ward.type('Danh mục đơn vị', 'TDP02', 'Nhóm', 'Tổ dân cư');
  ward.type('Danh mục đơn vị', 'TDP03', 'Mã đơn vị', 'TDP04');
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  const said = ward.click('Cập nhật ngay');
  expect(said).toContain('mục “Ngày kết thúc”: không đọc được “sắp tới”; đang dùng 11/11/2025.');
  expect(said).toContain('cột “Tổng số hộ”: không đọc được “khoảng 300”.');
  expect(said).toContain('không có nhóm “Tổ dân cư”.');
  expect(said).toContain('mã TDP04 đã có ở dòng 28');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Tổng số': 333 });
});

test('the log keeps its newest lines and lets the oldest go', async () => {
  const ward = await openWard();
  ward.workspace.run(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Nhật ký');
     sheet.insertRowsAfter(1000, 3000);
     sheet.getRange(4, 3, 2999, 1).setValues(Array.from({ length: 2999 }, (_, index) => ['dòng ' + index]));`,
  );
  // A tick trims it: a submission has no calls to spare for that.
  ward.send(neighbourhood(5, 10), '2025-11-01T09:01:00+07:00');
  ward.until('2025-11-01T09:15:00+07:00');
  const lines = ward.rows('Nhật ký');
  expect(lines.length).toBeGreaterThan(1990);
  expect(lines.length).toBeLessThan(2100);
  expect(lines[0]?.['Nội dung']).toBe('dòng 998');
  expect(lines.at(-1)?.['Nội dung']).not.toContain('dòng');
});
