import { LEADER, neighbourhood, openWard, type Ward } from './ward';

const households = (ward: Ward, number: number, total: number) =>
  ward.type('Danh mục đơn vị', `TDP${String(number).padStart(2, '0')}`, 'Tổng số hộ', String(total));

const digests = (ward: Ward) => ward.workspace.sentMail.map(({ to, subject }) => `${to} ${subject}`);

test('the digest goes out once a day at the set hour, to each recipient, and says what changed since the last', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', `${LEADER}, pho@tanhung.example`);
  households(ward, 8, 333);
  households(ward, 9, 400);
  ward.send(neighbourhood(8, 200), '2025-11-01T10:00:00+07:00');
  ward.send(neighbourhood(8, 240), '2025-11-01T20:00:00+07:00');
  ward.until('2025-11-02T23:00:00+07:00');
  expect(ward.workspace.sentMail.map(({ to, at }) => [to, at.toISOString()])).toEqual([
    [LEADER, '2025-11-01T09:30:00.000Z'],
    ['pho@tanhung.example', '2025-11-01T09:30:00.000Z'],
    [LEADER, '2025-11-02T09:30:00.000Z'],
    ['pho@tanhung.example', '2025-11-02T09:30:00.000Z'],
  ]);
  expect(ward.workspace.sentMail.at(-1)?.body).toContain('tăng 40 hộ so với ngày 01/11');
});

test('the digest carries the figures of the overview at the same moment', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  households(ward, 9, 400);
  ward.send(neighbourhood(8, 240), '2025-11-01T10:00:00+07:00');
  ward.until('2025-11-01T16:30:00+07:00');
  const mail = ward.workspace.sentMail.at(-1);
  for (const figure of ['240', '72,1%', '32,7%']) {
    expect(ward.cells('Tổng quan').flat().join(' ')).toContain(figure);
    expect(mail?.body).toContain(figure);
    expect(mail?.htmlBody).toContain(figure);
  }
});

test('a doubled event, a phantom one, and another account with triggers of its own send nothing twice', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  ward.workspace.run(
    `ScriptApp.newTrigger('onTick').timeBased().everyMinutes(15).create();
     ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();`,
    undefined,
    [],
    'pho-phong@tanhung.example',
  );
  ward.workspace.faults.duplicateTrigger();
  ward.send(neighbourhood(8, 240), '2025-11-01T10:00:00+07:00');
  ward.workspace.faults.phantomTrigger();
  ward.send(neighbourhood(8, 241), '2025-11-01T11:00:00+07:00');
  ward.until('2025-11-01T20:00:00+07:00');
  expect(digests(ward)).toHaveLength(1);
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 241 });
});

test('a submission whose event is lost is taken up by the next tick', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  ward.workspace.faults.dropTrigger();
  ward.send(neighbourhood(8, 240), '2025-11-01T10:01:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')['Đã tham gia']).toBe('');
  ward.until('2025-11-01T10:15:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
});

test('what a clerk types reaches the figures at the next tick', async () => {
  const ward = await openWard();
  ward.send(neighbourhood(8, 240), '2025-11-01T10:01:00+07:00');
  households(ward, 8, 333);
  ward.until('2025-11-01T10:15:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Trạng thái': '✓ Đạt' });
});

test('a bad address is named once and does not keep the others from their mail', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', `lanhdao, ${LEADER}, a b@x.example`);
  ward.until('2025-11-01T18:00:00+07:00');
  expect(ward.workspace.sentMail.map(({ to }) => to)).toEqual([LEADER]);
  const said = ward.rows('Nhật ký').map((row) => String(row['Nội dung']));
  expect(said.filter((line) => line.includes('cho lanhdao: địa chỉ thư không hợp lệ'))).toHaveLength(1);
  expect(
    ward
      .cells('Tổng quan')
      .flat()
      .map(String)
      .find((cell) => cell.startsWith('Cần sửa')),
  ).toContain('địa chỉ “lanhdao” không hợp lệ');
});

test('with nobody to write to the log says so, once a day', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', '');
  ward.until('2025-11-01T23:00:00+07:00');
  const said = ward.rows('Nhật ký').map((row) => String(row['Nội dung']));
  expect(said.filter((line) => line.includes('chưa có email lãnh đạo'))).toHaveLength(1);
});

