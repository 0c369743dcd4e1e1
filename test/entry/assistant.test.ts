import type { Judged, Opened } from '../../src/entry/assistant';
import type { Ready, TestSeen } from '../../src/entry/handOut';
import type { Draft } from '../../src/layout/draft';
import { assistantWords, sentencesOn } from '../../src/text/assistantPage';
import { createWorkspace } from '../../src/workspace/index';
import { bookOf, neighbourhood, openFile, openWard, type Ward, wardIn } from './ward';

/** What a page of the script calls, and gets. */
function call<Value>(ward: Ward, name: string, ...args: unknown[]): Value {
  const answer = ward.workspace.run('', name, args) as { ok: boolean; value: Value; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return JSON.parse(JSON.stringify(answer.value)) as Value;
}

const STEPS = ['tabs', 'lists', 'form', 'work', 'update'];

function bySteps(ward: Ward, steps = STEPS): void {
  for (const step of steps) call(ward, 'assistantStep', step);
}

/** Everything that people see of a file: tabs in their order, cells, rules, widths, warnings. */
function looks(ward: Ward) {
  const { name, sheets } = bookOf(ward.workspace);
  return {
    name,
    sheets: sheets
      .filter((sheet) => sheet.name !== 'Sổ')
      .map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        cells: withoutCodes(ward.cells(sheet.name)),
        rules: sheet.conditionalFormats.length,
        widths: sheet.columnWidths,
        warnings: sheet.protections.map(({ warningOnly, description }) => [warningOnly, description]),
        frozen: [sheet.frozenRows, sheet.frozenColumns],
      })),
    forms: Object.values(ward.workspace.state.forms)
      .filter(({ items }) => items.length > 0)
      .map(({ title, items, published, acceptingResponses }) => ({
        title,
        items: items.map((item) => ({ ...item, id: 0, goToPage: 0, choices: 0 })).length,
        titles: items.map((item) => item.title),
        published,
        acceptingResponses,
      })),
    triggers: ward.workspace.state.triggers.map(({ handler }) => handler),
  };
}

/** Link codes and forms are never the same twice, nor are the moments of two runs. */
const withoutCodes = (cells: unknown[][]) =>
  cells.map((row) =>
    row.map((cell) =>
      String(cell)
        .replace(/^https:\/\/docs.*$/, 'link')
        .replace(/^\d{5}\.\d+$/, 'moment'),
    ),
  );

const draftIn = (ward: Ward) => call<Opened>(ward, 'assistantOpened').draft;

const words = assistantWords('vi', 'vi');

/** What the page says of a step, in its sentences. */
function typed(ward: Ward, step: number, draft: Draft) {
  const { problems, unknown } = call<Judged>(ward, 'assistantTyped', step, draft);
  const said = Object.entries(problems).map(([field, some]) => [field, sentencesOn(some, words)]);
  return { problems: Object.fromEntries(said) as Record<string, string>, unknown };
}

test('set-up by steps gives what set-up at once gives, cell for cell', async () => {
  const once = await openFile();
  once.click('Khôi phục');
  const ward = await openFile();
  bySteps(ward);
  expect(looks(ward)).toEqual(looks(once));
  expect(call<Opened>(ward, 'assistantOpened').stage).toBe('ready');
});

test('what was typed is written where it belongs: names, dates, targets, units with totals, recipients, hour, language', async () => {
  const ward = await openFile();
  const draft: Draft = {
    ...draftIn(ward),
    campaign: 'Đợt vận động “Cài VNeID” năm 2025',
    short: 'Cài VNeID',
    event: 'Đợt vận động',
    end: '20/11/2025',
    deadline: '15/11/2025',
    cutoff: '',
    targets: { households: '80', staff: '' },
    units:
      'STT\tTên đơn vị\tTổng số hộ\n1\tTổ dân phố số 1\t214\n2\tTổ dân phố số 2\t1.189\n3\tTrạm y tế phường\n4\tHợp tác xã Mẫu',
    recipients: 'lanhdao@tanhung.example; pho@tanhung.example',
    digestAt: '7h15',
    language: 'en',
  };
  expect(typed(ward, 1, draft).problems).toEqual({});
  const { unknown, problems } = typed(ward, 2, draft);
  expect(unknown.map(({ name }) => name)).toEqual(['Hợp tác xã Mẫu']);
  expect(problems.groups).toContain('Chưa rõ nhóm của 01 đơn vị');
  draft.groups = { [(unknown[0] as { key: string }).key]: 'business' };
  draft.totals = { TYT: { staffTotal: '22' } };
  for (const step of [2, 3, 4]) expect(typed(ward, step, draft).problems).toEqual({});
  bySteps(ward);
  expect(
    ward.rows('Danh mục đơn vị').map((row) => [row['Mã đơn vị'], row.Nhóm, row['Tổng số hộ'], row['Tổng số CBCCVC']]),
  ).toEqual([
    ['TDP01', 'Tổ dân phố', 214, ''],
    ['TDP02', 'Tổ dân phố', 1189, ''],
    ['TYT', 'Cơ quan, đơn vị', '', 22],
    ['HTM', 'Cơ sở sản xuất, kinh doanh', '', ''],
  ]);
  const settings = Object.fromEntries(ward.rows('Cấu hình').map((row) => [row.Mục, row['Giá trị']]));
  expect(settings).toMatchObject({
    'Tên chiến dịch': 'Đợt vận động “Cài VNeID” năm 2025',
    'Ngày kết thúc': '20/11/2025',
    'Hạn gửi báo cáo (trước ngày)': '15/11/2025',
    'Mốc chốt nội bộ': '',
    'Ngày gửi thư nhắc đơn vị': '07/11/2025, 11/11/2025, 13/11/2025, 14/11/2025',
    'Chỉ tiêu – Hộ gia đình (%)': '80',
    'Chỉ tiêu – Cán bộ, công chức, viên chức (%)': '',
    'Email lãnh đạo nhận báo cáo nhanh': 'lanhdao@tanhung.example, pho@tanhung.example',
    'Giờ gửi báo cáo nhanh': '07h15',
    'Ngôn ngữ / Language': 'English',
  });
  expect(ward.cells('Overview').flat()).toContain('Cài VNeID · phường Tân Hưng');
  const [form] = Object.values(ward.workspace.state.forms);
  expect(form?.title).toBe('Báo cáo kết quả tham gia Đợt vận động Cài VNeID – phường Tân Hưng');
  expect(form?.description).toContain('tham gia Đợt vận động “Cài VNeID” năm 2025');
});

