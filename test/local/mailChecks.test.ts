import fc from 'fast-check';
import { type Answers, readReports } from '../../src/core/reports';
import { summaryOf } from '../../src/core/summary';
import type { Unit } from '../../src/core/units';
import { digestOf, shortDigestOf } from '../../src/layout/digest';
import { overviewCells } from '../../src/layout/overview';
import { settingsOf } from '../../src/layout/settings';
import { campaignUnder } from '../../src/layout/wardPreset';
import { type CheckName, checkNames, faultsOf } from '../../src/local/mailChecks';
import { presetIn } from '../../src/preset/preset';
import { preset } from '../../src/preset/tanHung';
import { textIn } from '../../src/text/language';
import type { Language } from '../../src/text/vi';
import { at } from '../examples';

const good = {
  subject: '05/11: 19/28 tổ đạt',
  text: 'Hộ gia đình: 66,6%',
  html: '<div lang="vi"><div style="display:none">Một dòng</div><table role="presentation"><tr><td width="66.6%" style="background:#FFFFFF;color:#1F1F1F">66,6%</td></tr></table><a href="https://x.example">Mở</a></div>',
};

test('a good mail passes every check', () => {
  expect(faultsOf(good)).toEqual([]);
});

test.each<[CheckName, Partial<typeof good>]>([
  ['size', { html: `${good.html}${'<p>đ</p>'.repeat(10_000)}` }],
  ['styleSize', { html: `<style>${'a'.repeat(16_001)}</style>${good.html}` }],
  ['tags', { html: `${good.html}<svg></svg>` }],
  ['styles', { html: `${good.html}<p style="display:flex">x</p>` }],
  ['tables', { html: `${good.html}<table><tr><td>1</td></tr></table>` }],
  ['balance', { html: `${good.html}<b>` }],
  ['language', { html: good.html.replace(' lang="vi"', '') }],
  ['holes', { text: 'còn thiếu undefined hộ 66,6%' }],
  ['controls', { text: 'a\u0007 66,6%' }],
  ['subject', { subject: 'Báo cáo' }],
  ['subject', { subject: `05/11: ${'x'.repeat(100)}` }],
  ['preheader', { html: good.html.replace('Một dòng', 'x'.repeat(131)) }],
  ['textPart', { text: 'không có số' }],
  ['links', { html: `${good.html}<a href="javascript:1">x</a>` }],
  ['contrast', { html: `${good.html}<p style="background:#FFFFFF;color:#AAAAAA">x</p>` }],
  ['bars', { html: good.html.replace('66.6%"', '166%"') }],
])('%s is found', (check, change) => {
  expect(faultsOf({ ...good, ...change }).map((fault) => fault.check)).toContain(check);
});

test('each check has a mail that fails it here', () => {
  expect(checkNames()).toHaveLength(15);
});

const names = fc.oneof(
  fc.constantFrom('Tổ dân phố số 5', '<b>&"\'', '=1+1', 'Ủy ban MTTQ'.normalize('NFD'), 'x'.repeat(200)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);
const shares = fc.constantFrom(null, 0, 30, 55, 69, 70, 100, 130);
const ward = fc.record({
  units: fc.array(fc.record({ name: names, total: fc.constantFrom(null, 1, 203, 300, 5000), share: shares }), {
    minLength: 1,
    maxLength: 250,
  }),
  now: fc.constantFrom('11/10 16:30', '20/10 08:00', '05/11 16:30', '07/11 23:59', '09/11 16:30', '12/11 16:30'),
  since: fc.boolean(),
  language: fc.constantFrom<Language>('vi', 'en'),
});

test('300 wards of any size and state, with any names: every mail passes every check and carries the overview’s figures', () => {
  fc.assert(
    fc.property(ward, ({ units: seeds, now, since, language }) => {
      const shown = presetIn(language, preset);
      const text = textIn(language, 'vi');
      const settings = settingsOf(shown);
      const campaign = campaignUnder(settings, shown);
      const units = seeds.map(
        ({ name, total }, index): Unit => ({
          code: `T${index}`,
          name,
          groups: ['tdp'],
          aliases: [],
          denominators: { householdsTotal: total },
          target: null,
          email: '',
          active: true,
          order: index,
        }),
      );
      const answers = seeds.flatMap(({ total, share }, index): Answers[] => {
        if (share === null) return [];
        const households = Math.floor(((total ?? 100) * share) / 100);
        const values = {
          group: 'tdp',
          unit: `T${index}`,
          householdsParticipating: households,
          participants: households,
        };
        return [{ submittedAt: at('11/10 09:00') + index, row: index + 2, values }];
      });
      const reports = readReports(answers, units, campaign, {});
      const input = { campaign, units, reports, now: at(now), since: since ? at('11/10 08:00') : null };
      const summary = summaryOf(input);
      const digest = {
        summary,
        settings,
        preset: shown,
        text,
        link: 'https://docs.google.com/spreadsheets/d/x',
        mailsLeft: 97,
      };
      const mail = digestOf(digest);
      for (const one of [mail, shortDigestOf(digest)]) expect(faultsOf(one)).toEqual([]);
      expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(30_720);
      expect(mail.subject.length).toBeLessThanOrEqual(70);
      const cells = overviewCells(summary, settings, [], shown, text)
        .flat()
        .map((cell) => String(cell ?? '').replace(/^'/, ''));
      const [main] = summary.totals;
      const rate = cells.filter((cell) => /^(\d+([.,]\d)?%|–)$/.test(cell));
      if (main && main.reporting > 0) for (const shown of rate.slice(0, 2)) expect(mail.html).toContain(shown);
      const [met, active] = [main?.counts.met ?? 0, main?.units ?? 0];
      const { unit = '', units: unitsName = '' } = main?.indicator ?? {};
      expect(cells).toContain(text.overview.unitsMet(met, active, unit));
      expect(mail.html).toContain(text.digest.unitsMet(met, active, unitsName));
    }),
    { numRuns: 300, seed: 20251105 },
  );
}, 60_000);
