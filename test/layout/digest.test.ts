import fc from 'fast-check';
import { isAddress } from '../../src/core/addresses';
import { type Summary, summaryOf, type Totals } from '../../src/core/summary';
import type { Unit } from '../../src/core/units';
import { digestOf } from '../../src/layout/digest';
import type { DigestInput } from '../../src/layout/digestParts';
import { presetUnits } from '../../src/layout/registry';
import { settingsOf } from '../../src/layout/settings';
import type { Preset } from '../../src/preset/preset';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { units as demoUnits, digestInput, LINK } from '../demoWard';
import { type About, at, reportsOf } from '../examples';
import { preset as small } from '../presets/small';

const demo = digestInput('05/11 16:30', '04/11 16:30');

/** The digest of a ward in which some units have reported. */
function input(
  units: Unit[],
  answers: About[],
  now = '05/11 16:30',
  since: string | null = '04/11 16:30',
): DigestInput {
  const { campaign } = preset;
  const reports = reportsOf(answers, { units, campaign });
  const summary = summaryOf({ campaign, units, reports, now: at(now), since: since === null ? null : at(since) });
  return { summary, settings: settingsOf(preset), preset, text: vi, link: LINK };
}

/** Answers with which a unit has reached everything it is asked for, or a part of it. */
const complete = (units: Unit[], share = 1): About[] =>
  units.flatMap((unit) =>
    unit.groups.map((group): About => {
      const part = (key: string) => Math.floor((unit.denominators[key] ?? 0) * share);
      const sent = { sent: '03/11 12:00', unit: unit.code, group };
      if (group === 'tdp') return { ...sent, householdsParticipating: part('householdsTotal'), participants: 9999 };
      if (group === 'media') return { ...sent, newsItems: 3 };
      if (group === 'massOrg') return { ...sent, membersParticipating: part('membersTotal') };
      if (group === 'business') return { ...sent, businessesParticipating: 1, businessesReached: 2 };
      return { ...sent, staffParticipating: part('staffTotal') };
    }),
  );

const firstDay = input(demoUnits, [], '11/10 16:30', null);
const withoutTotals = input(presetUnits(preset), [], '11/10 16:30', null);
const allMet = input(demoUnits, complete(demoUnits));
const someSilent = input(demoUnits, complete(demoUnits.slice(0, 40)));
const halfWay = input(demoUnits, complete(demoUnits, 0.5));
const afterDeadline = digestInput('08/11 16:30', '07/11 16:30');
const afterEnd = digestInput('12/11 16:30', '11/11 16:30');

const STATES: [string, DigestInput][] = [
  ['the demo ward on 05/11', demo],
  ['the demo ward on 18/10', digestInput('18/10 16:30', '17/10 16:30')],
  ['the demo ward while a report is held', digestInput('26/10 20:30', '25/10 16:30')],
  ['the demo ward without an earlier digest', digestInput('05/11 16:30', null)],
  ['the demo ward after the deadline', afterDeadline],
  ['the demo ward after the end', afterEnd],
  ['the first day', firstDay],
  ['no totals entered', withoutTotals],
  ['all met', allMet],
  ['all met of those that reported', someSilent],
  ['half way everywhere', halfWay],
];

