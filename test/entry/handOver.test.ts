import { findingsOf } from '../../src/core/health';
import type { Health } from '../../src/entry/health';
import { createWorkspace } from '../../src/workspace/index';
import { bookOf, CLERK, LEADER, neighbourhood, openWard, type Ward, wardIn } from './ward';

const SECOND = 'pho-phong@tanhung.example';
const STRANGER = 'cong-tac-vien@tanhung.example';

/** A ward in which a second administrator may edit the Sheet; the first shared the Form too when setting it up again. */
async function twoAdministrators(): Promise<Ward> {
  const ward = await openWard();
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  bookOf(ward.workspace).editors.push(SECOND);
  ward.click('Khôi phục');
  return ward;
}

type Answer = { ok: boolean; value?: unknown; message?: string };
const takeOver = (ward: Ward, user = SECOND) => ward.workspace.callFromPage('takeOver', [], user) as Answer;
const owners = (ward: Ward) => ward.workspace.state.triggers.map(({ owner, handler }) => `${handler} ${owner}`);
const runsOf = (ward: Ward, user: string) =>
  ward.workspace.executions.filter((run) => run.user === user && run.trigger !== 'menu');

test('a second administrator who sets up is told who operates the file, when it last ran, and how to take over', async () => {
  const ward = await twoAdministrators();
  ward.until('2025-11-01T10:20:00+07:00');
  const said = ward.click('Khôi phục', SECOND);
  expect(said).toContain(`Chiến dịch này do tài khoản ${CLERK} vận hành`);
  expect(said).toMatch(/Lượt chạy tự động gần nhất ghi nhận lúc \d+h\d+ ngày 01\/11\/2025/);
  expect(said).toContain('bấm Nhận vận hành');
  expect(owners(ward)).toEqual([`onFormSubmit ${CLERK}`, `onTick ${CLERK}`]);
});

