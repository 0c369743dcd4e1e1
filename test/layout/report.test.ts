import type { Day } from '../../src/core/calendar';
import { type ReportModel, reportOf } from '../../src/layout/report';
import { settingsOf } from '../../src/layout/settings';
import { preset } from '../../src/preset/tanHung';
import { document } from '../../src/preset/tanHungDocument';
import * as english from '../../src/text/enReport';
import { textIn } from '../../src/text/language';
import { vi } from '../../src/text/vi';
import * as vietnamese from '../../src/text/viReport';
import { coverageAt, summaryAt } from '../demoWard';

/** The draft with the figures of the deadline, written on a day. */
function draft(today: Day = '2025-11-08', language: 'vi' | 'en' = 'vi'): ReportModel {
  const frozen = '07/11 23:59:59.999';
  return reportOf({
    summary: summaryAt(frozen),
    coverage: coverageAt(frozen),
    settings: settingsOf(preset),
    preset,
    text: textIn(language, 'vi'),
    words: { vi: vietnamese, en: english }[language].report,
    document,
    today,
  });
}

const paragraphs = ({ sections }: ReportModel) =>
  sections.flatMap(({ title, parts }) => [title, ...parts.flatMap((part) => [part.title, ...part.paragraphs])]);

test('the figures of the deadline in the words of the ward’s report', () => {
  const said = paragraphs(draft());
  expect(said).toContain('KẾT QUẢ THAM GIA (số liệu chốt đến 24 giờ 00 ngày 07/11/2025)');
  expect(said).toContain(
    'Toàn phường có 28 tổ dân phố với 10.780 hộ. Đến thời điểm chốt số liệu, 26/28 tổ đã gửi báo cáo; có 7.180 hộ có người tham gia, bằng 71,3% số hộ của các tổ đã báo cáo và 66,6% tổng số hộ toàn phường. 19 tổ dân phố đạt chỉ tiêu từ 70% số hộ trở lên (chiếm 67,9%); 07 tổ chưa đạt; 02 tổ chưa báo cáo. (Chi tiết tại Phụ lục I kèm theo)',
  );
  expect(said).toContain(
    'Có 554/561 người đã tham gia, đạt 98,7%; 18/22 cơ quan, đơn vị, trường học đạt 100%. (Chi tiết tại Phụ lục II kèm theo)',
  );
  expect(said).toContain('Chưa gửi báo cáo: Tổ dân phố số 8, số 25.');
  expect(said.join('\n')).not.toMatch(/undefined|NaN|null|\[object/);
});

test('two tables, a row for each unit in the ward’s order and a total', () => {
  const [households, staff] = draft().annexes;
  expect(households?.rows).toHaveLength(29);
  expect(households?.rows[19]).toEqual(['20', 'Tổ dân phố số 20', '310', '186', '60,0%', '31', 'Chưa đạt', '']);
  expect(households?.rows[7]).toEqual(['8', 'Tổ dân phố số 8', '333', '–', '–', '234', 'Chưa báo cáo', '']);
  expect(households?.rows.at(-1)).toEqual(['', 'Tổng cộng', '10.780', '7.180', '66,6%', '600', '', '']);
  expect(staff?.rows).toHaveLength(23);
  expect(staff?.title).toBe('KẾT QUẢ THAM GIA: CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC');
});

test.each<[Day, string]>([
  ['2025-11-08', 'Tân Hưng, ngày 08 tháng 11 năm 2025'],
  ['2026-03-05', 'Tân Hưng, ngày 05 tháng 3 năm 2026'],
  ['2026-02-15', 'Tân Hưng, ngày 15 tháng 02 năm 2026'],
])('the date of %s is written as Decree 30 has it: %s', (today, shown) => {
  expect(draft(today).placeAndDate).toBe(shown);
});

test('what lies ahead is said while the contest runs, and left to the official after it', () => {
  expect(paragraphs(draft('2025-11-08'))).toContain(
    'Tiếp tục vận động tham gia đến hết ngày 11/11/2025; cập nhật, bổ sung số liệu.',
  );
  expect(paragraphs(draft('2025-11-12')).join('\n')).not.toContain('Tiếp tục vận động');
});

test('units’ own words are listed once each and never judged; nobody’s name or number is taken from the contact fields', () => {
  const frozen = '07/11 23:59:59.999';
  const coverage = coverageAt(frozen).map((one, index) => {
    if (one.report === null || index > 40) return one;
    const difficulties = index % 2 === 0 ? 'Nhiều hộ đi làm xa.' : 'nhiều hộ đi làm xa';
    return {
      ...one,
      report: { ...one.report, texts: { difficulties, reporterContact: 'không được in 0912000000' } },
    };
  });
  const model = reportOf({
    summary: summaryAt(frozen),
    coverage,
    settings: settingsOf(preset),
    preset,
    text: vi,
    words: vietnamese.report,
    document,
    today: '2025-11-08',
  });
  const said = paragraphs(model).filter((line) => /đi làm xa/i.test(line));
  expect(said).toHaveLength(1);
  expect(JSON.stringify(model)).not.toContain('không được in');
});

test('the file’s name holds nothing that a file’s name may not', () => {
  expect(draft().fileName).toBe('Dự thảo báo cáo Cuộc thi 2025-11-07.docx');
});

test('the same in English, for a campaign that is kept in it', () => {
  const said = paragraphs(draft('2025-11-08', 'en')).join('\n');
  expect(said).toContain('RESULTS (figures frozen at 24:00 on 7 Nov 2025)');
  expect(said).not.toMatch(/undefined|NaN|null|\[object/);
});