// The letter of domain terms: what the office has always written by hand.
test('the letter of the demo ward on 05/11 at 16:30', () => {
  expect(digestOf(demo).text).toBe(`Báo cáo nhanh tiến độ tham gia đến 16h30 ngày 05/11/2025 – phường Tân Hưng

Kính gửi: Lãnh đạo UBND phường Tân Hưng.

Phòng Văn hóa – Xã hội kính báo cáo tiến độ tham gia Cuộc thi “Công dân số Hải Phòng – Sử dụng thông minh, sống an toàn” năm 2025, số liệu tính đến 16h30 ngày 05/11/2025 (còn 03 ngày, kể cả hôm nay, đến hết hạn gửi báo cáo 07/11/2025):

1. Hộ gia đình: 19/28 tổ dân phố đạt chỉ tiêu từ 70% số hộ trở lên; 07 tổ chưa đạt; 02 tổ chưa báo cáo. Tổng số 7.180 hộ có người tham gia, đạt 71,3% số hộ của 26 tổ đã báo cáo, bằng 66,6% tổng số hộ toàn phường; tăng 278 hộ so với ngày 04/11.
2. Cán bộ, công chức, viên chức: 554/561 người đã tham gia (98,7%), tăng 13 người so với ngày 04/11; 18/22 cơ quan, đơn vị, trường học đạt 100%.
3. Tuyên truyền: 25/28 tổ đã niêm yết mã QR tại Nhà văn hóa; 26/28 tổ đã chia sẻ đường link vào nhóm Zalo.

Các tổ dân phố cần tiếp tục đôn đốc: số 20 (60,0%, thiếu 31 hộ); số 5 (65,5%, thiếu 23 hộ); số 14 (65,7%, thiếu 17 hộ); số 3 (65,7%, thiếu 13 hộ); số 18 (66,8%, thiếu 12 hộ); số 22 (69,8%, thiếu 01 hộ); số 28 (69,8%, thiếu 01 hộ).
Cơ quan, đơn vị, trường học chưa đạt 100%: Trạm y tế phường (90,9%, thiếu 02 người); Phòng Kinh tế, Hạ tầng và Đô thị (92,3%, thiếu 01 người); Cơ sở giáo dục 3 (94,2%, thiếu 02 người); Cơ sở giáo dục 6 (96,1%, thiếu 02 người).
Chưa gửi báo cáo: Tổ dân phố số 8, số 25.
Số liệu cần xác minh: không có.

Đề xuất: đề nghị lãnh đạo UBND phường Tân Hưng chỉ đạo các tổ dân phố, đơn vị nêu trên khẩn trương rà soát, vận động và gửi báo cáo trước ngày 08/11/2025.

Bảng tổng hợp chi tiết: ${LINK}

Trân trọng báo cáo.
PHÒNG VĂN HÓA – XÃ HỘI

Thư được gửi tự động từ Bảng theo dõi Cuộc thi; số liệu do các đơn vị tự báo cáo.
Báo cáo gần nhất gửi lúc 16h24 ngày 05/11/2025.`);
});

test.each([
  ['the demo ward', demo, '05/11: 19/28 tổ đạt · 5 tổ chậm · 2 chưa báo cáo · còn 3 ngày'],
  [
    'the last on-time day',
    digestInput('07/11 16:30', null),
    '07/11: 19/28 tổ đạt · 7 tổ chậm · 2 chưa báo cáo · còn 1 ngày',
  ],
  ['after the deadline', afterDeadline, '08/11: 19/28 tổ đạt · 7 tổ chậm · 2 chưa báo cáo · đã hết hạn'],
  ['the first day', firstDay, '11/10: 0/28 tổ đạt · 28 chưa báo cáo · còn 28 ngày'],
  ['all met', allMet, '05/11: 28/28 tổ đạt · còn 3 ngày'],
])('the subject of %s', (_, state, subject) => {
  expect(digestOf(state).subject).toBe(subject);
});

