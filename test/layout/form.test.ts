import { CLOSING, type FormPlan, itemsOf, planForm } from '../../src/layout/form';
import { presetUnits } from '../../src/layout/registry';
import { preset } from '../../src/preset/tanHung';
import { vi } from '../../src/text/vi';
import { aUnit } from '../examples';
import { preset as small } from '../presets/small';

const plan = planForm(preset, presetUnits(preset), vi);
const page = (of: FormPlan, key: string) => of.pages.find((one) => one.key === key);

test('one page a group, and one for all at the end', () => {
  expect(plan.first.map(({ title, choices }) => [title, choices])).toEqual([
    ['Nhóm đơn vị', preset.campaign.groups.map(({ name }) => name)],
    ['Mã liên kết', []],
  ]);
  expect(plan.pages.map(({ title }) => title)).toEqual([
    'Tổ dân phố',
    'Cơ quan, đơn vị',
    'Cơ sở giáo dục',
    'MTTQ và đoàn thể',
    'Cơ sở sản xuất, kinh doanh',
    'Tuyên truyền',
    'Thông tin báo cáo',
  ]);
});

test.each([
  ['Tân Hưng', plan],
  ['the small commune', planForm(small, presetUnits(small), vi)],
] as const)('in the Form of %s no title and no key occurs twice: the response tab has one column a title', (_, one) => {
  const items = itemsOf(one);
  expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
});

test('a question of several groups is told apart by the group, whose abbreviations keep their capitals', () => {
  const titles = itemsOf(plan)
    .filter(({ question }) => question.kind === 'unit')
    .map(({ title }) => title);
  expect(titles).toEqual([
    'Đơn vị báo cáo (tổ dân phố)',
    'Đơn vị báo cáo (cơ quan, đơn vị)',
    'Đơn vị báo cáo (cơ sở giáo dục)',
    'Đơn vị báo cáo (MTTQ và đoàn thể)',
    'Đơn vị báo cáo (cơ sở sản xuất, kinh doanh)',
    'Đơn vị báo cáo (tuyên truyền)',
  ]);
});

test.each`
  group         | required
  ${'tdp'}      | ${7}
  ${'agency'}   | ${4}
  ${'school'}   | ${4}
  ${'massOrg'}  | ${4}
  ${'business'} | ${5}
  ${'media'}    | ${5}
`('a unit of $group has $required answers to give', ({ group, required }) => {
  const asked = [...plan.first, ...(page(plan, group)?.items ?? []), ...(page(plan, CLOSING)?.items ?? [])];
  expect(asked.filter((item) => item.required)).toHaveLength(required);
});

test('nothing about a person has to be answered', () => {
  const contacts = itemsOf(plan).filter(({ question }) => question.contact);
  expect(contacts.map(({ key, required }) => [key, required])).toEqual([
    ['reporterRole', false],
    ['reporterContact', false],
    ['consent', false],
  ]);
});

test('each list offers the units of its own group, code first, in the ward’s order', () => {
  const list = (group: string) => page(plan, group)?.items.find(({ question }) => question.kind === 'unit')?.choices;
  expect(list('tdp')).toHaveLength(29);
  expect(list('tdp')?.at(-1)).toBe('THU · Đơn vị thử (chỉ dùng để kiểm tra)');
  expect(list('tdp')?.slice(0, 2)).toEqual(['TDP01 · Tổ dân phố số 1', 'TDP02 · Tổ dân phố số 2']);
  expect(list('agency')).toHaveLength(10);
  expect(list('school')).toHaveLength(12);
  expect(list('massOrg')).toEqual([
    'MTTQ · Ủy ban MTTQ Việt Nam phường',
    'DTN · Đoàn Thanh niên phường',
    'HPN · Hội Phụ nữ phường',
  ]);
  expect(list('business')).toEqual(['KTHT · Phòng Kinh tế, Hạ tầng và Đô thị']);
  expect(list('media')).toHaveLength(2);
});

test('a unit that is no longer followed is not offered, and the list follows the ward’s numbers', () => {
  const units = [
    aUnit({ code: 'B', name: 'B', order: 2 }),
    aUnit({ code: 'C', name: 'C', order: 3, active: false }),
    aUnit({ code: 'A', name: 'A', order: 1 }),
  ];
  const list = page(planForm(preset, units, vi), 'tdp')?.items[0]?.choices;
  expect(list).toEqual(['A · A', 'B · B', 'THU · Đơn vị thử (chỉ dùng để kiểm tra)']);
});

test('whole numbers are asked for in words, and yes or no with two choices', () => {
  const item = (key: string) => itemsOf(plan).find((one) => one.key === key);
  expect(item('participants')?.help).toBe(
    'Ghi số cộng dồn từ ngày 11/10/2025 đến nay, không phải số mới trong ngày. Chỉ nhập chữ số, không dùng dấu chấm, dấu phẩy. Ví dụ: 150',
  );
  expect(item('youthGroups')?.help).toBe('Chỉ nhập chữ số, không dùng dấu chấm, dấu phẩy. Ví dụ: 150');
  expect(item('qrPosted')?.choices).toEqual(['Đã thực hiện', 'Chưa thực hiện']);
  expect(item('consent')?.choices).toEqual([
    'Tôi đồng ý để Phòng Văn hóa – Xã hội sử dụng họ tên, số điện thoại của tôi cho mục đích nêu trên.',
  ]);
});

test('the Form says who asks, what counts and that figures are running totals', () => {
  expect(plan.title).toBe('Báo cáo kết quả tham gia Cuộc thi Công dân số – phường Tân Hưng');
  expect(plan.description.split('\n\n')).toEqual([
    preset.form.notice
      .replaceAll('{operator}', preset.names.operator)
      .replace('{authority}', preset.names.authority)
      .replace('{campaign}', preset.names.campaign)
      .replace('{event}', 'Cuộc thi'),
    preset.form.definition,
    preset.form.runningTotal.replace('{start}', '11/10/2025'),
  ]);
  expect(plan.confirmation).toBe(preset.form.confirmation.replaceAll('{operator}', preset.names.operator));
});

test('another preset is another Form', () => {
  const other = planForm(small, presetUnits(small), vi);
  expect(other.pages.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ['Thôn', ['Thôn báo cáo', 'Số chó, mèo đã tiêm (lũy kế)']],
    ['Thông tin báo cáo', ['Số liệu tính đến ngày']],
  ]);
  expect(page(other, 'village')?.items[0]?.choices).toHaveLength(11);
});
