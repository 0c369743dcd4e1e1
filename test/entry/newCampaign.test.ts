import type { Opened } from '../../src/entry/assistant';
import type { Draft } from '../../src/layout/draft';
import { createWorkspace } from '../../src/workspace/index';
import { bookOf, CLERK, LEADER, neighbourhood, openWard, type Ward, wardIn } from './ward';

function call<Value>(ward: Ward, name: string, args: unknown[] = [], user?: string): Value {
  const answer = ward.workspace.run('', name, args, user) as { ok: boolean; value: Value; message: string };
  if (!answer.ok) throw new Error(answer.message);
  return JSON.parse(JSON.stringify(answer.value)) as Value;
}

const STEPS = ['leave', 'tabs', 'lists', 'form', 'work', 'update'];

/** A ward in the middle of its first campaign, with reports, a decision, mails and a frozen day. */
async function openRunning(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '400');
  ward.send(neighbourhood(8, 240), '2025-11-01T10:00:00+07:00');
  ward.send(neighbourhood(9, 410), '2025-11-01T11:00:00+07:00');
  ward.until('2025-11-02T09:00:00+07:00');
  return ward;
}

const draftOf = (ward: Ward): Draft => ({
  ...call<Opened>(ward, 'campaignOpened').draft,
  campaign: 'Đợt vận động “Cài VNeID” năm 2025',
  short: 'Cài VNeID',
  event: 'Đợt vận động',
  targets: { households: '50', staff: '' },
});

function change(ward: Ward, steps = STEPS): void {
  call(ward, 'campaignBegun', [draftOf(ward)]);
  for (const step of steps) call(ward, 'assistantStep', [step]);
}

const tabs = (ward: Ward) => bookOf(ward.workspace).sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name));
const COPIED = ['Tổng quan', 'Tổng hợp', 'Cần xác minh', 'Tiến độ theo ngày', 'Câu trả lời biểu mẫu 1'];

test('a new campaign leaves the old one as an archive of values, locked, behind the other tabs, and begins with the same units', async () => {
  const ward = await openRunning();
  ward.click('Cập nhật ngay');
  const before = new Map(COPIED.map((tab) => [tab, ward.cells(tab)]));
  const units = ward.cells('Danh mục đơn vị');
  const old = ward.rows('Tổng hợp').map((row) => row['Đường link riêng']);
  change(ward);
  expect(tabs(ward)).toEqual([
    'Tổng quan',
    'Tổng hợp',
    'Cần xác minh',
    'Tiến độ theo ngày',
    'Danh mục đơn vị',
    'Cấu hình',
    'Nhật ký',
    '(Sổ)',
    'Câu trả lời biểu mẫu 1',
    ...COPIED.map((tab) => `${tab} – Công dân số`),
  ]);
  for (const tab of COPIED) {
    const archived = `${tab} – Công dân số`;
    const figures = (cells: unknown[][]) => (tab === 'Tổng quan' ? cells.slice(2) : cells);
    expect(figures(ward.cells(archived))).toEqual(figures(before.get(tab) as unknown[][]));
    expect(ward.sheet(archived).protections).toMatchObject([{ warningOnly: false, range: null, editors: [] }]);
    expect(JSON.stringify(ward.sheet(archived).formulas ?? [])).not.toMatch(/=/);
  }
  expect(ward.cells('Danh mục đơn vị')).toEqual(units);
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': '', 'Tổng số': 333, 'Chỉ tiêu (%)': 50 });
  expect(ward.rows('Cần xác minh')).toEqual([]);
  const now = ward.rows('Tổng hợp').map((row) => String(row['Đường link riêng']));
  expect(now.filter((link) => link === '' || old.includes(link))).toEqual([]);
  expect(ward.cells('Tổng quan').flat()).toContain('Cài VNeID · phường Tân Hưng');
  const forms = Object.values(ward.workspace.state.forms);
  expect(forms.map(({ title, acceptingResponses }) => [title, acceptingResponses])).toEqual([
    ['Báo cáo kết quả tham gia Cuộc thi Công dân số – phường Tân Hưng', false],
    ['Báo cáo kết quả tham gia Đợt vận động Cài VNeID – phường Tân Hưng', true],
  ]);
  expect(ward.workspace.state.triggers.map(({ handler, owner }) => [handler, owner])).toEqual([
    ['onFormSubmit', CLERK],
    ['onTick', CLERK],
  ]);
});

