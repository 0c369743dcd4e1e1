import { dayOf, lastDayBefore } from '../core/calendar';
import { isTest } from '../core/reports';
import { lastSeen } from '../google/ledger';
import { testLink } from '../google/testLink';
import { LAST_SUCCESS } from '../layout/overview';
import type { Language } from '../text/vi';
import type { ZaloWords } from '../text/viZalo';
import { type Desk, keptText, openDesk, openDeskAtMenu } from './desk';
import { type Answer, forPage } from './guard';
import { type Kept, readTyped, understand } from './typed';
import { linkOf } from './units';

/** What comes after set-up: a report for a test, and the units' own links to be handed out. */
export interface Ready {
  language: Language;
  /** A form that is filled in for the test unit; '' where there is no Form. */
  test: string;
  /** From when on a test report is looked for. */
  now: number;
  units: HandOut[];
  /** Where all links stand. */
  tab: string;
  column: string;
}

/** One unit's own link for a group, and what the message that goes with it says. */
interface HandOut {
  label: string;
  about: Parameters<ZaloWords['handOut']>[0];
}

export function assistantReady(): Answer<Ready> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    const kept = understand(desk, readTyped(desk));
    const { form, questions } = desk.ledger;
    return {
      language: desk.text.language,
      test: form === null ? '' : testLink(form.id, kept.plan, questions, dayOf(desk.now), keptText),
      now: desk.now,
      units: handOuts(desk, kept),
      tab: desk.tabs.coverage.title,
      column: desk.text.coverage.link,
    };
  });
}

function handOuts(desk: Desk, { units, settings, preset }: Kept): HandOut[] {
  const { campaign, names } = preset;
  return units
    .filter(({ active }) => active)
    .flatMap((unit) =>
      unit.groups.flatMap((key): HandOut[] => {
        const group = campaign.groups.find((one) => one.key === key);
        const link = linkOf(unit, key, desk);
        if (!group || link === '') return [];
        const about = {
          address: group.address,
          unit: unit.name,
          operator: settings.operator,
          event: `${names.event} ${names.short}`,
          deadline: keptText.write.date(lastDayBefore(campaign.deadline)),
          link,
        };
        const label = `${unit.code} · ${unit.name}`;
        return [{ label: unit.groups.length > 1 ? `${label} (${group.name})` : label, about }];
      }),
    );
}

/** What has become of the test report. */
export interface TestSeen {
  /** When it was sent, as it is shown; null while it has not come. */
  at: string | null;
  /** Which run has worked things out since; null for none. */
  ran: 'submission' | 'tick' | null;
}

/** Looks for a report of the test unit that was sent since a moment. */
export function testReport(since: number): Answer<TestSeen> {
  return forPage(() => {
    const desk = openDesk();
    const tests = understand(desk, readTyped(desk)).answers.filter((one) => isTest(one) && one.submittedAt >= since);
    const last = tests[tests.length - 1];
    if (!last) return { at: null, ran: null };
    return { at: desk.text.write.stamp(last.submittedAt), ran: ranSince(desk, last.submittedAt) };
  });
}

/** Tổng quan says when a run last succeeded; a tick that did leaves its moment beside the ledger too. */
function ranSince({ book, text }: Desk, sent: number): TestSeen['ran'] {
  const { row, column } = LAST_SUCCESS;
  const cell = book.getSheetByName(text.overview.title)?.getRange(row, column).getValue();
  const succeeded = cell instanceof Date ? cell.getTime() : 0;
  if (succeeded < sent) return null;
  const ticked = lastSeen()?.until ?? 0;
  return ticked >= sent && Math.abs(succeeded - ticked) < SAME ? 'tick' : 'submission';
}

/** Cells keep moments to about a millisecond. */
const SAME = 10;