test('a spent mail quota is said, and the digest goes when there is room again', async () => {
  const ward = await openWard();
  ward.workspace.faults.spendMailQuota(100);
  ward.until('2025-11-01T17:30:00+07:00');
  expect(digests(ward)).toHaveLength(0);
  expect(
    ward
      .rows('Nhật ký')
      .map((row) => String(row['Nội dung']))
      .join(),
  ).toContain('hết lượt gửi thư');
  // The report of the day that was missed is caught up as soon as there is room, then comes the day's own.
  ward.until('2025-11-02T18:00:00+07:00');
  expect(ward.workspace.sentMail.map(({ at }) => at.toISOString())).toEqual([
    '2025-11-02T01:00:00.000Z',
    '2025-11-02T09:30:00.000Z',
  ]);
});

test('killed at any service call of the daily job, every leader has the mail once, and at most once more if it was on its way', async () => {
  const ward = await openWard();
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', `${LEADER}, pho@tanhung.example`);
  households(ward, 8, 333);
  ward.send(neighbourhood(8, 240), '2025-11-01T10:00:00+07:00');
  ward.until('2025-11-01T16:29:00+07:00');
  const { createWorkspace } = await import('../../src/workspace/index');
  const { wardIn } = await import('./ward');
  const state = ward.workspace.toJSON();
  const calls = 40;
  for (let nth = 1; nth <= calls; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName: 'onTick' });
    again.until('2025-11-01T17:00:00+07:00');
    const sent = again.workspace.sentMail.map(({ to }) => to);
    // The day's run has fewer service calls than are tried; those beyond its end find nothing to kill.
    if (nth <= 20) expect(again.workspace.executions.some(({ outcome }) => outcome === 'killed')).toBe(true);
    expect(new Set(sent)).toEqual(new Set([LEADER, 'pho@tanhung.example']));
    expect(sent.length).toBeLessThanOrEqual(3);
    expect(again.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
    again.workspace.dispose();
  }
});

test('a service that fails at any call of a submission leaves nothing wrong behind once the next tick has run', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  ward.send(neighbourhood(8, 200), '2025-11-01T10:00:00+07:00');
  ward.until('2025-11-01T10:20:00+07:00');
  const { createWorkspace } = await import('../../src/workspace/index');
  const { wardIn } = await import('./ward');
  const state = ward.workspace.toJSON();
  for (let nth = 1; nth <= 10; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.failCall(nth, undefined, { functionName: 'onFormSubmit' });
    again.send(neighbourhood(8, 190), '2025-11-01T10:25:00+07:00');
    expect(again.workspace.executions.at(-1)?.outcome).toBe('failed');
    again.until('2025-11-01T10:45:00+07:00');
    expect(again.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 200, 'Lưu ý': 'Cần xác minh' });
    expect(again.rows('Cần xác minh')).toHaveLength(1);
    again.workspace.dispose();
  }
});

test('no name, phone number or address of a reporter leaves the response tab', async () => {
  const ward = await openWard();
  households(ward, 8, 333);
  ward.send(
    neighbourhood(8, 240, {
      'Chức vụ người báo cáo': 'Tổ trưởng',
      'Họ và tên, số điện thoại người báo cáo (không bắt buộc)': 'Người Báo Cáo, 0912345678, to8@example.org',
      'Khó khăn, vướng mắc': 'gọi 0987654321',
    }),
    '2025-11-01T10:00:00+07:00',
  );
  ward.send(neighbourhood(8, 100), '2025-11-01T11:00:00+07:00');
  ward.until('2025-11-01T17:00:00+07:00');
  const mail = ward.workspace.sentMail.at(-1);
  const seen = [mail?.subject, mail?.body, mail?.htmlBody];
  for (const tab of ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Nhật ký', 'Sổ'])
    seen.push(JSON.stringify(ward.cells(tab)));
  expect(seen.join('\n')).not.toMatch(/Người Báo Cáo|0912345678|to8@example|0987654321/);
  expect(mail?.to).toBe(LEADER);
});
