import type { Campaign } from '../../src/core/campaign';
import { coverageOf } from '../../src/core/coverage';
import { summaryOf } from '../../src/core/summary';
import type { Unit } from '../../src/core/units';
import { settingsOf } from '../../src/layout/settings';
import { type ZaloInput, zaloTexts } from '../../src/layout/zalo';
import { preset as tanHung } from '../../src/preset/tanHung';
import { invitation } from '../../src/preset/tanHungInvitation';
import { vi } from '../../src/text/vi';
import { zalo } from '../../src/text/viZalo';
import { campaign, reports, units } from '../demoWard';
import { type About, aCampaign, at, aUnit, reportsOf } from '../examples';

const linkOf = (unit: Unit, group: string) => `https://form.example/${unit.code}/${group}`;

/** The demo ward at a moment. */
function demoInput(now: string, about: Partial<ZaloInput> = {}): ZaloInput {
  const input = { campaign, units, reports, now: at(now), since: null };
  const coverage = coverageOf(input);
  const summary = summaryOf(input, coverage);
  return {
    coverage,
    summary,
    linkOf,
    settings: settingsOf(tanHung),
    preset: tanHung,
    text: vi,
    words: zalo,
    invitation,
    ...about,
  };
}

/** A ward of a few units of the examples. */
function input(now: string, some: Unit[], answers: About[] = [], about: Partial<ZaloInput> = {}): ZaloInput {
  const ward: Campaign = aCampaign();
  const known = {
    campaign: ward,
    units: some,
    reports: reportsOf(answers, { units: some }),
    now: at(now),
    since: null,
  };
  const coverage = coverageOf(known);
  const preset = { ...tanHung, campaign: ward };
  return {
    coverage,
    summary: summaryOf(known, coverage),
    linkOf,
    settings: settingsOf(preset),
    preset,
    text: vi,
    words: zalo,
    invitation,
    ...about,
  };
}

const textOf = (kind: string, typed: ZaloInput, which = '') =>
  zaloTexts(typed).find((one) => one.kind === kind && `${one.indicator}${one.unit}`.startsWith(which))?.text ?? '';

test('the general reminder says how many have reported, who has not, until when and what is asked, without any link', () => {
  expect(textOf('general', demoInput('05/11 16:30'), 'households')).toBe(
    'Kính gửi các bác tổ trưởng tổ dân phố. Đến 16h30 hôm nay 05/11, Phòng Văn hóa – Xã hội đã nhận báo cáo của 26/28 tổ. Nhờ các bác Tổ dân phố số 8, số 25 gửi giúp số liệu theo đường link riêng của tổ (được nhắn riêng từng bác). Còn 07 tổ chưa đạt chỉ tiêu 70%, nhờ các bác tiếp tục vận động và cập nhật số liệu. Hạn gửi: hết ngày 07/11/2025 (còn 03 ngày, kể cả hôm nay). Các bác chỉ cần nhập số hộ có người tham gia và số người tham gia, không cần danh sách. Trân trọng cảm ơn các bác!',
  );
});

test('units of several groups are addressed together; those that only report are written to only while one is silent', () => {
  expect(textOf('general', demoInput('05/11 16:30'), 'staff')).toMatch(
    /^Kính gửi các đồng chí phụ trách báo cáo của cơ quan, đơn vị, trường học\. Đến 16h30 hôm nay 05\/11, Phòng Văn hóa – Xã hội đã nhận báo cáo của 22\/22 đơn vị\. Còn 04 đơn vị chưa đạt chỉ tiêu 100%/,
  );
  expect(zaloTexts(demoInput('05/11 16:30')).filter(({ kind }) => kind === 'general')).toHaveLength(2);
  expect(zaloTexts(demoInput('11/10 08:00')).filter(({ kind }) => kind === 'general')).toHaveLength(3);
});

test('a unit just below its target is told what it has and what it lacks, with its own link', () => {
  expect(textOf('unit', demoInput('05/11 16:30'), 'TDP22')).toBe(
    'Kính gửi bác tổ trưởng Tổ dân phố số 22. Tổ mình hiện có 257/368 hộ có người tham gia (69,8%), chỉ còn thiếu 01 hộ là đạt chỉ tiêu 70%. Nhờ bác vận động thêm và cập nhật giúp số liệu tại đường link riêng của tổ: https://form.example/TDP22/tdp\nHạn gửi: hết ngày 07/11/2025 (còn 03 ngày, kể cả hôm nay). Trân trọng cảm ơn bác!',
  );
});