test('after it nothing old is counted, the digest speaks of the new one, and a clerk cannot change the archive', async () => {
  const ward = await openRunning();
  change(ward);
  ward.send(neighbourhood(8, 170, { 'Số liệu tính đến ngày': '2025-11-02' }), '2025-11-02T10:00:00+07:00');
  const mails = ward.workspace.sentMail.length;
  ward.until('2025-11-02T17:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 170, 'Trạng thái': '✓ Đạt', 'Lưu ý': '' });
  const [mail, ...more] = ward.workspace.sentMail.slice(mails);
  expect(more).toEqual([]);
  expect([mail?.to, mail?.subject]).toEqual([
    LEADER,
    '02/11: 1/28 tổ đạt · 1 chưa báo cáo · 26 thiếu mẫu số · còn 31 ngày',
  ]);
  expect(mail?.body).toContain('Đợt vận động “Cài VNeID” năm 2025');
  expect(`${mail?.body}${mail?.htmlBody}`).not.toMatch(/Công dân số|Cuộc thi/);
  expect(mail?.body).not.toContain('240');
  ward.workspace.run(`SpreadsheetApp.getActive().addEditor('can-bo@tanhung.example')`);
  expect(() => ward.workspace.edit('Tổng hợp – Công dân số', 'F2', 1, 'can-bo@tanhung.example')).toThrow(
    'protected cell',
  );
  expect(() => ward.workspace.edit('Danh mục đơn vị', 'B2', 'Tên mới', 'can-bo@tanhung.example')).not.toThrow();
  expect(ward.rows('Tổng hợp – Công dân số').find((row) => row['Mã đơn vị'] === 'TDP08')).toMatchObject({
    'Đã tham gia': 240,
  });
});

test('a campaign without any target is only followed, and its figures and mails stand', async () => {
  const ward = await openRunning();
  const draft = { ...draftOf(ward), targets: { households: '', staff: '' } };
  call(ward, 'campaignBegun', [draft]);
  for (const step of STEPS) call(ward, 'assistantStep', [step]);
  ward.send(neighbourhood(8, 170, { 'Số liệu tính đến ngày': '2025-11-02' }), '2025-11-02T10:00:00+07:00');
  ward.until('2025-11-02T17:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Trạng thái': '● Đã báo cáo', 'Chỉ tiêu (%)': '' });
  expect(ward.workspace.sentMail.at(-1)?.subject).toBe('02/11: còn 31 ngày');
});

test('only the operator begins one, and says what it is called and when it runs', async () => {
  const ward = await openRunning();
  ward.workspace.run(`SpreadsheetApp.getActive().addEditor('can-bo@tanhung.example')`);
  const draft = draftOf(ward);
  expect(() => call(ward, 'campaignBegun', [draft], 'can-bo@tanhung.example')).toThrow(
    `Chỉ tài khoản vận hành ${CLERK}`,
  );
  expect(call(ward, 'campaignTyped', [{ ...draft, campaign: '', end: '01/10/2025' }])).toEqual({
    campaign: [['blank']],
    end: [['endBeforeStart']],
  });
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
});

test('a second new campaign of the same name leaves an archive of its own', async () => {
  const ward = await openRunning();
  for (const short of ['Công dân số', 'Đợt ba']) {
    call(ward, 'campaignBegun', [{ ...draftOf(ward), short }]);
    for (const step of STEPS) call(ward, 'assistantStep', [step]);
  }
  expect(tabs(ward).filter((tab) => tab.startsWith('Tổng hợp'))).toEqual([
    'Tổng hợp',
    'Tổng hợp – Công dân số',
    'Tổng hợp – Công dân số (2)',
  ]);
});

/** Every so many calls are tried; `STRIDE=1` tries them all, which takes minutes. */
const STRIDE = Number(process.env.STRIDE ?? 97);