test('a subject begins with the date and the units that met, and is never longer than 70 characters', () => {
  const figures = fc.record({
    met: fc.nat(300),
    behind: fc.nat(300),
    farBehind: fc.nat(300),
    notReported: fc.nat(300),
    unit: fc.constantFrom('tổ', 'thôn', 'đơn vị', 'cơ sở giáo dục', 'hợp tác xã nông nghiệp'),
    days: fc.integer({ min: 0, max: 120 }),
  });
  const [main, ...others] = demo.summary.totals as [Totals, ...Totals[]];
  fc.assert(
    fc.property(figures, ({ met, behind, farBehind, notReported, unit, days }) => {
      const totals: Totals = {
        ...main,
        units: met + behind + farBehind + notReported,
        counts: { ...main.counts, met, behind, farBehind, notReported },
        indicator: { ...main.indicator, unit },
      };
      const summary: Summary = { ...demo.summary, totals: [totals, ...others], daysToDeadline: days };
      const { subject } = digestOf({ ...demo, summary });
      expect(subject.length).toBeLessThanOrEqual(70);
      expect(subject.startsWith(`05/11: ${met}/${totals.units} ${unit} đạt`)).toBe(true);
      if (unit === 'tổ' && totals.units < 100 && days > 0) expect(subject.endsWith(`còn ${days} ngày`)).toBe(true);
    }),
  );
});

const linesOf = (state: DigestInput) => digestOf(state).text.split('\n');

test('on the first day nobody has met, missed or reached anything yet', () => {
  const { text, html } = digestOf(firstDay);
  expect(text).toContain(
    '1. Hộ gia đình: 28 tổ chưa báo cáo.\n2. Cán bộ, công chức, viên chức: 22 đơn vị chưa báo cáo.\n',
  );
  expect(text).toContain(
    'Đến nay có 0/52 đơn vị gửi báo cáo, 52 đơn vị chưa gửi; chưa đủ số liệu để đánh giá theo chỉ tiêu.',
  );
  expect(text).not.toMatch(/tăng|thiếu|– số|đạt –/);
  expect(text).not.toContain(vi.digest.allMet);
  expect(html).not.toContain(vi.digest.allMet);
  expect(html).toContain('Chưa đủ số liệu để đánh giá');
  expect(html).toContain('Chưa có đơn vị nào gửi báo cáo.');
  expect(html).toContain('Chỉ tiêu 70%; chưa có đơn vị nào gửi báo cáo.');
  expect(html).not.toContain('trên 0 ');
});

test('on the first day the silent units fill a paragraph, and the others are counted', () => {
  const line = linesOf(firstDay).find((one) => one.startsWith('Chưa gửi báo cáo: ')) as string;
  expect(line).toMatch(
    /^Chưa gửi báo cáo: Tổ dân phố số 1, số 2, .*, số 28; Văn phòng Đảng ủy; .*; và 07 đơn vị khác\.$/,
  );
  expect(line.length).toBeLessThan(700);
});

test('before any total is entered the gaps are named and nobody is judged', () => {
  const { text, html } = digestOf(withoutTotals);
  expect(text).toContain('1. Hộ gia đình: 28 tổ chưa có mẫu số.');
  expect(text).toContain('Chưa nhập mẫu số nên chưa tính được tỷ lệ: Tổ dân phố số 1, số 2');
  expect(text).not.toContain('0/0');
  expect(html).toContain('Chưa đủ số liệu để đánh giá');
  expect(html).not.toContain('Đúng tiến độ so');
  expect(html).not.toContain('%; – trên');
});

test('when every unit has met, that is said, and nothing is proposed', () => {
  const { text, html } = digestOf(allMet);
  expect(text).toContain('\nTất cả các đơn vị được giao chỉ tiêu đã đạt.\n');
  expect(text).toContain('1. Hộ gia đình: 28/28 tổ dân phố đạt chỉ tiêu từ 70% số hộ trở lên. Tổng số 10.780 hộ');
  expect(text).toContain('đạt 100% số hộ của 28 tổ đã báo cáo');
  expect(text).not.toMatch(/đôn đốc|Đề xuất|Chưa gửi/);
  expect(html).toContain('Đã đạt chỉ tiêu');
  expect(html).not.toMatch(/Cần đôn đốc|Đề xuất/);
});

test('when all that reported have met and others are silent, nobody says that all have', () => {
  const { text, html } = digestOf(someSilent);
  expect(`${text}${html}`).not.toContain(vi.digest.allMet);
  expect(html).toContain('Chưa báo cáo: Tổ dân phố số 17, số 18, số 19 và 09 đơn vị khác.');
  expect(text).toContain('Đề xuất: đề nghị lãnh đạo UBND phường Tân Hưng chỉ đạo các tổ dân phố nêu trên');
});

