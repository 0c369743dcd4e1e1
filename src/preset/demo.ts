import { addDays, atMinute, type Day, daysBetween, type Moment } from '../core/calendar';

/**
 * A made-up course of reports for the ward of the preset, from 11/10 to 05/11/2025: no figure in it is real. It ends in
 * fixed totals (7.180 of 10.780 households on 05/11 at 16:30, 6.902 at the digest of the day before), so that whoever
 * plays it can check what comes out.
 */

export type DemoStep = DemoReport | DemoDecision;

/** A unit sends the Form. */
export interface DemoReport {
  kind: 'report';
  at: Moment;
  unit: string;
  group: string;
  asOf: Day;
  figures: Record<string, number>;
  done: Record<string, boolean>;
}

/** Staff accept the newest held report of a unit. */
export interface DemoDecision {
  kind: 'accept';
  at: Moment;
  unit: string;
}

export interface Demo {
  /** What a clerk types into the list of units once set-up has run: denominators by unit, and where they come from. */
  denominators: Record<string, Record<string, number>>;
  source: string;
  recipients: string[];
  steps: DemoStep[];
  /** Where it ends. */
  end: Moment;
}

const FIRST: Day = '2025-10-11';
const LAST: Day = '2025-11-05';
const DIGEST = 16 * 60 + 30;

/** Households of each neighbourhood group, in order, and those taking part on 05/11; none where it stays silent. */
const HOUSEHOLDS =
  '412→318 365→262 298→196 441→332 520→341 387→288 276→201 333→– 405→290 462→371 351→248 318→223 489→352 397→261 372→283 284→199 446→318 359→240 403→307 310→186 537→389 368→257 291→204 425→299 382→– 346→243 458→331 345→241';

/** By how much each group's figure rose between the digests of 04/11 and 05/11: 278 in all. */
const LAST_RISE = [
  12, 10, 11, 12, 9, 11, 8, 0, 12, 13, 10, 9, 14, 13, 12, 8, 13, 9, 12, 0, 12, 13, 9, 12, 0, 10, 12, 12,
];

/** How a group goes about it: the exponent of its course, from quick off the mark (0.6) to late (2.6). */
const COURSE = [
  0.7, 1, 1.7, 0.8, 2.4, 0.9, 1.1, 1, 1.3, 0.6, 1.5, 1.2, 1, 2.1, 0.8, 1.4, 1.1, 1.8, 0.7, 2.6, 0.9, 1.6, 1.2, 1, 1,
  1.3, 0.8, 1.9,
];

const STAFF =
  'VPDU:10→10 BXDD:8→8 UBKT:6→6 MTTQ:16→16 VPUB:14→14 VHXH:11→11 KTHT:13→12 HCC:12→12 TTVH:9→9 TYT:22→20 TH01:38→38 TH02:41→41 TH03:35→33 TH04:44→44 TH05:29→29 TH06:52→50 TH07:33→33 TH08:47→47 TH09:26→26 TH10:31→31 TH11:36→36 TH12:28→28';

const OTHERS: { unit: string; group: string; total?: [string, number]; figures: Record<string, number> }[] = [
  { unit: 'MTTQ', group: 'massOrg', total: ['membersTotal', 4210], figures: { membersParticipating: 2684 } },
  {
    unit: 'DTN',
    group: 'massOrg',
    total: ['membersTotal', 1120],
    figures: { membersParticipating: 903, youthGroups: 28, peopleSupported: 1240, elderlySupported: 486 },
  },
  {
    unit: 'HPN',
    group: 'massOrg',
    total: ['membersTotal', 3650],
    figures: { membersParticipating: 2415, womenBranches: 24, stories: 63 },
  },
  {
    unit: 'KTHT',
    group: 'business',
    total: ['businessesTotal', 640],
    figures: { businessesReached: 412, businessesParticipating: 287, integratedActivities: 5 },
  },
  { unit: 'TTVH', group: 'media', figures: { newsItems: 14, broadcasts: 52, materials: 31 } },
  { unit: 'VHXH', group: 'media', figures: { newsItems: 9, broadcasts: 6, materials: 4 } },
];

/** Weekly to the end of October, then daily; a few units already report on the first days. */
const REPORT_DAYS: Day[] = [
  '2025-10-17',
  '2025-10-24',
  '2025-10-31',
  '2025-11-01',
  '2025-11-02',
  '2025-11-03',
  '2025-11-04',
];

export function demoWard(): Demo {
  const random = dice(20251011);
  const denominators: Record<string, Record<string, number>> = {};
  const total = (unit: string, key: string, value: number) => {
    denominators[unit] = { ...denominators[unit], [key]: value };
  };
  const steps: DemoStep[] = [...corrections()];

  HOUSEHOLDS.split(' ').forEach((pair, index) => {
    const [households, last] = pair.split('→');
    const unit = `TDP${String(index + 1).padStart(2, '0')}`;
    total(unit, 'householdsTotal', Number(households));
    if (last !== '–') steps.push(...neighbourhood(unit, index, Number(last), random));
  });
  for (const entry of STAFF.split(' ')) {
    const [unit, pair] = entry.split(':') as [string, string];
    const [staff, last] = pair.split('→').map(Number) as [number, number];
    total(unit, 'staffTotal', staff);
    steps.push(...course(unit, unit.startsWith('TH') ? 'school' : 'agency', { staffParticipating: last }, random));
  }
  for (const other of OTHERS) {
    if (other.total) total(other.unit, ...other.total);
    steps.push(...course(other.unit, other.group, other.figures, random));
  }
  return {
    denominators,
    source: 'DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT',
    recipients: [
      'thuongtruc.danguy@tanhung.example',
      'thuongtruc.hdnd@tanhung.example',
      'lanhdao.ubnd@tanhung.example',
    ],
    steps: steps.sort((a, b) => a.at - b.at),
    end: atMinute(LAST, DIGEST),
  };
}

