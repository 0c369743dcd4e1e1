import { type Day, type Moment, parseDay, parseTime, startOf } from '../src/core/calendar';
import type { Campaign } from '../src/core/campaign';
import type { HealthFacts } from '../src/core/health';
import type { LinkCodes } from '../src/core/links';
import { type Answers, type AnswerValue, type Decisions, type Report, readReports } from '../src/core/reports';
import type { Unit } from '../src/core/units';

/** Examples in which a test names only what it is about. */

/** A moment of 2025 in Vietnam: `05/11 16:30` or `07/11 23:59:59`. */
export function at(text: string): Moment {
  const [date, clock = '00:00'] = text.split(' ') as [string, string?];
  const [hours, minutes, seconds = '0'] = clock.split(':') as [string, string, string?];
  return startOf(day(date)) + (parseTime(`${hours}:${minutes}`) as number) * 60_000 + Number(seconds) * 1000;
}

/** A day of 2025: `05/11`. */
export function day(text: string): Day {
  const found = parseDay(`${text}/2025`);
  if (!found) throw new Error(`no day: ${text}`);
  return found;
}

/** Households of a neighbourhood group at 70%, staff of offices and schools at 100%, and a group that only reports. */
export function aCampaign(about: Partial<Campaign> = {}): Campaign {
  return {
    start: day('11/10'),
    end: day('11/11'),
    deadline: at('08/11'),
    cutoff: at('06/11 17:00'),
    staleAfterDays: 3,
    farBehindPercent: 60,
    groups: [
      {
        key: 'tdp',
        name: 'Tổ dân phố',
        one: 'tổ',
        many: 'tổ dân phố',
        address: 'bác',
        names: ['tổ dân phố', 'khu dân cư'],
      },
      {
        key: 'school',
        name: 'Cơ sở giáo dục',
        one: 'trường',
        many: 'trường học',
        address: 'đồng chí',
        names: ['trường'],
      },
      { key: 'media', name: 'Tuyên truyền', one: 'đầu mối', many: 'đầu mối', address: 'đồng chí', names: [] },
    ],
    denominators: [
      { key: 'householdsTotal', name: 'Tổng số hộ', groups: ['tdp'] },
      { key: 'staffTotal', name: 'Tổng số CBCCVC', groups: ['school'] },
    ],
    indicators: [
      {
        key: 'households',
        name: 'Hộ gia đình',
        groups: ['tdp'],
        numerator: 'households',
        denominator: 'householdsTotal',
        percent: 70,
        noun: 'hộ',
        reached: 'hộ có người tham gia',
        units: 'tổ dân phố',
        unit: 'tổ',
      },
      {
        key: 'staff',
        name: 'CBCCVC',
        groups: ['school'],
        numerator: 'staff',
        denominator: 'staffTotal',
        percent: 100,
        noun: 'người',
        reached: 'người đã tham gia',
        units: 'trường học',
        unit: 'trường',
      },
    ],
    ceilings: [{ lower: 'households', upper: 'people' }],
    questions: [
      { key: 'group', title: 'Nhóm', kind: 'group', required: true },
      { key: 'unit', title: 'Đơn vị', kind: 'unit', required: true, groups: ['tdp', 'school', 'media'] },
      { key: 'households', title: 'Số hộ', kind: 'count', required: true, groups: ['tdp'], cumulative: true },
      { key: 'people', title: 'Số người', kind: 'count', required: true, groups: ['tdp'], cumulative: true },
      {
        key: 'proposed',
        title: 'Tổng số hộ',
        kind: 'count',
        required: false,
        groups: ['tdp'],
        proposes: 'householdsTotal',
      },
      { key: 'qr', title: 'Mã QR', kind: 'yesNo', required: true, groups: ['tdp'] },
      { key: 'staff', title: 'Số CBCCVC', kind: 'count', required: true, groups: ['school'], cumulative: true },
      { key: 'news', title: 'Số tin bài', kind: 'count', required: true, groups: ['media'] },
      { key: 'asOf', title: 'Tính đến ngày', kind: 'day', required: true },
      { key: 'contact', title: 'Người báo cáo', kind: 'text', required: false, contact: true },
      { key: 'difficulties', title: 'Khó khăn', kind: 'paragraph', required: false },
    ],
    ...about,
  };
}

/** A neighbourhood group of 100 households, unless the test says otherwise. */
export function aUnit(about: Partial<Unit> & { households?: number | null } = {}): Unit {
  const { households = 100, ...rest } = about;
  return {
    code: 'TDP05',
    name: 'Tổ dân phố số 5',
    groups: ['tdp'],
    aliases: [],
    denominators: { householdsTotal: households },
    target: null,
    email: '',
    active: true,
    order: 1,
    ...rest,
  };
}

export type About = { sent?: string; row?: number; tab?: number } & { [question: string]: AnswerValue | undefined };

/** Answers of TDP05, sent at noon on 05/11, unless the test says otherwise; what it leaves undefined was left blank. */
export function anAnswer(about: About = {}): Answers {
  const { sent = '05/11 12:00', row = 2, tab, ...answered } = about;
  const values: Record<string, AnswerValue | undefined> = { unit: 'TDP05', group: 'tdp', ...answered };
  return {
    submittedAt: at(sent),
    row,
    ...(tab === undefined ? {} : { tab }),
    values: Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
    ),
  };
}

export interface Case {
  units?: Unit[];
  campaign?: Campaign;
  decisions?: Decisions;
  codes?: LinkCodes;
}

/** The reports that answers become; rows are given in the order of the list where a test does not say. */
export function reportsOf(
  answers: About[],
  { units = [aUnit()], campaign = aCampaign(), decisions = {}, codes }: Case = {},
) {
  return readReports(
    answers.map((about, index) => anAnswer({ row: index + 2, ...about })),
    units,
    campaign,
    decisions,
    codes,
  );
}

/** The last of the reports that answers become. */
export function aReport(about: About = {}, before: About[] = [], about_: Case = {}): Report {
  return reportsOf([...before, about], about_).at(-1) as Report;
}

/** A campaign that works, as its operator sees it. */
export function aHealth(about: Partial<HealthFacts> = {}): HealthFacts {
  return {
    now: at('05/11 16:30'),
    me: 'van-thu@tanhung.example',
    operator: 'van-thu@tanhung.example',
    authorized: true,
    lastRun: at('05/11 16:00'),
    operatorSince: at('05/11 08:00'),
    alarmHours: 3,
    triggers: { standing: 2, needed: 2 },
    form: {
      by: 'van-thu@tanhung.example',
      seen: { published: true, accepting: true, linked: true, asksToSignIn: false },
    },
    gaps: [],
    mailsLeft: 100,
    recipients: 2,
    zones: { file: 'Asia/Ho_Chi_Minh', script: 'Asia/Ho_Chi_Minh' },
    lastError: null,
    ...about,
  };
}
