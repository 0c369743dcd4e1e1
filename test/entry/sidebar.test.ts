import { remindingText, type SidebarModel, sidebarOf } from '../../src/layout/sidebar';
import type { Reminding, SidebarFigures } from '../../src/layout/sidebarFigures';
import { voiceIn } from '../../src/pages/sidebar/words';
import { bookOf, CLERK, neighbourhood, openFile, openWard, type Ward, wardIn } from './ward';

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };

const call = <Value>(ward: Ward, name: string, args: unknown[] = [], user?: string) =>
  ward.workspace.callFromPage(name, args, user) as Answer<Value>;

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** What the page makes of the figures it is given. */
const shownOf = (figures: SidebarFigures): SidebarModel => sidebarOf(figures, voiceIn(figures.language));
const model = (ward: Ward) => shownOf(value(call<SidebarFigures>(ward, 'sidebarFigures')));
function remind(ward: Ward, codes: string[]): { message: string; model: SidebarModel } {
  const done = value(call<Reminding>(ward, 'remindUnits', [codes]));
  return { message: remindingText(done, voiceIn(done.figures.language).words), model: shownOf(done.figures) };
}
const tried = (ward: Ward, name: string) => call<unknown>(ward, name);

/** Four neighbourhood groups with their households: met, behind, silent, and one whose total nobody has entered. */
async function ward(now = '2025-11-05T09:00:00+07:00'): Promise<Ward> {
  const opened = await openWard({ now });
  for (const code of ['TDP01', 'TDP02', 'TDP03']) opened.type('Danh mục đơn vị', code, 'Tổng số hộ', '100');
  opened.send(neighbourhood(1, 90));
  opened.send(neighbourhood(2, 35));
  return opened;
}

const address = (opened: Ward, code: string, at = `${code.toLowerCase()}@tanhung.example`) =>
  opened.type('Danh mục đơn vị', code, 'Email nhận nhắc', at);
const reminders = ({ workspace }: Ward) =>
  workspace.sentMail.filter(({ subject }) => /ề nghị (gửi báo cáo|cập nhật)/.test(subject)).map(({ to }) => to);

test('the page gets every figure in words: verdict, countdowns, numbers, chips, units worst first', async () => {
  const opened = await ward();
  const shown = model(opened);
  expect(shown.countdowns.map(({ left, until }) => `${left}, ${until}`)).toEqual([
    'còn 3 ngày, đến hết thứ Sáu 07/11',
    'còn 7 ngày, đến hết thứ Ba 11/11',
  ]);
  expect(shown.figures[0]).toMatchObject({
    rate: '41,6%',
    target: 'Chỉ tiêu 70%',
    tick: 70,
    lines: ['Hộ gia đình: 125/300 hộ', '1/28 tổ đạt · hôm nay +125'],
  });
  expect(shown.figures[1]).toMatchObject({ rate: '–', tick: null, done: 0 });
  const chips = Object.fromEntries(shown.chips.map(({ look, count, on }) => [look.word, [count, on]]));
  expect(chips).toMatchObject({
    Đạt: [1, false],
    'Rất chậm': [1, true],
    'Chưa báo cáo': [7, true],
    'Thiếu mẫu số': [47, false],
  });
  expect(shown.units.slice(0, 2).map(({ name, look, rate, gap }) => [name, look.word, rate, gap])).toEqual([
    ['Tổ dân phố số 2', 'Rất chậm', '35,0%', 'thiếu 35 hộ'],
    ['Tổ dân phố số 3', 'Chưa báo cáo', '–', 'thiếu 70 hộ'],
  ]);
  expect(shown.units).toHaveLength(56);
});

