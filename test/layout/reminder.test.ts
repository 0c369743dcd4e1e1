import { coverageOf } from '../../src/core/coverage';
import { summaryOf } from '../../src/core/summary';
import { reminderOf } from '../../src/layout/reminder';
import { settingsOf } from '../../src/layout/settings';
import { preset as tanHung } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { aCampaign, at, aUnit, reportsOf } from '../examples';

test.each`
  counts              | returned | says
  ${'nothing'}        | ${false} | ${'chưa nhận được báo cáo của đơn vị. Đề nghị đơn vị rà soát'}
  ${'nothing'}        | ${true}  | ${'báo cáo gần nhất của đơn vị đã được trả lại để kiểm tra số liệu. Đề nghị đơn vị rà soát và gửi lại báo cáo (khoảng 02 phút) tại: https://form.example/own'}
  ${'an earlier one'} | ${false} | ${'\n\nTheo số liệu báo cáo đến ngày 05/11/2025, tổ có 35/100'}
  ${'an earlier one'} | ${true}  | ${'\n\nBáo cáo gần nhất của đơn vị đã được trả lại để kiểm tra số liệu. Theo số liệu báo cáo đến ngày 05/11/2025, tổ có 35/100'}
`('a reminder when $counts counts, the latest returned: $returned', ({ counts, returned, says }) => {
  const units = [aUnit()];
  const campaign = aCampaign();
  const answers = counts === 'nothing' ? [] : [{ households: 35, people: 40, sent: '31/10 12:00' }];
  const typed = { campaign, units, reports: reportsOf(answers, { units }), now: at('05/11 09:00'), since: null };
  const coverage = coverageOf(typed);
  const preset = { ...tanHung, campaign };
  const { text } = reminderOf({
    unit: units[0] as (typeof units)[0],
    owes: coverage.filter((row) => row.indicator?.percent != null).map((row) => ({ ...row, returned })),
    links: { tdp: 'https://form.example/own' },
    summary: summaryOf(typed, coverage),
    settings: settingsOf(preset),
    preset,
    text: vi,
  });
  expect(text).toContain(says);
});
