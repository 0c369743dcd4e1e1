import { CLERK, neighbourhood, openFile, openWard, type Ward } from './ward';

/** A clerk's own list instead of the preset's: only names are pasted. */
async function pasted(names: string[]): Promise<Ward> {
  const ward = await openFile();
  ward.click('Khôi phục');
  ward.workspace.run(
    `const tab = SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị');
     tab.getRange(2, 1, 60, tab.getLastColumn()).clearContent();
     tab.getRange(2, 2, ${names.length}, 1).setValues(${JSON.stringify(names.map((name) => [name]))});`,
  );
  return ward;
}

test('a pasted list of names is given codes and groups by the update, which says so, and only where nothing stood', async () => {
  const ward = await pasted([
    'Tổ dân phố số 10',
    'TDP 2',
    'khu dân cư số 1',
    'Trường THCS Hải Tân',
    'Hợp tác xã Bình Minh',
  ]);
  ward.workspace.edit('Danh mục đơn vị', 'A3', 'TO2');
  const said = ward.click('Cập nhật ngay');
  expect(said).toContain('Đã điền 04 mã đơn vị và 04 nhóm còn trống');
  expect(said).toContain(
    'Danh mục đơn vị, dòng 6: “Hợp tác xã Bình Minh” chưa có nhóm nên chưa được tính; hãy chọn nhóm ở cột Nhóm.',
  );
  expect(ward.rows('Danh mục đơn vị').map((row) => [row['Mã đơn vị'], row['Tên đơn vị'], row.Nhóm])).toEqual([
    ['TDP10', 'Tổ dân phố số 10', 'Tổ dân phố'],
    ['TO2', 'TDP 2', 'Tổ dân phố'],
    ['TDP01', 'khu dân cư số 1', 'Tổ dân phố'],
    ['TTHT', 'Trường THCS Hải Tân', 'Cơ sở giáo dục'],
    ['HTBM', 'Hợp tác xã Bình Minh', ''],
  ]);
  // A tick fills in nothing: somebody may be in the middle of a row.
  ward.workspace.edit('Danh mục đơn vị', 'B7', 'Tổ dân phố số 11');
  ward.until('2025-11-01T09:00:00+07:00');
  expect(ward.rows('Danh mục đơn vị').at(-1)).toMatchObject({ 'Mã đơn vị': '', 'Tên đơn vị': 'Tổ dân phố số 11' });
});

test('units without a place of their own stand as a Vietnamese list does: 2 before 10, Ă after A, Đ after D', async () => {
  const ward = await pasted(['Thôn Đoài', 'Thôn Dâu', 'Thôn 10', 'Thôn 2', 'Thôn Ăng', 'Thôn An', 'Thôn Âu']);
  const rows = ward.cells('Danh mục đơn vị').length;
  for (let row = 2; row <= rows; row += 1) {
    ward.workspace.edit('Danh mục đơn vị', `C${row}`, 'Tổ dân phố');
    ward.workspace.edit('Danh mục đơn vị', `O${row}`, '1');
  }
  ward.click('Cập nhật ngay');
  expect(ward.rows('Tổng hợp').map((row) => row['Đơn vị'])).toEqual([
    'Thôn 2',
    'Thôn 10',
    'Thôn An',
    'Thôn Ăng',
    'Thôn Âu',
    'Thôn Dâu',
    'Thôn Đoài',
  ]);
});

test.each(['Uỷ ban MTTQ', 'Ủy ban MTTQ'.normalize('NFD'), 'UBMTTQ', 'mttq'])(
  '“%s”, written into a response by hand, is the one unit that may be meant',
  async (typed) => {
    const ward = await openWard();
    ward.send(
      {
        'Nhóm đơn vị': 'MTTQ và đoàn thể',
        'Đơn vị báo cáo (MTTQ và đoàn thể)': 'DTN · Đoàn Thanh niên phường',
        'Số hội viên, đoàn viên đã tham gia (lũy kế)': '2684',
        'Số liệu tính đến ngày': '2025-11-01',
      },
      '2025-11-01T09:00:00+07:00',
    );
    const code = /=([B-Z]{6})(?:&|$)/.exec(String(ward.row('Tổng hợp', 'MTTQ')['Đường link riêng']))?.[1];
    const header = ward.cells('Câu trả lời biểu mẫu 1')[0] as string[];
    const set = (title: string, value: string) =>
      ward.workspace.run(
        `SpreadsheetApp.getActive().getSheetByName('Câu trả lời biểu mẫu 1').getRange(2, ${header.indexOf(title) + 1}).setValue(${JSON.stringify(value)})`,
      );
    set('Đơn vị báo cáo (MTTQ và đoàn thể)', typed);
    set('Mã liên kết', String(code));
    ward.click('Cập nhật ngay');
    const rows = ward.rows('Tổng hợp').filter((row) => row['Mã đơn vị'] === 'MTTQ');
    expect(rows.map((row) => row['Trạng thái'])).toContain('● Đã báo cáo');
  },
);

test('a retired unit leaves the lists, the totals and the Form, and its reports are kept', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
  ward.send(neighbourhood(5, 341), '2025-11-01T09:00:00+07:00');
  ward.type('Danh mục đơn vị', 'TDP05', 'Đang theo dõi', 'Không');
  ward.click('Cập nhật ngay');
  expect(ward.rows('Tổng hợp').some((row) => row['Mã đơn vị'] === 'TDP05')).toBe(false);
  expect(() => ward.send(neighbourhood(5, 350), '2025-11-01T10:00:00+07:00')).toThrow();
  ward.type('Danh mục đơn vị', 'TDP05', 'Đang theo dõi', 'Có');
  ward.click('Cập nhật ngay');
  expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 341 });
});

