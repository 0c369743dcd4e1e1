import { dayOf } from '../../src/core/calendar';
import type { Status } from '../../src/core/coverage';
import { placeOf } from '../../src/core/reports';
import type { Totals } from '../../src/core/summary';
import { type DemoReport, demoWard } from '../../src/preset/demo';
import { preset } from '../../src/preset/tanHung';
import { campaign, coverageAt, decisions, demo, reports, summaryAt, units } from '../demoWard';
import { at } from '../examples';

const END = '05/11 16:30';
const YESTERDAY = '04/11 16:30';
const last = summaryAt(END, YESTERDAY);
const [households, staff] = last.totals as [Totals, Totals];
const figuresAt = (now: string) =>
  Object.fromEntries(coverageAt(now).map((one) => [placeOf(one.unit, one.group), [one.denominator, one.numerator]]));

test('the demo is marked as made up', () => {
  expect(demo.source).toBe('DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT');
  for (const address of demo.recipients) expect(address).toMatch(/\.example$/);
});

test('it is the same at every call', () => {
  expect(demoWard()).toEqual(demo);
  expect(demoWard()).not.toBe(demo);
});

test('all happens in order, from 11/10 to the digest of 05/11', () => {
  const moments = demo.steps.map((step) => step.at);
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(moments[0]).toBeGreaterThanOrEqual(at('11/10'));
  expect(moments.at(-1)).toBeLessThanOrEqual(at(END));
  expect(demo.end).toBe(at(END));
});

const HOUSEHOLDS = `
  01:412→318 02:365→262 03:298→196 04:441→332 05:520→341 06:387→288 07:276→201 08:333→–   09:405→290 10:462→371
  11:351→248 12:318→223 13:489→352 14:397→261 15:372→283 16:284→199 17:446→318 18:359→240 19:403→307 20:310→186
  21:537→389 22:368→257 23:291→204 24:425→299 25:382→–   26:346→243 27:458→331 28:345→241`;

const STAFF = `
  VPDU:10→10 BXDD:8→8 UBKT:6→6 MTTQ:16→16 VPUB:14→14 VHXH:11→11 KTHT:13→12 HCC:12→12 TTVH:9→9 TYT:22→20
  TH01:38→38 TH02:41→41 TH03:35→33 TH04:44→44 TH05:29→29 TH06:52→50 TH07:33→33 TH08:47→47 TH09:26→26 TH10:31→31
  TH11:36→36 TH12:28→28`;

const pairs = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [code, total, figure] = entry.split(/:|→/) as [string, string, string];
      return { code, total: Number(total), figure: figure === '–' ? null : Number(figure) };
    });

test.each(pairs(HOUSEHOLDS))('TDP$code has $total households, $figure of them in', ({ code, total, figure }) => {
  expect(figuresAt(END)[`TDP${code} tdp`]).toEqual([total, figure]);
});

test.each(pairs(STAFF))('$code has $total employees, $figure of them in', ({ code, total, figure }) => {
  const group = code.startsWith('TH') ? 'school' : 'agency';
  expect(figuresAt(END)[`${code} ${group}`]).toEqual([total, figure]);
});

test('households on 05/11: 7.180 of 10.780, of 10.065 in the groups that reported', () => {
  expect(households).toMatchObject({ units: 28, numerator: 7180, ofReporting: 10065, ofAll: 10780 });
});

test('19 groups have met; 2 are on track, 5 behind, none far behind; 2 are silent', () => {
  expect(households.counts).toEqual({
    met: 19,
    onTrack: 2,
    behind: 5,
    farBehind: 0,
    notReported: 2,
    noDenominator: 0,
    reported: 0,
  });
  const codes = (status: Status) =>
    coverageAt(END)
      .filter((one) => one.group === 'tdp' && one.status === status)
      .map(({ unit }) => unit.code);
  expect(codes('onTrack')).toEqual(['TDP22', 'TDP28']);
  expect(codes('behind')).toEqual(['TDP03', 'TDP05', 'TDP14', 'TDP18', 'TDP20']);
  expect(codes('notReported')).toEqual(['TDP08', 'TDP25']);
});