test.each`
  now              | owes        | says
  ${'01/11 09:00'} | ${'silent'} | ${'Nhờ bác gửi giúp số liệu (khoảng 02 phút) tại đường link riêng của tổ: https://form.example/TDP05/tdp\nHạn gửi: hết ngày 07/11/2025. Nếu đã gửi, xin bỏ qua tin này.'}
  ${'05/11 09:00'} | ${'silent'} | ${'Nhờ bác sớm gửi giúp số liệu (khoảng 02 phút) tại đường link riêng của tổ: https://form.example/TDP05/tdp\nHạn gửi: hết ngày 07/11/2025 (còn 03 ngày, kể cả hôm nay).'}
  ${'07/11 09:00'} | ${'silent'} | ${'\nHôm nay 07/11/2025 là hạn cuối, đề nghị gửi trước 24h00.'}
  ${'09/11 09:00'} | ${'silent'} | ${'\nĐã hết hạn gửi báo cáo (07/11/2025); Phòng Văn hóa – Xã hội vẫn nhận số liệu bổ sung đến hết ngày 11/11/2025.'}
  ${'12/11 09:00'} | ${'silent'} | ${'\nCuộc thi đã kết thúc ngày 11/11/2025; đề nghị gửi số liệu cuối cùng để tổng hợp.'}
  ${'01/11 09:00'} | ${'below'}  | ${'còn thiếu 35 hộ là đạt chỉ tiêu 70%. Nhờ bác vận động thêm (mỗi ngày khoảng 05 hộ) và cập nhật giúp'}
  ${'07/11 09:00'} | ${'below'}  | ${'Nhờ bác vận động thêm và cập nhật giúp số liệu tại đường link riêng của tổ: https://form.example/TDP05/tdp\nHôm nay 07/11/2025 là hạn cuối, đề nghị gửi trước 24h00.'}
  ${'12/11 09:00'} | ${'below'}  | ${'Nhờ bác cập nhật giúp số liệu tại'}
`('at $now a unit that is $owes reads $says', ({ now, owes, says }) => {
  const answers = owes === 'below' ? [{ households: 35, people: 40, sent: '31/10 12:00' }] : [];
  expect(textOf('unit', input(now, [aUnit()], answers))).toContain(says);
});

test.each`
  counts              | says
  ${'nothing of it'}  | ${'Kính gửi bác phụ trách báo cáo của Tổ dân phố số 5. Báo cáo gần nhất của tổ đã được trả lại để kiểm tra số liệu. Nhờ bác sớm xem và gửi lại giúp số liệu (khoảng 02 phút) tại đường link riêng của tổ: https://form.example/TDP05/tdp\n'}
  ${'an earlier one'} | ${'Báo cáo gần nhất của tổ đã được trả lại để kiểm tra số liệu. Tổ mình hiện có 35/100 hộ có người tham gia (35,0%), còn thiếu 35 hộ'}
`('a unit whose latest report was returned is told so when $counts counts', ({ counts, says }) => {
  const answers = counts === 'an earlier one' ? [{ households: 35, people: 40, sent: '31/10 12:00' }] : [];
  const typed = input('05/11 09:00', [aUnit()], answers);
  const coverage = typed.coverage.map((row) => ({ ...row, returned: true }));
  const text = textOf('unit', { ...typed, coverage });
  expect(text).toContain(says);
  expect(text).not.toMatch(/chưa nhận được báo cáo|bỏ qua tin này/);
});

test('a unit that has met, and one without a total that has reported, are not written to', () => {
  const met = aUnit();
  const gap = aUnit({ code: 'TDP06', name: 'Tổ dân phố số 6', households: null });
  const sent = [
    { households: 70, people: 80 },
    { unit: 'TDP06', households: 10, people: 10 },
  ];
  expect(zaloTexts(input('05/11 16:30', [met, gap], sent)).map(({ kind }) => kind)).toEqual([
    'handOut',
    'handOut',
    'invitation',
  ]);
});

test('without a link the unit is asked to tell, and nothing is handed out', () => {
  const typed = input('05/11 16:30', [aUnit()], [], { linkOf: () => '' });
  const returned = { ...typed, coverage: typed.coverage.map((row) => ({ ...row, returned: true })) };
  for (const one of [typed, returned])
    expect(textOf('unit', one)).toContain('theo đường link riêng của tổ; nếu chưa có, nhờ bác nhắn lại.');
  expect(zaloTexts(typed).map(({ kind }) => kind)).not.toContain('handOut');
});

test('an office that owes in two groups gets one text with a link for each', () => {
  const text = textOf('unit', demoInput('11/10 08:00'), 'KTHT');
  expect(text).toContain('Cơ quan, đơn vị: Đến 08h00 hôm nay 11/10');
  expect(text).toContain('https://form.example/KTHT/agency\nCơ sở sản xuất, kinh doanh: Đến 08h00');
  expect(text).toContain('https://form.example/KTHT/business\n');
  expect(text.match(/Kính gửi|Trân trọng cảm ơn/g)).toHaveLength(2);
});

test('the last day has a text to everybody, with those that are silent and what remains open', () => {
  expect(textOf('lastDay', demoInput('06/11 16:30'))).toBe('');
  expect(textOf('lastDay', demoInput('07/11 09:00'))).toBe(
    'Hôm nay 07/11 là hạn cuối gửi báo cáo kết quả Cuộc thi “Công dân số”. Các đơn vị chưa gửi: Tổ dân phố số 8, số 25. Nhờ các đồng chí, các bác gửi giúp trước 24h00 hôm nay theo đường link riêng. Cuộc thi còn mở đến hết ngày 11/11/2025, đề nghị tiếp tục vận động tham gia.',
  );
  const allIn = input('07/11 09:00', [aUnit()], [{ households: 70, people: 80 }]);
  expect(textOf('lastDay', allIn)).toContain('Các đơn vị đã gửi đủ báo cáo; nếu có số liệu mới, nhờ các bác cập nhật');
});