test('each field that cannot be used has a sentence of its own, and nothing is made of it', async () => {
  const ward = await openFile();
  const draft: Draft = {
    ...draftIn(ward),
    short: ' ',
    start: '31/02/2025',
    end: '1/1',
    cutoff: 'chiều thứ Năm',
    targets: { households: '170', staff: '100' },
    recipients: 'lanhdao',
    digestAt: '25h',
    units: 'Tổ dân phố số 1\t12a4\nTDP 01',
    totals: { TDP01: { householdsTotal: 'nhiều' } },
  };
  expect(typed(ward, 1, draft).problems).toEqual({
    short: 'Đề nghị nhập mục này.',
    start: 'Không đọc được ngày “31/02/2025”. Nhập dạng 11/10/2025.',
    end: 'Không đọc được ngày “1/1”. Nhập dạng 11/10/2025.',
    cutoff: 'Không đọc được “chiều thứ Năm”. Nhập dạng 17h00 06/11/2025, hoặc để trống.',
    'target:households': '“170” không phải tỷ lệ. Nhập số nguyên từ 1 đến 100, hoặc để trống.',
  });
  expect(typed(ward, 2, draft).problems.units).toContain('Dòng 2: “TDP 01” trùng với dòng 1.');
  expect(typed(ward, 2, draft).problems.units).toContain('Dòng 1: không đọc được tổng số “12a4”.');
  expect(typed(ward, 3, draft).problems['total:TDP01:householdsTotal']).toContain('“nhiều” không phải số nguyên');
  expect(Object.keys(typed(ward, 4, draft).problems)).toEqual(['recipients', 'digestAt']);
});

test('a dialog that is closed is opened again where it was, with what was typed; after set-up nothing of it is left', async () => {
  const ward = await openFile();
  const draft = {
    ...draftIn(ward),
    short: 'Tên khác',
    units: Array.from({ length: 200 }, (_, n) => `Tổ dân phố số ${n + 1}`).join('\n'),
  };
  typed(ward, 1, draft);
  typed(ward, 2, draft);
  expect(call<Opened>(ward, 'assistantOpened')).toMatchObject({ stage: 'new', draft: { step: 3, short: 'Tên khác' } });
  bySteps(ward, ['tabs', 'lists']);
  expect(call<Opened>(ward, 'assistantOpened')).toMatchObject({ stage: 'half', done: ['tabs', 'lists'] });
  expect(ward.click('Cập nhật ngay')).toContain('chưa được thiết lập xong');
  bySteps(ward, ['form', 'work', 'update']);
  expect(ward.rows('Danh mục đơn vị')).toHaveLength(200);
  expect(Object.keys(ward.workspace.state.properties.script).filter((name) => name.startsWith('draft'))).toEqual([]);
});

/** How many service calls lie between those at which a step is killed here; each of them was tried once. */
const STRIDE = Number(process.env.STRIDE ?? 17);

test.each(STEPS)(
  'killed at any service call of the step %s, set-up is brought to its end by the next try, the same as at once',
  async (step) => {
    const once = await openFile();
    once.click('Khôi phục');
    const whole = withoutLog(looks(once));
    const before = await openFile();
    bySteps(before, STEPS.slice(0, STEPS.indexOf(step)));
    const state = before.workspace.toJSON();
    let killed = 0;
    for (let nth = 1; ; nth += Math.min(STRIDE, step === 'work' || step === 'update' ? 3 : STRIDE)) {
      const ward = wardIn(await createWorkspace({ state }));
      ward.workspace.faults.kill(nth, undefined, { functionName: 'assistantStep' });
      try {
        call(ward, 'assistantStep', step);
        break;
      } catch {
        killed += 1;
      }
      const { steps, done } = call<Opened>(ward, 'assistantOpened');
      bySteps(
        ward,
        steps.filter((one) => !done.includes(one)),
      );
      expect([nth, withoutLog(looks(ward))]).toEqual([nth, whole]);
      ward.workspace.dispose();
    }
    expect(killed).toBeGreaterThan(1);
  },
  600_000,
);