test.each`
  reporting | early
  ${25}     | ${true}
  ${26}     | ${false}
`('with $reporting of 52 units reporting it is too early to judge: $early', ({ reporting, early }) => {
  const { text } = digestOf(input(demoUnits, complete(demoUnits.slice(0, reporting), 0.5)));
  expect(
    text.includes(`Đến nay có ${reporting}/52 đơn vị gửi báo cáo, ${52 - reporting} đơn vị chưa gửi; chưa đủ số liệu`),
  ).toBe(early);
});

test('eight units that lag are named, the others counted, in the letter and on the phone', () => {
  const { text, html } = digestOf(halfWay);
  expect(text).toMatch(/^Các tổ dân phố cần tiếp tục đôn đốc: (số \d+ \([^)]*\); ){8}và 20 đơn vị khác\.$/m);
  expect(html).toContain('>và 20 đơn vị khác</p>');
});

test('a unit whose total is not entered keeps “all have met” from being said', () => {
  const units = demoUnits.map((unit) => (unit.code === 'TDP08' ? { ...unit, denominators: {} } : unit));
  const { text } = digestOf(input(units, complete(units)));
  expect(text).not.toContain(vi.digest.allMet);
  expect(text).toContain('27/28 tổ dân phố đạt chỉ tiêu từ 70% số hộ trở lên; 01 tổ chưa có mẫu số.');
  expect(text).toContain('Chưa nhập mẫu số nên chưa tính được tỷ lệ: Tổ dân phố số 8.');
});

test('after the deadline the proposal looks to the end, and after the end there is none', () => {
  const late = digestOf(afterDeadline).text;
  expect(late).toContain('(đã hết hạn gửi báo cáo ngày 07/11/2025)');
  expect(late).toContain('khẩn trương vận động, bổ sung số liệu đến hết ngày 11/11/2025.');
  const over = digestOf(afterEnd);
  expect(over.text).not.toContain('Đề xuất');
  expect(over.html).not.toMatch(/Đề xuất|mỗi ngày/);
});

test('when nothing has come in since the last digest, that is said once', () => {
  const { text } = digestOf(afterDeadline);
  expect(text.split('Không phát sinh báo cáo mới so với kỳ trước.')).toHaveLength(2);
  expect(text).toContain('toàn phường; không thay đổi so với ngày 07/11.');
  expect(digestOf(demo).text).not.toContain('Không phát sinh');
});

test('a held report is counted by its unit', () => {
  const { text, html } = digestOf(digestInput('26/10 20:30', '25/10 16:30'));
  expect(text).toContain('\nSố liệu cần xác minh: 01 báo cáo (Tổ dân phố số 13).\n');
  expect(html).toContain('Cần xác minh');
});

test('a ward that is behind by less than a tenth of a point is behind by 0,1', () => {
  const [main, ...others] = demo.summary.totals as [Totals, ...Totals[]];
  const summary = { ...demo.summary, totals: [{ ...main, pointsBehind: 0.01 }, ...others] };
  expect(digestOf({ ...demo, summary }).html).toContain('Chậm 0,1 điểm phần trăm so với tiến độ');
  expect(digestOf(demo).html).toContain('Chậm 0,8 điểm phần trăm so với tiến độ');
});