describe('the Form', () => {
  const titleOf = 'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)';
  const onForm = (code: string) =>
    `const form = FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl());
     const item = form.getItems().find((one) => one.getTitle() === '${titleOf}');
     ${code}`;

  async function reported(): Promise<Ward> {
    const ward = await openWard();
    ward.type('Danh mục đơn vị', 'TDP05', 'Tổng số hộ', '520');
    ward.send(neighbourhood(5, 300), '2025-11-01T09:00:00+07:00');
    return ward;
  }

  test('a question that is renamed keeps its answers, from the very next submission', async () => {
    const ward = await reported();
    ward.workspace.run(onForm(`item.setTitle('Bao nhiêu hộ đã dự thi?')`));
    const { [titleOf]: figure, ...rest } = neighbourhood(5, 320) as Record<string, unknown>;
    ward.send({ ...rest, 'Bao nhiêu hộ đã dự thi?': figure }, '2025-11-01T10:00:00+07:00');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 320 });
    expect(ward.click('Cập nhật ngay', 'can-bo@tanhung.example')).toContain('Đã cập nhật.');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 320 });
  });

  test('until the operator’s run has looked, a clerk’s update changes nothing and says why', async () => {
    const ward = await reported();
    ward.workspace.run(onForm(`item.setTitle('Bao nhiêu hộ đã dự thi?')`));
    expect(ward.click('Cập nhật ngay', 'can-bo@tanhung.example')).toContain(
      'đã đổi tên thành “Bao nhiêu hộ đã dự thi?”',
    );
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300 });
    expect(ward.click('Cập nhật ngay', CLERK)).toContain('Đã cập nhật.');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300 });
  });

  test('a question that is deleted comes back in its place by the repair, and both columns are read', async () => {
    const ward = await reported();
    ward.workspace.run(onForm('form.deleteItem(item)'));
    expect(ward.click('Khôi phục')).toContain('Đã kiểm tra và khôi phục.');
    const titles = ward.workspace.run(
      `FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl()).getItems().map((one) => one.getTitle())`,
    ) as string[];
    expect(titles.indexOf(titleOf)).toBe(titles.indexOf('Đơn vị báo cáo (tổ dân phố)') + 1);
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300 });
    ward.send(neighbourhood(5, 330), '2025-11-01T10:00:00+07:00');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 330 });
  });

  test('a page that is deleted comes back, and its group leads to it', async () => {
    const ward = await reported();
    ward.workspace.run(
      `const form = FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl());
       const groups = form.getItems()[0].asMultipleChoiceItem();
       groups.setChoiceValues(groups.getChoices().map((choice) => choice.getValue()));
       form.deleteItem(form.getItems(FormApp.ItemType.PAGE_BREAK).find((one) => one.getTitle() === 'Cơ sở giáo dục'));`,
    );
    ward.click('Khôi phục');
    ward.send(neighbourhood(5, 330), '2025-11-01T10:00:00+07:00');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 330 });
    ward.send(
      {
        'Nhóm đơn vị': 'Cơ sở giáo dục',
        'Đơn vị báo cáo (cơ sở giáo dục)': 'TH01 · Cơ sở giáo dục 1',
        'Số cán bộ, công chức, viên chức đã tham gia (lũy kế) (cơ sở giáo dục)': '38',
        'Số liệu tính đến ngày': '2025-11-01',
      },
      '2025-11-01T11:00:00+07:00',
    );
    expect(ward.row('Tổng hợp', 'TH01')).toMatchObject({ 'Đã tham gia': 38 });
  });

  test('questions of the ward’s own, and another order, change nothing', async () => {
    const ward = await reported();
    ward.workspace.run(
      onForm(`form.addTextItem().setTitle('Ghi chú của phường'); form.moveItem(item.getIndex(), item.getIndex() + 2);`),
    );
    ward.send({ ...neighbourhood(5, 330), 'Ghi chú của phường': 'đã họp tổ' }, '2025-11-01T10:00:00+07:00');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 330 });
    const opened = () => ward.workspace.executions.at(-1)?.calls['FormApp.openById'] ?? 0;
    ward.send({ ...neighbourhood(5, 335), 'Ghi chú của phường': '' }, '2025-11-01T10:05:00+07:00');
    expect(opened()).toBe(0);
  });

  test('a column that a clerk renames in the responses is named, with what to do', async () => {
    const ward = await reported();
    const header = ward.cells('Câu trả lời biểu mẫu 1')[0] as string[];
    const rename = (title: string) =>
      ward.workspace.run(
        `SpreadsheetApp.getActive().getSheetByName('Câu trả lời biểu mẫu 1').getRange(1, ${header.indexOf(titleOf) + 1}).setValue('${title}')`,
      );
    rename('Số hộ');
    expect(ward.click('Cập nhật ngay', CLERK)).toContain(`Câu trả lời biểu mẫu 1: không thấy cột “${titleOf}”.`);
    rename(titleOf);
    expect(ward.click('Cập nhật ngay', CLERK)).not.toContain('không thấy cột');
    expect(ward.row('Tổng hợp', 'TDP05')).toMatchObject({ 'Đã tham gia': 300 });
  });

  test('whoever may edit the Sheet may edit the Form, and nobody but the operator’s runs makes another one', async () => {
    const ward = await openFile();
    ward.workspace.run(`SpreadsheetApp.getActive().addEditor('can-bo@tanhung.example')`);
    ward.click('Khôi phục');
    const editors = ward.workspace.run(
      `FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl()).getEditors().map((user) => user.getEmail())`,
    );
    expect(editors).toContain('can-bo@tanhung.example');
    const said = ward.click('Khôi phục', 'moi-den@tanhung.example');
    expect(said).toContain(`do tài khoản ${CLERK} vận hành`);
    expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
  });
});
