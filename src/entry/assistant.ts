import { keepDraft, keptDraft, lastDone } from '../google/draft';
import { whoRuns } from '../google/operator';
import { showPage } from '../google/screen';
import {
  type Draft,
  draftOf,
  type Listed,
  type ListedUnit,
  listedRows,
  listedUnits,
  type Problems,
  settingsFrom,
  totalProblems,
} from '../layout/draft';
import { settingsOf } from '../layout/settings';
import type { Language } from '../text/vi';
import { bareDesk, type Desk, hear, openDesk, preset, readLedger, textNow } from './desk';
import { type Answer, aloneForPage, atMenu, forPage } from './guard';
import { SET_UP_STEPS, type SetUpStep, takeStep } from './setup';

/** What the set-up assistant's page asks for; the rules on what is typed into it are in layout/draft.ts. */

const SIZE = { width: 640, height: 600 };

export function showAssistant(): void {
  atMenu(() => {
    showPage('Assistant', textNow().assistant.title, SIZE);
    return null;
  });
}

export function showNewCampaign(): void {
  atMenu(() => {
    openDesk();
    showPage('NewCampaign', textNow().assistant.campaignTitle, SIZE);
    return null;
  });
}

/** What the page needs to begin, or to go on where it was closed. */
export interface Opened {
  language: Language;
  /** Of the Form and of the tabs that people keep. */
  kept: Language;
  /** `half`: what is to be made is known, and not all of it stands. */
  stage: 'new' | 'half' | 'ready';
  draft: Draft;
  groups: { key: string; name: string }[];
  denominators: { key: string; name: string }[];
  /** Those that have a target, or may have one. */
  indicators: { key: string; name: string }[];
  presetUnits: number;
  steps: SetUpStep[];
  done: SetUpStep[];
  /** Who operates the campaign; '' before anybody does. */
  operator: string;
  /** Name of the campaign that a new one leaves behind; '' for none. */
  old: string;
}

export function assistantOpened(): Answer<Opened> {
  return forPage(() => {
    const desk = deskNow();
    const { ready, file } = desk.ledger;
    const known = file === desk.book.getId();
    const isListed = desk.book.getSheetByName(desk.tabs.units.title) !== null;
    const draft = known && ready ? null : keptDraft();
    return openedFor(desk, draft ?? draftOf(settingsOf(preset)), known && ready ? 'ready' : isListed ? 'half' : 'new');
  });
}

/** A desk for a page, in a file that may not be set up yet. */
export function deskNow(): Desk {
  const desk = bareDesk();
  readLedger(desk);
  hear(desk);
  desk.operators = desk.ledger.operator === whoRuns();
  return desk;
}

export function openedFor(desk: Desk, draft: Draft, stage: Opened['stage'], old = ''): Opened {
  const { campaign } = preset;
  const names = <Named extends { key: string; name: string }>(some: Named[]) =>
    some.map(({ key, name }) => ({ key, name }));
  const isLeaving = desk.ledger.next !== null || old !== '';
  const steps = SET_UP_STEPS.filter((step) => step !== 'leave' || isLeaving);
  return {
    language: desk.text.language,
    kept: preset.language,
    stage,
    draft,
    groups: names(campaign.groups),
    denominators: names(campaign.denominators),
    indicators: names(campaign.indicators.filter(({ percent }) => percent !== null)),
    presetUnits: preset.units.length,
    steps,
    done: stage === 'half' ? doneAmong(steps) : [],
    operator: desk.ledger.operator,
    old,
  };
}

/** The steps that came to their end before the page was closed. */
function doneAmong(steps: SetUpStep[]): SetUpStep[] {
  const last = lastDone();
  return steps.slice(0, steps.indexOf(last as SetUpStep) + 1);
}

/** What is to be said on what was typed; nothing means that the next step may come. */
export interface Judged {
  problems: Problems;
  /** Units of which nobody can tell the group yet. */
  unknown: Listed['unknown'];
  /** The units so far, with their totals. */
  rows: ListedUnit[];
}

/** Looks at what was typed in a step and keeps it, so that a page that is closed can be opened again. */
export function assistantTyped(step: number, draft: Draft): Answer<Judged> {
  return forPage(() => {
    const { ledger } = deskNow();
    const judged = judge(step, draft);
    const isFine = Object.keys(judged.problems).length === 0;
    if (!ledger.ready) keepDraft({ ...draft, step: isFine ? step + 1 : step });
    return judged;
  });
}

function judge(step: number, draft: Draft): Judged {
  const { seeds, problems, unknown } = listedUnits(draft, preset);
  const rows = listedRows(draft, seeds, preset);
  switch (step) {
    case 2: {
      const found: Problems = problems.length === 0 ? {} : { units: problems.slice(0, MOST_LINES) };
      if (unknown.length > 0) found.groups = [['groups', unknown.length]];
      return { problems: found, unknown, rows };
    }
    case 3:
      return { problems: totalProblems(rows), unknown, rows };
    default: {
      const found = Object.entries(settingsFrom(draft, settingsOf(preset)).problems);
      const isOfMail = (field: string) => field === 'recipients' || field === 'digestAt';
      return {
        problems: Object.fromEntries(found.filter(([field]) => isOfMail(field) === (step === 4))),
        unknown,
        rows,
      };
    }
  }
}

/** So many sentences have room under a field. */
const MOST_LINES = 4;

/** Takes one step of set-up; what the person has to know of it, '' for nothing. */
export function assistantStep(step: SetUpStep): Answer<string> {
  return aloneForPage(() => takeStep(step));
}