/** What was done twice is logged twice. */
const withoutLog = (seen: ReturnType<typeof looks>) => ({
  ...seen,
  sheets: seen.sheets.filter(({ name }) => name !== 'Nhật ký'),
});

test('what a closed dialog left to be done is done by the operator’s next quarter-hour', async () => {
  const once = await openFile();
  once.click('Khôi phục');
  const ward = await openFile();
  bySteps(ward, ['tabs', 'lists', 'form', 'work']);
  ward.until('2025-11-01T08:15:00+07:00');
  expect(withoutLog(looks(ward))).toEqual(withoutLog(looks(once)));
  expect(call<Opened>(ward, 'assistantOpened').stage).toBe('ready');
});

/** Answers of the test unit, as its link fills them in. */
const testAnswers = (households = 1) => ({
  ...neighbourhood(1, households),
  'Đơn vị báo cáo (tổ dân phố)': 'THU · Đơn vị thử (chỉ dùng để kiểm tra)',
});

test('a report of the test unit is seen and whether the sheet was updated by it, and it stands nowhere', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.send(neighbourhood(8, 200), '2025-11-01T09:00:00+07:00');
  ward.until('2025-11-01T09:16:00+07:00');
  const ready = call<Ready>(ward, 'assistantReady');
  expect(decodeURIComponent(ready.test.replace(/\+/g, ' '))).toContain('THU · Đơn vị thử (chỉ dùng để kiểm tra)');
  expect(call<TestSeen>(ward, 'testReport', ready.now)).toEqual({ at: null, ran: null });
  const before = computed(ward);
  const mails = ward.workspace.sentMail.length;
  ward.send(testAnswers(), '2025-11-01T09:20:00+07:00');
  expect(call<TestSeen>(ward, 'testReport', ready.now)).toEqual({ at: '01/11/2025 09h20', ran: 'submission' });
  ward.until('2025-11-01T09:46:00+07:00');
  expect(computed(ward)).toEqual(before);
  expect(ward.workspace.sentMail).toHaveLength(mails);
  expect(JSON.stringify(ward.rows('Nhật ký'))).not.toContain('THU');
});

test('a test report that no run has followed is told apart from one that a tick took up', async () => {
  const ward = await openWard();
  const { now } = call<Ready>(ward, 'assistantReady');
  ward.workspace.faults.dropTrigger();
  ward.send(testAnswers(), '2025-11-01T09:20:00+07:00');
  expect(call<TestSeen>(ward, 'testReport', now)).toEqual({ at: '01/11/2025 09h20', ran: null });
  ward.until('2025-11-01T09:30:00+07:00');
  expect(call<TestSeen>(ward, 'testReport', now)).toEqual({ at: '01/11/2025 09h20', ran: 'tick' });
});

/** What is worked out and mailed, but for the moment it was worked out at. */
const computed = (ward: Ward) =>
  ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Tiến độ theo ngày'].map((tab) =>
    ward.cells(tab).slice(tab === 'Tổng quan' ? 1 : 0),
  );

test('the code of the test unit is given to no unit', async () => {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Mã đơn vị', 'THU');
  expect(ward.click('Cập nhật ngay')).toContain('mã THU dành cho việc gửi thử biểu mẫu');
});

test('each unit has its own link and a text to hand it out with; the test unit has none', async () => {
  const ward = await openWard();
  const { units } = call<Ready>(ward, 'assistantReady');
  const links = ward.rows('Tổng hợp').map((row) => row['Đường link riêng']);
  expect([...new Set(units.map(({ about }) => about.link))].sort()).toEqual([...new Set(links)].sort());
  const eighth = units.find(({ label }) => label.startsWith('TDP08'));
  expect(eighth && words.handOut(eighth.about)).toBe(
    `Kính gửi bác phụ trách báo cáo của Tổ dân phố số 8. Phòng Văn hóa – Xã hội gửi bác đường link riêng để báo cáo kết quả Cuộc thi Công dân số. Mỗi lần báo cáo mất khoảng 02 phút, không cần đăng nhập; chỉ nhập số lũy kế, không nhập danh sách người dân. Hạn gửi: hết ngày 07/11/2025. Link này chỉ dùng cho Tổ dân phố số 8, đề nghị không chuyển cho đơn vị khác. Cảm ơn bác.\n${eighth?.about.link}`,
  );
  expect(units.filter(({ label }) => label.startsWith('MTTQ')).map(({ label }) => label)).toEqual([
    'MTTQ · Ủy ban MTTQ Việt Nam phường (Cơ quan, đơn vị)',
    'MTTQ · Ủy ban MTTQ Việt Nam phường (MTTQ và đoàn thể)',
  ]);
  expect(JSON.stringify(units)).not.toContain('THU');
});