test('the seven below are 98 short together, worst first; the two silent ones need 234 and 268', () => {
  expect(households.belowTarget).toBe(7);
  expect(households.gap).toBe(98);
  expect(households.chase.map(({ unit, gap }) => [unit.code, gap])).toEqual([
    ['TDP20', 31],
    ['TDP05', 23],
    ['TDP14', 17],
    ['TDP03', 13],
    ['TDP18', 12],
    ['TDP22', 1],
    ['TDP28', 1],
  ]);
  expect(households.silent.map(({ gap }) => gap)).toEqual([234, 268]);
});

test('the ward is behind by 0,8 points: 7.268,3 of 7.559 were expected', () => {
  expect(households.status).toBe('behind');
  expect(households.pointsBehind).toBeCloseTo((100 * ((7559 * 25) / 26 - 7180)) / 10780, 9);
  expect(households.pointsBehind.toFixed(1)).toBe('0.8');
});

test('employees on 05/11: 554 of 561, 18 of 22 offices and schools complete, the ward on track', () => {
  expect(staff).toMatchObject({
    units: 22,
    numerator: 554,
    ofReporting: 561,
    ofAll: 561,
    gap: 7,
    status: 'onTrack',
    counts: { met: 18, onTrack: 1, behind: 3, farBehind: 0, notReported: 0 },
  });
  expect(staff.chase.map(({ unit, status, gap }) => [unit.code, status, gap])).toEqual([
    ['TYT', 'behind', 2],
    ['KTHT', 'behind', 1],
    ['TH03', 'behind', 2],
    ['TH06', 'onTrack', 2],
  ]);
});

test('QR codes at 25 of 28, links shared in 26 of 28', () => {
  expect(last.deeds.map(({ question, done, units }) => [question.key, done, units])).toEqual([
    ['qrPosted', 25, 28],
    ['zaloShared', 26, 28],
  ]);
  expect(coverageAt(END).find(({ unit }) => unit.code === 'TDP20')?.report?.done.qrPosted).toBe(false);
});

test.each`
  place              | total   | figures
  ${'MTTQ massOrg'}  | ${4210} | ${{ membersParticipating: 2684 }}
  ${'DTN massOrg'}   | ${1120} | ${{ membersParticipating: 903, youthGroups: 28, peopleSupported: 1240, elderlySupported: 486 }}
  ${'HPN massOrg'}   | ${3650} | ${{ membersParticipating: 2415, womenBranches: 24, stories: 63 }}
  ${'KTHT business'} | ${640}  | ${{ businessesReached: 412, businessesParticipating: 287 }}
  ${'TTVH media'}    | ${null} | ${{ newsItems: 14, broadcasts: 52 }}
  ${'VHXH media'}    | ${null} | ${{ newsItems: 9, broadcasts: 6 }}
`('$place ends with $figures', ({ place, total, figures }) => {
  const one = coverageAt(END).find(({ unit, group }) => placeOf(unit, group) === place);
  expect(one?.report?.figures).toMatchObject(figures);
  expect(one?.denominator).toBe(total);
});

test('at the digest of 04/11 the same 26 groups had reported, 6.902 households; 278 came since', () => {
  const before = summaryAt(YESTERDAY).totals[0] as Totals;
  expect(before.numerator).toBe(6902);
  expect(before.ofReporting).toBe(10065);
  expect(households.change).toBe(278);
});

test('nothing is left to review at the end', () => {
  expect(last.review).toEqual([]);
  expect(last).toMatchObject({ reporting: 50, units: 52 });
});

