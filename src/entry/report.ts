import { addDays, type Day, dayOf, type Moment, startOf } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { type Coverage, coverageOf } from '../core/coverage';
import { type Summary, summaryOf } from '../core/summary';
import { showPage } from '../google/screen';
import type { Settings } from '../layout/settings';
import type { Language } from '../text/vi';
import { openDesk, textNow } from './desk';
import { type Answer, atMenu, forPage } from './guard';
import { readTyped, reportsAt, understand } from './typed';

/** Up to when figures are taken into the report. */
export type Freezing = 'deadline' | 'end' | 'now';

/** What the page makes the report of: it stands in the page, so that the script needs no words for it. */
export interface ReportFigures {
  summary: Summary;
  coverage: Coverage[];
  settings: Settings;
  /** The day of the document. */
  today: Day;
  /** The freezes that have come by now. */
  choices: Freezing[];
  chosen: Freezing;
  /** What people are shown; the report itself is in the language of the Form. */
  language: Language;
}

/** The draft of the report that ends the campaign, in a window of its own. */
export function showReport(): void {
  atMenu(() => {
    openDesk();
    showPage('Report', textNow().menu.report, { width: 900, height: 700 });
    return null;
  });
}

/** The figures of the deadline, of the end, or of now; without a choice, of the first of them that has come. */
export function reportFigures(wanted?: Freezing): Answer<ReportFigures> {
  return forPage(() => {
    const desk = openDesk();
    const kept = understand(desk, readTyped(desk));
    const { campaign, units, settings } = kept;
    const moments = freezings(campaign, desk.now);
    const choices = (Object.keys(moments) as Freezing[]).filter((one) => moments[one] !== null);
    const chosen = wanted !== undefined && choices.includes(wanted) ? wanted : (choices[0] as Freezing);
    const now = moments[chosen] ?? desk.now;
    const input = { campaign, units, reports: reportsAt(now, desk, kept), now, since: null };
    const coverage = coverageOf(input);
    const summary = summaryOf(input, coverage);
    return { summary, coverage, settings, today: dayOf(desk.now), choices, chosen, language: desk.text.language };
  });
}

/** The last milliseconds of the deadline and of the end, as far as they have passed; the report is asked for as of the first. */
function freezings(campaign: Campaign, now: Moment): Record<Freezing, Moment | null> {
  const passed = (at: Moment) => (at < now ? at : null);
  return {
    deadline: passed(campaign.deadline - 1),
    end: passed(startOf(addDays(campaign.end, 1)) - 1),
    now,
  };
}