test('after a hand-over the new operator’s triggers work, the old ones go by themselves, and the digest goes once', async () => {
  const ward = await twoAdministrators();
  ward.until('2025-11-01T10:00:00+07:00');
  expect(takeOver(ward)).toEqual({
    ok: true,
    value: expect.stringContaining(`${SECOND} đã nhận vận hành thay ${CLERK}`),
  });
  ward.send(neighbourhood(8, 240), '2025-11-01T11:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
  ward.until('2025-11-02T20:00:00+07:00');
  expect(owners(ward)).toEqual([`onFormSubmit ${SECOND}`, `onTick ${SECOND}`]);
  expect(ward.workspace.sentMail.map(({ to, at }) => `${to} ${at.toISOString()}`)).toEqual([
    `${LEADER} 2025-11-01T09:30:00.000Z`,
    `${LEADER} 2025-11-02T09:30:00.000Z`,
  ]);
  expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
});

test('a digest that went out before the hand-over is not sent again', async () => {
  const ward = await twoAdministrators();
  ward.until('2025-11-01T16:40:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(1);
  takeOver(ward);
  ward.until('2025-11-01T23:00:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(1);
});

test('a hand-over while the digest is on its way waits for it, and nobody gets it twice', async () => {
  const ward = await twoAdministrators();
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', `${LEADER}, pho@tanhung.example`);
  ward.until('2025-11-01T16:29:00+07:00');
  const state = ward.workspace.toJSON();
  for (const nth of [5, 18, 25]) {
    for (const how of ['runBetween', 'beginBetween'] as const) {
      const again = wardIn(await createWorkspace({ state }));
      again.workspace.faults[how](nth, 'takeOver', SECOND, { functionName: 'onTick' });
      again.until('2025-11-01T18:00:00+07:00');
      expect(again.workspace.executions.some((run) => run.functionName === 'takeOver')).toBe(true);
      expect(again.workspace.sentMail.map(({ to }) => to).sort()).toEqual([LEADER, 'pho@tanhung.example'].sort());
      takeOver(again);
      again.until('2025-11-02T17:00:00+07:00');
      expect(again.workspace.sentMail).toHaveLength(4);
      again.workspace.dispose();
    }
  }
}, 120_000);

test('killed at any call of a hand-over, one of the two operates the file and each digest goes once', async () => {
  const ward = await twoAdministrators();
  ward.until('2025-11-01T16:20:00+07:00');
  const state = ward.workspace.toJSON();
  for (let nth = 1; nth <= 20; nth += 3) {
    const again = wardIn(await createWorkspace({ state }));
    again.workspace.faults.kill(nth, undefined, { functionName: 'takeOver' });
    try {
      takeOver(again);
    } catch {}
    again.workspace.faults.clear();
    again.send(neighbourhood(8, 240), '2025-11-01T16:25:00+07:00');
    again.until('2025-11-02T17:00:00+07:00');
    expect(again.workspace.sentMail).toHaveLength(2);
    expect(again.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
    expect(new Set(again.workspace.state.triggers.map(({ owner }) => owner)).size).toBe(1);
    again.workspace.dispose();
  }
}, 180_000);

test('the first operator’s account is gone: another takes over and the campaign goes on', async () => {
  const ward = await twoAdministrators();
  ward.workspace.faults.accountGone(CLERK);
  ward.until('2025-11-01T18:00:00+07:00');
  expect(ward.workspace.sentMail).toHaveLength(0);
  const seen = ward.workspace.callFromPage('healthReport', [], SECOND) as { value: Health };
  expect(findingsOf(seen.value.facts)).toContainEqual(expect.objectContaining({ kind: 'lastRun', level: 'bad' }));
  takeOver(ward);
  ward.until('2025-11-01T18:20:00+07:00');
  expect(ward.workspace.sentMail.map(({ to }) => to)).toEqual([LEADER]);
  expect(runsOf(ward, SECOND).length).toBeGreaterThan(0);
});

test('the old operator who comes back to the menu loses triggers that do nothing', async () => {
  const ward = await twoAdministrators();
  takeOver(ward);
  expect(ward.click('Khôi phục')).toContain(`do tài khoản ${SECOND} vận hành`);
  expect(owners(ward)).toEqual([`onFormSubmit ${SECOND}`, `onTick ${SECOND}`]);
});

test('an operator without a right on the Form is told who can share it, and no new Form is made behind people’s backs', async () => {
  const ward = await openWard();
  bookOf(ward.workspace).editors.push(SECOND);
  takeOver(ward);
  const seen = ward.workspace.callFromPage('healthReport', [], SECOND) as { value: Health };
  expect(findingsOf(seen.value.facts)).toContainEqual({ kind: 'closedForm', level: 'bad', by: CLERK, me: SECOND });
  ward.workspace.answer('NO');
  expect(ward.click('Khôi phục', SECOND)).toContain(`Đề nghị ${CLERK} mở biểu mẫu, chọn Chia sẻ và thêm ${SECOND}`);
  expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
  // The campaign works all the same, but for the lists of the Form.
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.type('Danh mục đơn vị', 'TDP08', 'Tên đơn vị', 'Tổ dân phố Bình Minh');
  ward.send(neighbourhood(8, 240), '2025-11-01T11:00:00+07:00');
  ward.until('2025-11-01T17:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
  expect(ward.workspace.sentMail).toHaveLength(1);
  const errors = ward.rows('Nhật ký').filter((row) => String(row['Nội dung']).includes('không mở được biểu mẫu'));
  expect(errors).toHaveLength(1);
  // Shared at last, the Form is brought up at the next change.
  const [form] = Object.values(ward.workspace.state.forms);
  form?.editors.push(SECOND);
  ward.type('Danh mục đơn vị', 'TDP09', 'Tổng số hộ', '100');
  ward.until('2025-11-01T17:20:00+07:00');
  expect(JSON.stringify(form?.items)).toContain('TDP08 · Tổ dân phố Bình Minh');
});

test('… and makes a new Form when asked to, which says that links and codes have to be sent again', async () => {
  const ward = await openWard();
  bookOf(ward.workspace).editors.push(SECOND);
  takeOver(ward);
  ward.workspace.answer('YES');
  const said = ward.click('Khôi phục', SECOND);
  expect(said).toContain('Khi đó phải gửi lại đường link và mã QR');
  expect(said).toContain('Đã tạo biểu mẫu mới');
  expect(Object.values(ward.workspace.state.forms).map(({ owner }) => owner)).toEqual([CLERK, SECOND]);
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.send(neighbourhood(8, 240), '2025-11-01T11:00:00+07:00');
  expect(ward.row('Tổng hợp', 'TDP08')).toMatchObject({ 'Đã tham gia': 240 });
});

test('for a clerk without a right on the Form every menu item works or says who can', async () => {
  const ward = await openWard();
  bookOf(ward.workspace).editors.push(STRANGER);
  ward.type('Danh mục đơn vị', 'TDP08', 'Tổng số hộ', '333');
  ward.send(neighbourhood(8, 240), '2025-11-01T09:00:00+07:00');
  ward.workspace.open(STRANGER);
  const items = ward.workspace.menuItems().flatMap(({ items }) => items ?? []);
  for (const { label } of items.filter(({ functionName }) => functionName)) {
    ward.workspace.select('Tổng hợp', 'A2', STRANGER);
    expect(() => ward.click(String(label), STRANGER)).not.toThrow();
  }
  expect(ward.click('Khôi phục', STRANGER)).toContain(`do tài khoản ${CLERK} vận hành`);
  expect(ward.click('Cập nhật ngay', STRANGER)).toContain('Đã cập nhật.');
  expect(ward.workspace.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  expect(Object.keys(ward.workspace.state.forms)).toHaveLength(1);
  expect(owners(ward)).toEqual([`onFormSubmit ${CLERK}`, `onTick ${CLERK}`]);
});

test('a copy of the file takes nothing over and sends nothing until it is set up', async () => {
  const ward = await openWard();
  const copy = wardIn(ward.workspace.copyFile());
  expect(takeOver(copy, CLERK)).toEqual({ ok: false, message: expect.stringContaining('bản sao') });
  expect(copy.workspace.callFromPage('healthReport', [], CLERK)).toEqual({
    ok: false,
    message: expect.stringContaining('bản sao'),
  });
  expect(copy.workspace.state.triggers).toEqual([]);
});