test('a unit says which of its reports counts, why another does not, and what its rate is taken of', async () => {
  const opened = await ward();
  opened.send(neighbourhood(2, 512, { 'Số người đã tham gia dự thi (lũy kế)': '900' }), '2025-11-05T10:00:00+07:00');
  const unit = model(opened).units.find(({ code }) => code === 'TDP02');
  expect(unit?.facts).toEqual([
    'Đã gửi 02 báo cáo.',
    '05/11/2025 09h00, 35 hộ: đang được tính.',
    expect.stringMatching(/^05\/11\/2025 10h00, 512 hộ: chưa tính: chờ cán bộ xác minh\. .*\(512\) lớn hơn tổng số hộ/),
    'Tổng số hộ: 100. Chỉ tiêu 70%: 70 hộ. Thiếu 35 hộ. Cần thêm mỗi ngày: 12 hộ.',
    'Chưa có email: chỉ nhắc được qua Zalo.',
  ]);
  expect(unit?.link).toContain('TDP02');
  const [gap] = model(opened).units.filter(({ code }) => code === 'TDP04');
  expect(gap?.facts.join(' ')).toContain('Chưa nhập mẫu số trong Danh mục đơn vị');
  const verify = model(opened).zalo.find(({ kind }) => kind === 'verify');
  expect(verify?.texts.map(({ label }) => label)).toEqual(['Tổ dân phố số 2']);
});

test('the figures are plain data, and looking at them writes nothing', async () => {
  const opened = await ward();
  const before = JSON.stringify(bookOf(opened.workspace).sheets);
  const given = value(call<SidebarFigures>(opened, 'sidebarFigures'));
  expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  expect(JSON.stringify(bookOf(opened.workspace).sheets)).toBe(before);
});

test('a unit’s name leads to its row in Tổng hợp, in the group it was tapped in', async () => {
  const opened = await ward();
  for (const [code, group, name] of [
    ['TDP02', 'tdp', 'Tổ dân phố'],
    ['KTHT', 'agency', 'Cơ quan, đơn vị'],
    ['KTHT', 'business', 'Cơ sở sản xuất, kinh doanh'],
  ] as const) {
    expect(value(call<boolean>(opened, 'goToUnit', [code, group]))).toBe(true);
    const cursor = opened.workspace.state.selections?.[CLERK];
    const sheet = opened.sheet('Tổng hợp');
    expect(cursor?.sheetId).toBe(sheet.id);
    expect(sheet.cells[cursor?.range.row ?? 0]?.slice(0, 3)).toEqual([code, expect.anything(), name]);
  }
  expect(value(call<boolean>(opened, 'goToUnit', ['TDP99', 'tdp']))).toBe(false);
});

test('reminders go now to those that owe, have an address and were not yet reminded today, and it is said', async () => {
  const opened = await ward();
  for (const code of ['TDP01', 'TDP02', 'TDP03']) address(opened, code);
  const { remind: before } = model(opened);
  expect(before).toMatchObject({
    button: 'Nhắc 2 đơn vị…',
    units: ['TDP02', 'TDP03'],
    ask: 'Gửi thư nhắc ngay cho 02 đơn vị?',
    names: 'Tổ dân phố số 2, số 3',
    yes: 'Gửi 02 thư',
    refused: '',
  });
  expect(before.notes[0]).toBe('Hôm nay tài khoản này còn gửi được tới 100 người nhận.');
  const { message, model: after } = remind(opened, before.units);
  expect(message).toBe('Đã gửi 02 thư; hôm nay còn gửi được tới 98 người nhận.');
  expect(reminders(opened)).toEqual(['tdp02@tanhung.example', 'tdp03@tanhung.example']);
  expect(after.remind.refused).toBe('Hôm nay đã nhắc các đơn vị này; không nhắc lại trong ngày.');
  expect(after.units.find(({ code }) => code === 'TDP03')?.facts).toContain('Hôm nay đã gửi thư nhắc.');
  expect(remind(opened, before.units).message).toBe('Hôm nay đã nhắc các đơn vị này; không nhắc lại trong ngày.');
  // The day's own round of reminders, on 06/11, finds nobody reminded that day; on 05/11 there is none.
  opened.until('2025-11-06T07:59:00+07:00');
  expect(reminders(opened)).toHaveLength(2);
  opened.until('2025-11-06T09:00:00+07:00');
  expect(reminders(opened)).toHaveLength(4);
});