test('the first phone screen says the verdict, what is needed a day, and both countdowns', () => {
  const html = digestOf(demo).html;
  const order = [
    'Thứ Tư 05/11/2025 · số liệu đến 16h30',
    'Công dân số · phường Tân Hưng</h1>',
    'Chậm: 19/28 tổ dân phố đạt',
    'Chậm 0,8 điểm',
    'Để mọi tổ đạt chỉ tiêu: thêm 200 hộ mỗi ngày',
    'Cần đôn đốc: Tổ dân phố số 20, số 5, số 14 và 02 đơn vị khác',
    'Chưa báo cáo: Tổ dân phố số 8, số 25',
    'còn 3 ngày',
    'đến hết thứ Sáu 07/11',
    'còn 7 ngày',
    'đến hết thứ Ba 11/11',
    '66,6%',
    '7.180/10.780 hộ',
    'tăng 278 hộ so với ngày 04/11',
    '98,7%',
    '<b>Tổ dân phố số 20</b>',
    'Mở bảng theo dõi',
  ].map((words) => html.indexOf(words, html.indexOf('<h1') - 600));
  expect(order.every((place) => place > 0)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

// What holds in every state.

/** What a person reads of a page. */
const readable = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Tags that are opened and not closed, or the other way round. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name] of html
    .replace(/<!--.*?-->|<!DOCTYPE[^>]*>/gs, '')
    .matchAll(/<(\/?)([a-z]\w*)[^>]*>/gi)) {
    if (['meta', 'br', 'img', 'hr'].includes(name as string)) continue;
    if (!closing) open.push(name as string);
    else if (open.pop() !== name) wrong.push(`/${name}`);
  }
  return [...wrong, ...open];
}

