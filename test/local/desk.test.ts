import type { Saved } from '../../src/local/stateFile';
import { openSampleDesk } from './openDesk';

const answers = (households: string) => ({
  Nhóm: 'Tổ dân phố',
  'Đơn vị': 'TDP01 · Tổ dân phố số 1',
  'Số hộ': households,
});
const tabNamed = (desk: Awaited<ReturnType<typeof openSampleDesk>>, name: string) =>
  desk.overview().book?.tabs.find((tab) => tab.name === name)?.id ?? 0;

test('a form sent by hand goes through the form and its trigger into the table', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const form = desk.overview().forms[0]?.id ?? '';
  expect((await desk.send(form, answers('80'))).confirmation).toBe('Đã ghi nhận báo cáo.');
  const grid = desk.grid(tabNamed(desk, 'Tổng hợp'));
  expect(grid?.cells[1]?.map((cell) => cell?.t)).toEqual(['TDP01 · Tổ dân phố số 1', '100', '80', '✓ Đạt']);
  expect(grid?.cells[1]?.[3]).toMatchObject({ bg: '#c8fadb', fg: '#00403a' });
});

test('what the form refuses is told question by question, and nothing is kept', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const form = desk.overview().forms[0]?.id ?? '';
  const { problems } = await desk.send(form, answers('tám mươi'));
  expect(Object.values(problems)).toEqual(['Chỉ nhập chữ số.']);
  expect(desk.snapshot().workspace.forms[form]?.responses).toEqual([]);
});

test('the clock runs to the next mail, and tells when none comes', async () => {
  const desk = await openSampleDesk();
  expect(await desk.step({ nextMailWithinDays: 40 })).toMatchObject({ mails: 0, reached: false });
  await desk.menu({ functionName: 'setUp', answers: [] });
  const step = await desk.step({ nextMailWithinDays: 40 });
  expect(step).toMatchObject({ mails: 1, failed: 0, reached: true });
  expect(new Date(step.now + 7 * 3_600_000).getUTCHours()).toBe(16);
  expect(desk.overview()).toMatchObject({ mails: 1, newMailsFrom: 0 });
});

test('each change is kept, and told to every page', async () => {
  let kept = 0;
  let told = 0;
  const desk = await openSampleDesk({
    keep: () => {
      kept += 1;
    },
  });
  desk.onChange(() => {
    told += 1;
  });
  await desk.step({ hours: 1 });
  expect([kept, told]).toEqual([1, 1]);
});

test('saved and opened again, everything is as it was', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  await desk.step({ nextMailWithinDays: 40 });
  const saved = JSON.parse(JSON.stringify(desk.snapshot())) as Saved;
  const again = await openSampleDesk({ saved });
  expect({ ...again.overview(), revision: 0 }).toEqual({ ...desk.overview(), revision: 0 });
  expect(again.mail(0)).toEqual(desk.mail(0));
  const tab = tabNamed(desk, 'Tổng hợp');
  expect(again.grid(tab)).toEqual(desk.grid(tab));
});

test('a warning-only protection is told before anything is written', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const cell = { tab: tabNamed(desk, 'Tổng hợp'), row: 1, column: 2, value: '7' };
  expect(await desk.edit({ ...cell, confirmed: false })).toMatchObject({ warning: 'Do tập lệnh ghi' });
  expect(desk.grid(cell.tab)?.cells[1]?.[2]?.t ?? '').toBe('');
  await desk.edit({ ...cell, confirmed: true });
  expect(desk.grid(cell.tab)?.cells[1]?.[2]?.t).toBe('7');
});

test('a value that validation refuses is refused in the rule’s words', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const cell = { tab: tabNamed(desk, 'Cấu hình'), row: 1, column: 1, value: 'Có lẽ', confirmed: false };
  expect((await desk.edit(cell)).refused).toBe('Chọn Có hoặc Không.');
  expect(desk.grid(cell.tab)?.cells[1]?.[1]?.t).toBe('');
});

test('a tab that a script has deleted since the page heard of it is nothing to complain of', async () => {
  const desk = await openSampleDesk();
  expect(desk.grid(424242)).toBeNull();
});

test('a script’s question puts everything back until it is answered', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const before = JSON.stringify(desk.snapshot().workspace);
  const first = await desk.menu({ functionName: 'askSomething', answers: [] });
  expect(first.question).toMatchObject({ title: 'Gửi thử?', buttons: ['YES', 'NO'], answers: [] });
  expect(JSON.stringify(desk.snapshot().workspace)).toBe(before);
  const second = await desk.menu({ functionName: 'askSomething', answers: [{ button: 'YES' }] });
  expect(second.question).toMatchObject({ kind: 'prompt', answers: [{ button: 'YES' }] });
  const last = await desk.menu({
    functionName: 'askSomething',
    answers: [{ button: 'YES' }, { button: 'OK', text: 'An' }],
  });
  expect(last.question).toBeUndefined();
  expect(last.shown.map(({ kind, text }) => [kind, text])).toEqual([['toast', 'Đã ghi An']]);
});

test('while the demo plays nothing may be done, and its end is kept', async () => {
  let goOn: (() => void) | null = null;
  let kept = 0;
  const desk = await openSampleDesk({
    keep: () => {
      kept += 1;
    },
    play: (workspace, onProgress) =>
      new Promise((resolve) => {
        workspace.clickMenu('setUp');
        onProgress({ done: 1, total: 2, what: 'giữa chừng' });
        goOn = resolve;
      }),
  });
  const played = desk.play();
  expect(desk.overview().progress).toEqual({ done: 1, total: 2, what: 'giữa chừng' });
  await expect(async () => desk.step({ hours: 1 })).rejects.toThrow(/diễn lại/);
  expect([desk.isPlaying(), kept]).toEqual([true, 0]);
  (goOn as (() => void) | null)?.();
  await played;
  expect([desk.isPlaying(), kept]).toEqual([false, 1]);
  expect(desk.overview().progress).toBeNull();
});

test('beginning again leads to the first moment', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  await desk.step({ hours: 30 });
  await desk.reset();
  expect(desk.overview()).toMatchObject({ forms: [], mails: 0, now: Date.parse('2025-10-10T08:00:00+07:00') });
});

test('what is chosen in a menu finds the cell that is selected on the page', async () => {
  const desk = await openSampleDesk();
  await desk.menu({ functionName: 'setUp', answers: [] });
  const selected = { tab: tabNamed(desk, 'Tổng hợp'), row: 2, column: 0 };
  const { shown } = await desk.menu({ functionName: 'tellCell', answers: [], selected });
  expect(shown.map(({ text }) => text)).toEqual(['Tổng hợp A3: TDP02 · Tổ dân phố số 2']);
});