test('on a day of reminders nobody is written to by the clock whom the clerk has written to', async () => {
  const opened = await ward('2025-11-06T07:05:00+07:00');
  address(opened, 'TDP02');
  address(opened, 'TDP03');
  remind(opened, ['TDP02']);
  opened.until('2025-11-06T10:00:00+07:00');
  expect(reminders(opened)).toEqual(['tdp02@tanhung.example', 'tdp03@tanhung.example']);
});

test('only those that the clerk was asked about are written to, as far as they still owe', async () => {
  const opened = await ward();
  address(opened, 'TDP02');
  address(opened, 'TDP03');
  opened.send(neighbourhood(2, 80), '2025-11-05T10:00:00+07:00');
  expect(remind(opened, ['TDP02', 'TDP01']).message).toBe('Không có đơn vị nào chậm hoặc chưa báo cáo.');
  expect(reminders(opened)).toEqual([]);
});

test.each`
  now                            | case                      | says
  ${'2025-11-05T21:00:00+07:00'} | ${'in the quiet hours'}   | ${'Từ 20h00 đến 07h00 không gửi thư cho đơn vị; gửi được từ 07h00.'}
  ${'2025-11-05T06:00:00+07:00'} | ${'early in the morning'} | ${'gửi được từ 07h00.'}
  ${'2025-11-12T09:00:00+07:00'} | ${'after the end'}        | ${'Đã kết thúc; không gửi thư nhắc.'}
`('$case units are not written to, and the page says so', async ({ now, says }) => {
  const opened = await ward(now);
  address(opened, 'TDP02');
  expect(model(opened).remind.refused).toContain(says);
  expect(remind(opened, ['TDP02']).message).toContain(says);
  expect(reminders(opened)).toEqual([]);
});

test('without an address among them, the texts for Zalo are pointed to', async () => {
  expect(model(await ward()).remind.refused).toMatch(
    /^Các đơn vị chậm hoặc chưa báo cáo đều chưa có email \(trang Danh mục đơn vị\); dùng Soạn tin Zalo\.$/,
  );
});

test('the operator’s account keeps room for the daily report; what did not fit waits', async () => {
  const opened = await ward();
  address(opened, 'TDP02');
  address(opened, 'TDP03');
  opened.workspace.faults.spendMailQuota(98);
  const { remind: asked } = model(opened);
  expect(asked.notes.slice(0, 2)).toEqual([
    'Hôm nay tài khoản này còn gửi được tới 2 người nhận.',
    'Chỉ đủ 01 thư nhắc, vì phải để dành lượt gửi báo cáo nhanh.',
  ]);
  expect(remind(opened, asked.units).message).toBe(
    'Đã gửi 01 thư; hôm nay còn gửi được tới 1 người nhận. 01 thư chưa gửi được, lý do trong trang Nhật ký.',
  );
  expect(model(opened).remind.refused).toContain('không còn lượt gửi thư cho đơn vị');
});

test('a bad address is named, the others get theirs', async () => {
  const opened = await ward();
  address(opened, 'TDP02');
  address(opened, 'TDP03', 'to3 tanhung');
  const codes = model(opened).remind.units;
  expect(remind(opened, codes).message).toMatch(/^Đã gửi 01 thư/);
  expect(reminders(opened)).toEqual(['tdp02@tanhung.example']);
});

test('killed at any call, nobody is reminded twice, and pressing again reaches the others', async () => {
  const opened = await ward();
  address(opened, 'TDP02');
  address(opened, 'TDP03');
  const { createWorkspace } = await import('../../src/workspace/index');
  const state = opened.workspace.toJSON();
  let killed = 0;
  for (let nth = 1; nth <= 45; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName: 'remindUnits' });
    try {
      remind(again, ['TDP02', 'TDP03']);
    } catch {
      killed += 1;
    }
    again.workspace.faults.clear();
    remind(again, ['TDP02', 'TDP03']);
    const sent = reminders(again);
    // The one that was on its way may be unclear, and is not sent again.
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.length).toBeGreaterThanOrEqual(1);
    again.workspace.dispose();
  }
  expect(killed).toBeGreaterThan(20);
});