test.each(STATES)('%s: nothing that is no word gets into it', (_, state) => {
  const { subject, text, html } = digestOf(state);
  for (const part of [subject, text, readable(html)]) {
    expect(part).not.toMatch(/undefined|NaN|null|Infinity|\[object|‘’|\(\)|{{|\$\{/);
  }
  expect(text).not.toMatch(/\n\n\n|[ \t]\n|;\s*[.;]|: \.|\.\.| {2}/);
});

test.each(STATES)('%s: the HTML is whole, small, Vietnamese, and links by https only', (_, state) => {
  const { html } = digestOf(state);
  expect(unbalanced(html)).toEqual([]);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_720);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="vi"/);
  expect(html.match(/href="[^"]*"/g)).toEqual([`href="${LINK}"`]);
  expect(html).not.toMatch(/<(img|script|form|svg|link|iframe)|url\(|src=|javascript:/i);
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test('two conditional comments for Outlook open and close one table', () => {
  const comments =
    digestOf(demo)
      .html.match(/<!--\[if mso\]>.*?<!\[endif\]-->/gs)
      ?.join('') ?? '';
  expect(unbalanced(comments.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, ''))).toEqual([]);
});

/** 250 neighbourhood groups with names as long as a hostile clerk's. */
const manyUnits = (name: (index: number) => string) =>
  Array.from(
    { length: 250 },
    (_, index): Unit => ({
      ...(demoUnits.at(-1) as Unit),
      code: `T${index}`,
      name: name(index),
      order: index,
      denominators: { householdsTotal: 400 },
    }),
  );
const longNames = manyUnits((index) => `Tổ dân phố ${'Nguyễn Thượng Hiền '.repeat(6)}${index}`);

test.each<[string, DigestInput]>([
  ['all silent', input(longNames, [])],
  ['all behind', input(longNames, complete(longNames, 0.3))],
  ['all held', input(longNames, complete(longNames, 3))],
  [
    'some of each',
    input(longNames, [...complete(longNames.slice(0, 90), 0.6), ...complete(longNames.slice(90, 150), 2)]),
  ],
  [
    'no totals',
    input(
      longNames.map((unit) => ({ ...unit, denominators: {} })),
      [],
    ),
  ],
])('250 units of long names, %s, fit into 30 KB', (_, state) => {
  const { html, subject } = digestOf(state);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_720);
  expect(subject.length).toBeLessThanOrEqual(70);
  expect(unbalanced(html)).toEqual([]);
});

test('what somebody typed is text in the HTML, and stays as typed in the letter', () => {
  const hostile = `<img src=x onerror="alert('1')"> & 'Tổ' "2"</td></table>`;
  const units = demoUnits.map((unit) => ({ ...unit, name: unit.code === 'TDP20' ? hostile : unit.name }));
  const state = input(units, complete(units, 0.5));
  const { html, text } = digestOf({ ...state, settings: { ...state.settings, leadership: `Lãnh đạo ${hostile}` } });
  expect(html).not.toContain('<img');
  expect(unbalanced(html)).toEqual([]);
  expect(readable(html)).toContain(hostile);
  expect(text).toContain(hostile);
});

test('a name over two lines keeps its words apart', () => {
  const units = demoUnits.map((unit) => ({
    ...unit,
    name: unit.code === 'TDP20' ? 'Tổ dân phố\n  Bến Đò' : unit.name,
    target: unit.code === 'TDP20' ? 90 : null,
  }));
  expect(digestOf(input(units, complete(units, 0.5))).html).toContain('Tổ dân phố Bến Đò');
});

test('no person is in a digest: neither contact nor what a reporter wrote', () => {
  const answers = complete(demoUnits, 0.5).map((one) => ({
    ...one,
    reporterContact: 'Nguyễn Văn A, 0912345678',
    reporterRole: 'Tổ trưởng Trần Thị B',
    difficulties: 'Ông C số 12 chưa có điện thoại',
    evidenceUrl: 'https://facebook.example/anh',
  }));
  const { subject, text, html } = digestOf(input(demoUnits, answers));
  expect(`${subject}${text}${html}`).not.toMatch(/Nguyễn Văn A|0912345678|Trần Thị B|Ông C|facebook/);
});

test('what was typed for an unknown unit is shown in short', () => {
  const { text, html } = digestOf(input(demoUnits, [{ unit: `<b>${'a'.repeat(500)}`, group: 'tdp' }]));
  expect(text).toContain(`Số liệu cần xác minh: 01 báo cáo (‘<b>${'a'.repeat(57)}’).`);
  expect(html).not.toContain('<b>aaa');
});

test('another campaign is another letter', () => {
  const campaign = small.campaign;
  const units = presetUnits(small).map((unit) => ({ ...unit, denominators: { animals: 100 } }));
  const now = Date.parse('2026-03-16T07:30:00+07:00');
  const answers = units
    .slice(0, 7)
    .map(({ code }, index): About => ({ unit: code, group: 'village', vaccinated: 40 + index * 8 }));
  const reports = reportsOf(answers, { units, campaign });
  const summary = summaryOf({ campaign, units, reports, now, since: null });
  const state: DigestInput = { summary, settings: settingsOf(small), preset: small as Preset, text: vi, link: LINK };
  const { subject, text } = digestOf(state);
  expect(subject).toBe('16/03: 2/10 thôn đạt · 1 thôn chậm · 3 chưa báo cáo · còn 10 ngày');
  expect(text).toContain('1. Tiêm phòng dại: 2/10 thôn đạt chỉ tiêu từ 80% số con trở lên');
  expect(text).toContain('toàn xã');
  expect(text).toContain('chỉ đạo các thôn nêu trên');
  expect(text).not.toMatch(/phường|tổ dân phố|Cuộc thi/);
  expect(text).not.toContain('Tuyên truyền');
});

test.each`
  typed                   | good
  ${'chutich@tanhung.vn'} | ${true}
  ${'a.b+c@x-y.gov.vn'}   | ${true}
  ${'A@B.VN'}             | ${true}
  ${'chutich@tanhung'}    | ${false}
  ${'chutich'}            | ${false}
  ${'a@b.vn, c@d.vn'}     | ${false}
  ${'Ông A <a@b.vn>'}     | ${false}
  ${'a b@c.vn'}           | ${false}
  ${'a@b@c.vn'}           | ${false}
  ${''}                   | ${false}
`('‘$typed’ is one plain address: $good', ({ typed, good }) => {
  expect(isAddress(typed)).toBe(good);
});
