import { createWorkspace, type WorkspaceState } from '../../src/workspace/index';
import { bookOf, CLERK, neighbourhood, openWard, type Ward, wardIn } from './ward';

/** The deletion of contacts after the campaign. */

const CONTACT = 'Họ và tên, số điện thoại người báo cáo (không bắt buộc)';
const ROLE = 'Chức vụ người báo cáo';
const STAFF = 'chuyen-vien@tanhung.example';
const person = { [ROLE]: 'Tổ trưởng', [CONTACT]: 'Người báo cáo, 0912345678' };

const MENU = 'Xóa thông tin liên hệ';

const responseTabs = (ward: Ward) =>
  bookOf(ward.workspace)
    .sheets.map(({ name }) => name)
    .filter((name) => name.startsWith('Câu trả lời') || name.startsWith('Báo cáo bổ sung'));

const contacts = (ward: Ward) =>
  responseTabs(ward).flatMap((tab) => ward.rows(tab).flatMap((row) => [row[ROLE], row[CONTACT]].filter(Boolean)));

const stored = (ward: Ward) => Object.values(ward.workspace.state.forms).flatMap(({ responses }) => responses);

const said = (ward: Ward) =>
  ward
    .rows('Nhật ký')
    .filter((row) => row.Việc === 'Xóa liên hệ')
    .map((row) => String(row['Nội dung']));

const figures = (ward: Ward) =>
  ward.rows('Tổng hợp').map((row) => [row['Mã đơn vị'], row['Đã tham gia'], row['Trạng thái']]);

const copies = (ward: Ward) => ward.rows('Tiến độ theo ngày').filter((row) => row['Đã tham gia']);

/** Two units have reported on the last day, one of them more households than it has. */
async function lastDay(): Promise<Ward> {
  const ward = await openWard({ now: '2025-11-11T08:00:00+07:00' });
  for (const number of [7, 8, 9]) ward.type('Danh mục đơn vị', `TDP0${number}`, 'Tổng số hộ', '400');
  ward.send(neighbourhood(8, 240, person), '2025-11-11T10:00:00+07:00');
  ward.send(neighbourhood(9, 450, person), '2025-11-11T11:00:00+07:00');
  return ward;
}

let ended: WorkspaceState | null = null;

/** The morning after: the row of a third unit, sent at 08h01, has never reached the Sheet. */
async function endedWard(): Promise<Ward> {
  if (ended === null) {
    const ward = await lastDay();
    ward.until('2025-11-12T08:00:00+07:00');
    ward.workspace.faults.loseRow();
    ward.send(neighbourhood(7, 300, person), '2025-11-12T08:01:00+07:00');
    ward.until('2025-11-12T08:30:00+07:00');
    ended = ward.workspace.toJSON();
    ward.workspace.dispose();
  }
  return wardIn(await createWorkspace({ state: ended }));
}

/** Nothing of a person is left anywhere; every figure is. */
function expectCleared(ward: Ward, before: { figures: unknown; copies: unknown }): void {
  expect(contacts(ward)).toEqual([]);
  expect(stored(ward)).toEqual([]);
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(1);
  expect(figures(ward)).toEqual(before.figures);
  expect(copies(ward)).toEqual(before.copies);
  expect(ward.rows('Cần xác minh')).toHaveLength(3);
  expect(JSON.stringify(ward.workspace.state.spreadsheets)).not.toContain('0912345678');
  expect(JSON.stringify(ward.workspace.state.properties)).not.toContain('0912345678');
}

/** As it will be with the lost report, which counts from the comparison on. */
async function withTheLostReport(ward: Ward): Promise<{ figures: unknown; copies: unknown }> {
  const state = ward.workspace.toJSON();
  const other = wardIn(await createWorkspace({ state }));
  other.until('2025-11-13T00:15:00+07:00');
  const seen = { figures: figures(other), copies: copies(other) };
  expect(other.row('Tổng hợp', 'TDP07')['Đã tham gia']).toBe(300);
  other.workspace.dispose();
  return seen;
}

test('before the end nothing is deleted, and the menu says why', async () => {
  const ward = await lastDay();
  ward.until('2025-11-11T23:50:00+07:00');
  expect(ward.click(MENU)).toBe(
    'Chiến dịch chưa kết thúc: thông tin liên hệ còn cần để xác minh số liệu. Có thể xóa sau ngày 11/11/2025.',
  );
  expect(contacts(ward)).toHaveLength(4);
});

test('after the end it asks, saying what and how many; without a yes nothing is deleted', async () => {
  const ward = await endedWard();
  ward.workspace.answer('NO');
  const shown = ward.click(MENU);
  expect(shown).toContain('Xóa 04 ô thông tin liên hệ');
  expect(shown).toContain('Chưa xóa.');
  expect(contacts(ward)).toHaveLength(4);
  expect(stored(ward)).toHaveLength(3);
  ward.until('2025-11-12T12:00:00+07:00');
  expect(contacts(ward)).toHaveLength(4);
});