test('a trial sends the day’s report to the person at the page alone', async () => {
  const opened = await ward();
  expect(value(call<string>(opened, 'tryDigest', [], 'pho-phong@tanhung.example'))).toContain(
    'Đã gửi báo cáo nhanh cho pho-phong@tanhung.example',
  );
  expect(opened.workspace.sentMail.map(({ to }) => to)).toEqual(['pho-phong@tanhung.example']);
});

test.each(['sidebarFigures', 'tryDigest'])('before set-up and in a copy %s says what to press', async (name) => {
  expect(tried(await openFile(), name)).toEqual({
    ok: false,
    message: expect.stringContaining('Bảng tính này chưa được thiết lập xong. Chọn menu'),
  });
  const copy = wardIn((await ward()).workspace.copyFile());
  expect(tried(copy, name)).toEqual({ ok: false, message: expect.stringContaining('Đây là bản sao') });
  expect(copy.workspace.sentMail).toEqual([]);
});

test('a tab or a column that is gone is named with what to press; a bug is said and logged', async () => {
  const opened = await ward();
  opened.workspace.run(
    "SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị'))",
  );
  expect(tried(opened, 'sidebarFigures')).toEqual({
    ok: false,
    message: expect.stringContaining('Không tìm thấy trang “Danh mục đơn vị”. Chọn menu'),
  });
  opened.click('Khôi phục');
  opened.workspace.faults.failCall(5, 'Service error: Spreadsheets', { functionName: 'sidebarFigures' });
  expect(tried(opened, 'sidebarFigures')).toEqual({ ok: false, message: expect.stringContaining('Service error') });
  expect(opened.rows('Nhật ký').at(-1)?.['Nội dung']).toContain('Service error');
});

test('the menu opens the page on either view, in the language that is shown', async () => {
  const opened = await ward();
  opened.click('Theo dõi, nhắc đơn vị');
  opened.click('Soạn tin Zalo');
  const [progress, zalo] = opened.workspace.uiLog().slice(-2);
  expect(progress).toMatchObject({ kind: 'sidebar', title: 'Theo dõi, nhắc đơn vị', width: 300 });
  expect(progress?.html).toContain('<main data-view="progress" data-language="vi">');
  expect(zalo?.html).toContain('<main data-view="zalo"');
  opened.type('Cấu hình', 'Ngôn ngữ / Language', 'Giá trị', 'English');
  opened.until('2025-11-05T09:30:00+07:00');
  opened.workspace.open();
  opened.click('Follow and remind units');
  expect(opened.workspace.uiLog().at(-1)?.html).toContain('data-language="en"');
  const shown = model(opened);
  expect(shown.remind.button).toBe('Remind units…');
  expect(shown.units[0]).toMatchObject({ name: 'Tổ dân phố số 2', gap: '35 short' });
  const general = shown.zalo.find(({ kind }) => kind === 'general');
  expect(general?.texts[0]?.text).toContain('Kính gửi các bác tổ trưởng tổ dân phố');
  expect(value(call<boolean>(opened, 'goToUnit', ['TDP02', 'tdp']))).toBe(true);
});

/** A personal link fills in the choice that the Form has, whatever stands in it. */
const withoutLinks = ({ zalo }: SidebarModel) =>
  zalo.flatMap(({ texts }) => texts.map(({ text }) => text.replace(/https:\S+/g, ''))).join('\n');

test('what somebody typed crosses as text', async () => {
  const opened = await ward();
  opened.type('Danh mục đơn vị', 'TDP03', 'Tên đơn vị', '<img src=x onerror=alert(1)> 0912345678');
  const shown = model(opened);
  expect(shown.units.find(({ code }) => code === 'TDP03')?.name).toContain('<img');
  expect(withoutLinks(shown)).not.toContain('0912345678');
});