/** What people see, but for link codes and the moments of runs. */
const looks = (ward: Ward) =>
  bookOf(ward.workspace)
    .sheets.filter(({ name }) => !['Sổ', 'Nhật ký'].includes(name))
    .map((sheet) => [
      sheet.name,
      sheet.protections.map(({ warningOnly, range, editors }) => [warningOnly, range === null, editors]),
      ward.cells(sheet.name).map((row) =>
        row.map((cell) =>
          String(cell)
            .replace(/^https:\/\/docs.*$/, 'link')
            .replace(/^\d{5}\.\d+$/, 'moment')
            // What the dead-man's cell of an archived Tổng quan showed last.
            .replace(/^-[23](\.\d+)?$/, 'hours'),
        ),
      ),
    ]);

test.each(['campaignBegun', ...STEPS])(
  'killed at any service call of %s, the change is finished by the operator’s next quarter-hour: nothing is lost or counted twice',
  async (step) => {
    const whole = await openRunning();
    change(whole);
    whole.until('2025-11-02T09:30:00+07:00');
    const before = await openRunning();
    const draft = draftOf(before);
    if (step !== 'campaignBegun') change(before, STEPS.slice(0, STEPS.indexOf(step)));
    const state = before.workspace.toJSON();
    const [name, ...args] = step === 'campaignBegun' ? [step, draft] : ['assistantStep', step];
    let killed = 0;
    for (let nth = 1; ; nth += step === 'tabs' || step === 'form' ? STRIDE : Math.min(STRIDE, 17)) {
      const ward = wardIn(await createWorkspace({ state }));
      ward.workspace.faults.kill(nth, undefined, { functionName: name });
      try {
        call(ward, name as string, args);
        break;
      } catch {
        killed += 1;
      }
      ward.until('2025-11-02T09:15:00+07:00');
      // Killed before it was written down, it has not begun: the clerk presses again.
      if (!tabs(ward).includes('Tổng hợp – Công dân số')) change(ward);
      ward.until('2025-11-02T09:30:00+07:00');
      expect([nth, looks(ward)]).toEqual([nth, looks(whole)]);
      expect(ward.workspace.sentMail).toHaveLength(whole.workspace.sentMail.length);
      ward.workspace.dispose();
    }
    expect(killed).toBeGreaterThan(1);
  },
  900_000,
);

test('contacts that an earlier campaign has left are deleted so many days after the next began, or from the menu', async () => {
  const contact = 'Họ và tên, số điện thoại người báo cáo (không bắt buộc)';
  const ward = await openRunning();
  ward.workspace.faults.loseRow();
  ward.send(neighbourhood(7, 100, { [contact]: 'Tổ trưởng, 0912345678' }), '2025-11-02T09:01:00+07:00');
  ward.send(neighbourhood(9, 412, { [contact]: 'Tổ trưởng, 0987654321' }), '2025-11-02T09:02:00+07:00');
  change(ward);
  const archived = tabs(ward).filter((tab) => /^(Câu trả lời|Báo cáo bổ sung).* – /.test(tab));
  expect(archived).toHaveLength(2);
  const left = () =>
    archived.flatMap((tab) => ward.rows(tab).map((row) => row[contact] ?? '')).filter((one) => one !== '');
  const stored = () => Object.values(ward.workspace.state.forms).flatMap(({ responses }) => responses);
  expect([left().length, stored().length]).toEqual([2, 4]);
  const state = ward.workspace.toJSON();

  expect(ward.click('Xóa thông tin liên hệ')).toContain('đã xóa 02 ô thông tin liên hệ');
  expect([left(), stored()]).toEqual([[], []]);
  expect(JSON.stringify(ward.workspace.state.spreadsheets)).not.toMatch(/0912345678|0987654321/);

  const later = wardIn(await createWorkspace({ state }));
  later.type('Cấu hình', 'Xóa thông tin liên hệ sau khi kết thúc (số ngày)', 'Giá trị', '1');
  later.until('2025-11-03T00:30:00+07:00');
  expect(JSON.stringify(later.workspace.state.spreadsheets)).toContain('0912345678');
  later.until('2025-11-04T00:30:00+07:00');
  expect(JSON.stringify(later.workspace.state.spreadsheets)).not.toMatch(/0912345678|0987654321/);
  expect(later.rows('Nhật ký').filter((row) => row.Việc === 'Xóa liên hệ')).toHaveLength(1);
});