/** A neighbourhood group: weekly, then every evening; its last report falls between the last two digests. */
function neighbourhood(unit: string, index: number, last: number, random: () => number): DemoReport[] {
  const beforeLast = last - (LAST_RISE[index] as number);
  const exponent = COURSE[index] as number;
  const perHousehold = 1.15 + (index % 7) * 0.06;
  const days = [...(index % 4 === 0 ? [addDays(FIRST, index % 3)] : []), ...REPORT_DAYS];
  const reports: DemoReport[] = [];
  const report = (at: Moment, asOf: Day, households: number) => {
    const participants = Math.round(households * perHousehold);
    reports.push({
      kind: 'report',
      at,
      unit,
      group: 'tdp',
      asOf,
      figures: { householdsParticipating: households, participants, storyCompleters: Math.floor(participants * 0.3) },
      done: {
        qrPosted: unit !== 'TDP20' && asOf >= addDays(FIRST, index % 9),
        zaloShared: asOf >= addDays(FIRST, index % 5),
      },
    });
  };
  for (const day of days) {
    const last4 = day === '2025-11-04';
    // Not everybody keeps to every day; the figure of 04/11 has to be in before that day's digest.
    if (!last4 && day > '2025-10-31' && random() < 0.25) continue;
    const share = last4 ? 1 : (daysBetween(FIRST, day) + 1) / (daysBetween(FIRST, '2025-11-04') + 1);
    const households = Math.floor(beforeLast * share ** exponent);
    const minute = last4 ? 13 * 60 + random() * 200 : 19 * 60 + random() * 170;
    const at = atMinute(day, Math.floor(minute)) + Math.floor(random() * 60) * 1000;
    report(at, day, households);
    if (!last4 && day > '2025-10-31' && random() < 0.15) {
      report(
        at + (20 + Math.floor(random() * 30)) * 60_000,
        day,
        Math.min(beforeLast, households + 1 + Math.floor(random() * 3)),
      );
    }
  }
  if (last > beforeLast) {
    const evening = random() < 0.6;
    const day: Day = evening ? '2025-11-04' : LAST;
    const minute = evening ? 19 * 60 + random() * 170 : 8 * 60 + random() * 480;
    report(atMinute(day, Math.floor(minute)) + Math.floor(random() * 60) * 1000, day, last);
  }
  return reports.map((one, place) => rising(one, reports.slice(0, place)));
}

/** A second report of one evening may have run ahead of the next day's: a running total never falls by itself. */
function rising(report: DemoReport, earlier: DemoReport[]): DemoReport {
  const figures = { ...report.figures };
  for (const key of Object.keys(figures)) {
    figures[key] = Math.max(figures[key] as number, ...earlier.map((one) => one.figures[key] ?? 0));
  }
  return { ...report, figures };
}

/** An office or a school: a first figure in the first week, nearly all by the end of October, in working hours. */
function course(unit: string, group: string, last: Record<string, number>, random: () => number): DemoReport[] {
  const exponent = 0.25 + random() * 0.6;
  const reports: DemoReport[] = [];
  for (const day of [...REPORT_DAYS, LAST]) {
    const final = day === LAST || (day === '2025-11-04' && random() < 0.5);
    if (!final && day > '2025-10-31' && random() < 0.6) continue;
    const share = final ? 1 : ((daysBetween(FIRST, day) + 1) / (daysBetween(FIRST, LAST) + 2)) ** exponent;
    const minute = Math.floor(8 * 60 + random() * 180 + (random() < 0.5 ? 330 : 0));
    const figures = Object.fromEntries(Object.entries(last).map(([key, value]) => [key, Math.floor(value * share)]));
    reports.push({
      kind: 'report',
      at: atMinute(day, minute) + Math.floor(random() * 60) * 1000,
      unit,
      group,
      asOf: day,
      figures,
      done: {},
    });
    if (final) break;
  }
  return reports;
}

/**
 * Two things that go wrong in any ward: a figure above the number of households, mended by its sender a day later, and a
 * figure that had been counted too high, whose lower correction staff accept the next morning.
 */
function corrections(): DemoStep[] {
  const report = (at: Moment, unit: string, asOf: Day, households: number, participants: number): DemoReport => ({
    kind: 'report',
    at,
    unit,
    group: 'tdp',
    asOf,
    figures: { householdsParticipating: households, participants },
    done: { qrPosted: true, zaloShared: true },
  });
  return [
    report(atMinute('2025-10-26', 20 * 60 + 11), 'TDP13', '2025-10-26', 512, 742),
    report(atMinute('2025-10-27', 19 * 60 + 4), 'TDP13', '2025-10-27', 215, 312),
    report(atMinute('2025-10-27', 19 * 60 + 42), 'TDP10', '2025-10-27', 296, 376),
    report(atMinute('2025-10-29', 20 * 60 + 20), 'TDP10', '2025-10-29', 262, 333),
    { kind: 'accept', at: atMinute('2025-10-30', 8 * 60 + 25), unit: 'TDP10' },
  ];
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