test('a report above the total is held on 26/10 and mended by its sender on 27/10', () => {
  const held = reports.filter(({ violations }) => violations.some(({ kind }) => kind === 'overDenominator'));
  expect(held.map(({ unit, figures, verdict }) => [unit?.code, figures.householdsParticipating, verdict])).toEqual([
    ['TDP13', 512, null],
  ]);
  expect(summaryAt('26/10 23:00').review).toEqual(held);
  expect(summaryAt('27/10 23:00').review).toEqual([]);
});

test('a correction downwards is held on 29/10 and accepted by staff on 30/10', () => {
  const [key, ...others] = Object.keys(decisions);
  const accepted = reports.find((report) => report.key === key);
  expect(others).toEqual([]);
  expect(accepted).toMatchObject({
    unit: { code: 'TDP10' },
    earlier: 296,
    figures: { householdsParticipating: 262 },
    valid: true,
  });
  expect(demo.steps.filter((step) => step.kind === 'accept').map((step) => dayOf(step.at))).toEqual(['2025-10-30']);
});

test('nothing else is wrong with any report', () => {
  const kinds = reports.flatMap(({ unit, violations }) =>
    violations.filter(({ severity }) => severity !== 'note').map(({ kind }) => `${unit?.code} ${kind}`),
  );
  expect([...new Set(kinds)]).toEqual(['TDP13 overDenominator', 'TDP10 fell']);
});

test('on its way the ward shows every status', () => {
  const seen = new Set<Status>();
  for (const moment of ['12/10 16:30', '18/10 16:30', '25/10 16:30', '01/11 16:30', END]) {
    for (const one of coverageAt(moment)) seen.add(one.status);
  }
  expect([...seen].sort()).toEqual(['behind', 'farBehind', 'met', 'notReported', 'onTrack', 'reported']);
});

test('the total grows from day to day, but for the correction that staff accept', () => {
  const days = Array.from({ length: 25 }, (_, index) => (index < 21 ? `${index + 11}/10` : `0${index - 20}/11`));
  const totals = days.map((day) => (summaryAt(`${day} 23:59`).totals[0] as Totals).numerator);
  const falls = days.filter((_, index) => index > 0 && (totals[index] as number) < (totals[index - 1] as number));
  // The decision is known from the start to this pure reading, so the fall shows on the day the figure was sent.
  expect(falls).toEqual(['29/10']);
  expect(totals.at(-1)).toBeGreaterThan(6902);
});

test('no figure exceeds what it is a part of', () => {
  const sent = demo.steps.filter((step): step is DemoReport => step.kind === 'report');
  for (const { unit, figures } of sent) {
    if (unit === 'TDP13' && figures.householdsParticipating === 512) continue;
    for (const { lower, upper } of campaign.ceilings) {
      if (figures[lower] !== undefined && figures[upper] !== undefined) {
        expect(figures[lower]).toBeLessThanOrEqual(figures[upper]);
      }
    }
    for (const { numerator, denominator } of campaign.indicators) {
      const total = demo.denominators[unit]?.[denominator];
      if (figures[numerator] !== undefined && total !== undefined) {
        expect(figures[numerator]).toBeLessThanOrEqual(total);
      }
    }
  }
});

test('reporters send by day and evening, and no report is of a day to come', () => {
  for (const report of reports) {
    const minute = Math.floor((report.submittedAt - at('11/10')) / 60_000) % 1440;
    expect(minute).toBeGreaterThanOrEqual(7 * 60);
    expect(minute).toBeLessThan(23 * 60);
    expect(report.asOf).toBe(dayOf(report.submittedAt));
  }
});

test('every unit and group of the demo is one of the preset', () => {
  const places = new Set(units.flatMap((unit) => unit.groups.map((group) => placeOf(unit, group))));
  for (const step of demo.steps) if (step.kind === 'report') expect(places).toContain(`${step.unit} ${step.group}`);
  expect(units).toHaveLength(52);
  expect(places.size).toBe(56);
  expect(preset.names.sender.length).toBeLessThanOrEqual(25);
});
