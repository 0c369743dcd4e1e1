import { viewSheet } from '../../src/workspace/view';
import { bookOf, neighbourhood, openWard, type Ward } from './ward';

const RED = '#FFC0AB';

/** The first two rows of Tổng quan as a person sees them, and whether they are red. */
function top(ward: Ward) {
  const { workspace } = ward;
  const view = viewSheet(workspace.state, bookOf(workspace).id, ward.sheet('Tổng quan').id);
  const cells = (view?.rows ?? []).slice(0, 2).flatMap((row) => row.slice(0, 6));
  return {
    text: cells.map(({ text }) => text).filter((text) => text !== ''),
    red: new Set(cells.map(({ background }) => background === RED.toLowerCase() || background === RED)),
  };
}

const removeTriggers = (ward: Ward) =>
  ward.workspace.run(`ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))`);

const hours = (ward: Ward, value: string) =>
  ward.type('Cấu hình', 'Số giờ thì bảng được coi là chưa cập nhật', 'Giá trị', value);

test('with every trigger gone Tổng quan turns red by itself and says what to press', async () => {
  const ward = await openWard({ now: '2025-11-01T08:00:00+07:00' });
  removeTriggers(ward);
  ward.until('2025-11-01T10:59:00+07:00');
  expect(top(ward)).toEqual({
    text: ['Cập nhật lúc', '01/11/2025 08:00', 'Báo đỏ nếu quá 3 giờ chưa cập nhật'],
    red: new Set([false]),
  });
  ward.until('2025-11-01T11:01:00+07:00');
  expect(top(ward)).toEqual({
    text: [
      'Cập nhật lúc',
      '01/11/2025 08:00',
      'Báo đỏ nếu quá 3 giờ chưa cập nhật',
      'Đã quá giờ cập nhật: chọn Theo dõi chiến dịch ▸ Cập nhật ngay, rồi Kiểm tra hệ thống.',
    ],
    red: new Set([true]),
  });
  ward.click('Cập nhật ngay');
  expect(top(ward).red).toEqual(new Set([false]));
});

test('ticks with nothing to do keep it quiet for days', async () => {
  const ward = await openWard();
  for (let hour = 8; hour < 60; hour += 5) {
    const day = 1 + Math.floor(hour / 24);
    ward.until(`2025-11-0${day}T${String(hour % 24).padStart(2, '0')}:14:00+07:00`);
    expect(top(ward).red).toEqual(new Set([false]));
  }
});

test('a deadline of one hour is kept too, and none of zero', async () => {
  const ward = await openWard();
  hours(ward, '1');
  ward.until('2025-11-01T08:20:00+07:00');
  for (let minute = 20; minute < 300; minute += 50) {
    const at = new Date(Date.parse('2025-11-01T08:00:00+07:00') + minute * 60_000);
    ward.workspace.setNow(at);
    expect(top(ward).red).toEqual(new Set([false]));
  }
  hours(ward, '0');
  expect(ward.click('Cập nhật ngay')).toContain('không đọc được “0”; đang dùng 3');
  expect(top(ward).red).toEqual(new Set([false]));
});

test.each(['vi_VN', 'en_US', 'de_DE'])('it speaks in a file of the locale %s', async (locale) => {
  const ward = await openWard({ locale });
  removeTriggers(ward);
  ward.until('2025-11-01T12:00:00+07:00');
  expect(top(ward).red).toEqual(new Set([true]));
});

test('runs that fail do not count, and a run that works puts back what a clerk typed over', async () => {
  const ward = await openWard();
  ward.workspace.edit('Tổng quan', 'A2', 'xong');
  ward.send(neighbourhood(8, 240), '2025-11-01T08:01:00+07:00');
  ward.workspace.run(`SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị').getRange('A1').setValue('Mã')`);
  ward.until('2025-11-01T12:00:00+07:00');
  expect(top(ward).red).toEqual(new Set([true]));
});

test('the file works the formula out every hour', async () => {
  const ward = await openWard();
  expect(bookOf(ward.workspace).recalculation).toBe('HOUR');
});