test('with a yes of the operator the contacts and the Form’s store are gone at once, figures and decisions stay', async () => {
  const ward = await endedWard();
  ward.click('Cập nhật ngay');
  const before = await withTheLostReport(ward);
  const shown = ward.click(MENU);
  expect(shown).toContain('đã xóa 06 ô thông tin liên hệ. Bản lưu câu trả lời trong biểu mẫu đã xóa.');
  expectCleared(ward, before);
  expect(said(ward)).toEqual([expect.stringContaining(`Theo yêu cầu của ${CLERK}, lúc 08h30 ngày 12/11/2025`)]);
  expect(ward.click(MENU)).toContain('không còn ô nào');

  // Nothing is added again, and a decision still finds its report.
  ward.type('Cần xác minh', 'TDP09', 'Quyết định', 'Chấp nhận');
  ward.until('2025-11-13T08:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP09')['Đã tham gia']).toBe(450);
  expect(ward.rows('Báo cáo bổ sung')).toHaveLength(1);
  expect(said(ward)).toHaveLength(1);
});

test('asked for by a colleague, it is done by the operator’s next run, in the colleague’s name', async () => {
  const ward = await endedWard();
  const before = await withTheLostReport(ward);
  expect(ward.click(MENU, STAFF)).toContain(`Chỉ tài khoản vận hành (${CLERK})`);
  expect(contacts(ward)).toHaveLength(4);
  ward.until('2025-11-12T08:45:00+07:00');
  expectCleared(ward, before);
  expect(said(ward)).toEqual([expect.stringContaining(`Theo yêu cầu của ${STAFF}`)]);
});

test('so many days after the end it is done by itself; with a blank setting never', async () => {
  const setting = 'Xóa thông tin liên hệ sau khi kết thúc (số ngày)';
  const ward = await endedWard();
  expect(ward.rows('Cấu hình').find((row) => row.Mục === setting)?.['Giá trị']).toBe('90');
  const before = await withTheLostReport(ward);
  const state = ward.workspace.toJSON();
  for (const [days, until, done] of [
    ['2', '2025-11-12T23:59:00+07:00', false],
    ['2', '2025-11-13T00:15:00+07:00', true],
    ['', '2025-11-13T12:00:00+07:00', false],
  ] as const) {
    const again = wardIn(await createWorkspace({ state }));
    again.type('Cấu hình', setting, 'Giá trị', days);
    again.until(until);
    if (done) expectCleared(again, before);
    expect(said(again)).toEqual(done ? [expect.stringMatching(/^Đến hạn ghi trong trang Cấu hình, lúc 00h00/)] : []);
    again.workspace.dispose();
  }
});

test('what is sent after it counts, and its contact is deleted too', async () => {
  const ward = await endedWard();
  ward.click(MENU);
  ward.send(neighbourhood(5, 100, person), '2025-11-12T10:01:00+07:00');
  expect(contacts(ward)).toHaveLength(2);
  ward.until('2025-11-12T10:30:00+07:00');
  expect(contacts(ward)).toEqual([]);
  expect(stored(ward)).toEqual([]);
  expect(ward.row('Tổng hợp', 'TDP05')['Đã tham gia']).toBe(100);
  expect(said(ward)).toHaveLength(2);
});

test('a tab that is no longer linked is cleared too', async () => {
  const ward = await endedWard();
  ward.workspace.run(`
    FormApp.openById(${JSON.stringify(Object.keys(ward.workspace.state.forms)[0])}).removeDestination();
  `);
  ward.click(MENU);
  expect(contacts(ward)).toEqual([]);
});

test('while the Form does not open the Sheet is cleared, and its store as soon as it opens again', async () => {
  const ward = await endedWard();
  for (let call = 0; call < 3; call += 1) {
    ward.workspace.faults.failCall(1, undefined, { call: 'FormApp.openById', functionName: 'clearContacts' });
  }
  expect(ward.click(MENU)).toContain('Chưa mở được biểu mẫu');
  expect(contacts(ward)).toEqual([]);
  expect(stored(ward)).toHaveLength(3);
  ward.until('2025-11-13T08:00:00+07:00');
  expect(stored(ward)).toEqual([]);
  expect(ward.row('Tổng hợp', 'TDP07')['Đã tham gia']).toBe(300);
  expect(contacts(ward)).toEqual([]);
});

test.each([
  ['at the menu', 'clearContacts', 45],
  ['in a tick', 'onTick', 60],
])('killed at any call %s, the next runs do all of it once, or nothing had begun', async (_, functionName, calls) => {
  const ward = await endedWard();
  const before = await withTheLostReport(ward);
  if (functionName === 'onTick') ward.click(MENU, STAFF);
  const state = ward.workspace.toJSON();
  const outcomes = { killed: 0, done: 0, untouched: 0 };
  for (let nth = 1; nth <= calls; nth += 1) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName });
    try {
      if (functionName === 'clearContacts') again.click(MENU);
    } catch {
      // The person is told that the run was ended.
    }
    again.until('2025-11-12T09:15:00+07:00');
    if (again.workspace.executions.some(({ outcome }) => outcome === 'killed')) outcomes.killed += 1;
    if (said(again).length === 0) {
      outcomes.untouched += 1;
      expect([contacts(again).length >= 4, stored(again).length]).toEqual([true, 3]);
    } else {
      outcomes.done += 1;
      expect(said(again)).toEqual([expect.stringContaining('đã xóa 06 ô')]);
      expectCleared(again, before);
    }
    again.workspace.dispose();
  }
  expect(outcomes.killed).toBeGreaterThan(20);
  if (functionName === 'onTick') expect(outcomes.untouched).toBe(0);
  else expect(outcomes.done).toBeGreaterThan(15);
});