test('a held report is asked about with its figures, once for its newest', () => {
  const sent = [
    { households: 40, people: 50, sent: '01/11 12:00' },
    { households: 512, people: 600, sent: '02/11 12:00' },
    { households: 513, people: 600, sent: '03/11 12:00' },
  ];
  const texts = zaloTexts(input('05/11 16:30', [aUnit()], sent)).filter(({ kind }) => kind === 'verify');
  expect(texts.map(({ unit }) => unit)).toEqual(['TDP05']);
  expect(texts[0]?.text).toContain('(513) lớn hơn');
  expect(texts[0]?.text).toContain('Nhờ bác kiểm tra và gửi lại giúp theo đường link riêng.');
  expect(texts[0]?.text).toContain('https://form.example/TDP05/tdp');
});

test('residents are invited until the end, where the preset says to what', () => {
  expect(textOf('invitation', demoInput('05/11 16:30'))).toBe(
    'Mời bà con tham gia Cuộc thi “Công dân số Hải Phòng – Sử dụng thông minh, sống an toàn” năm 2025 (đến hết ngày 11/11/2025): học các chuyên đề, trả lời 20 câu hỏi trắc nghiệm trên One Touch: https://onetouch.mic.gov.vn/khoa-hoc/cuoc-thi-cong-dan-so-hai-phong-su-dung-thong-minh-song-an-toan-nam-2025\nNếu cần hỗ trợ, bà con liên hệ nhóm “Thanh niên số” hoặc tổ trưởng tổ dân phố.',
  );
  expect(textOf('invitation', demoInput('12/11 08:00'))).toBe('');
  expect(textOf('invitation', demoInput('05/11 16:30', { invitation: null }))).toBe('');
});

test('the link is handed out to its unit alone, with how to use it', () => {
  expect(textOf('handOut', demoInput('05/11 16:30'), 'TDP08')).toMatch(
    /^Kính gửi bác phụ trách báo cáo của Tổ dân phố số 8\. .*đường link riêng.*\nhttps:\/\/form\.example\/TDP08\/tdp$/,
  );
  const both = textOf('handOut', demoInput('05/11 16:30'), 'KTHT');
  expect(both.match(/https:\S+/g)).toEqual(['https://form.example/KTHT/agency', 'https://form.example/KTHT/business']);
});

test('thirty silent units are named as far as a paragraph goes, and the others counted', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    aUnit({ code: `TDP${index + 10}`, name: `Tổ dân phố Khu đô thị mới phía đông ${index + 1}`, order: index }),
  );
  const text = textOf('general', input('05/11 16:30', many));
  expect(text).toContain('đã nhận báo cáo của 0/30 tổ');
  expect(text).toMatch(/và \d+ đơn vị khác/);
  expect(text.length).toBeLessThan(1200);
});

test.each`
  name                                   | written
  ${'Tổ dân phố số 5 (0912 345 678)'}    | ${'Tổ dân phố số 5'}
  ${'Tổ dân phố số 5 – +84 912.345.678'} | ${'Tổ dân phố số 5'}
  ${'=HYPERLINK("x")'}                   | ${'=HYPERLINK("x")'}
  ${'<b>Tổ</b>\n5'}                      | ${'<b>Tổ</b> 5'}
  ${'Tổ dân phố số 2025'}                | ${'Tổ dân phố số 2025'}
  ${'0912345678'}                        | ${'TDP05'}
`('a unit called $name is written to as $written', ({ name, written }) => {
  const text = textOf('unit', input('05/11 16:30', [aUnit({ name })]));
  expect(text.startsWith(`Kính gửi bác phụ trách báo cáo của ${written}. Đến 16h30`)).toBe(true);
});

test('no text holds a telephone number, and none but a unit’s own holds a link to the Form', () => {
  const named = units.map((unit) => ({ ...unit, name: `${unit.name} 0912345678` }));
  for (const now of ['11/10 08:00', '05/11 16:30', '07/11 09:00', '09/11 09:00', '12/11 09:00']) {
    const known = { campaign, units: named, reports, now: at(now), since: null };
    const coverage = coverageOf(known);
    const texts = zaloTexts({ ...demoInput(now), coverage, summary: summaryOf(known, coverage) });
    expect(texts.length).toBeGreaterThan(50);
    for (const { kind, unit, text } of texts) {
      expect(text).not.toMatch(/0912345678|undefined|NaN|null/);
      const links = [...text.matchAll(/https:\/\/form\.example\/(\w+)/g)].map(([, code]) => code);
      expect(new Set(links)).toEqual(new Set(kind === 'unit' || kind === 'handOut' || kind === 'verify' ? [unit] : []));
    }
  }
});
