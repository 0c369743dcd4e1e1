import type { Gap, HealthFacts } from '../core/health';
import { readAll } from '../google/book';
import { formState } from '../google/form';
import { headerRow, isAuthorized, lastRows, ownTriggerIds, scriptZone } from '../google/health';
import { remainingRecipients } from '../google/mail';
import { whoRuns } from '../google/operator';
import { showPage } from '../google/screen';
import { type Cell, columnsOf } from '../layout/columns';
import { planForm } from '../layout/form';
import { readUnits } from '../layout/registry';
import { misfits } from '../layout/responses';
import { readSettings } from '../layout/settings';
import { LANGUAGES, textIn } from '../text/language';
import type { Language } from '../text/vi';
import { type Desk, hear, keptText, OURS, openDesk, openDeskAtMenu, preset, textNow, titleOf } from './desk';
import { type Answer, atMenu, forPage } from './guard';
import { HANDLERS } from './triggers';

/** What the health page puts into words. */
export interface Health {
  language: Language;
  facts: HealthFacts;
}

export function showHealth(): void {
  atMenu(() => {
    openDesk();
    showPage('Health', textNow().menu.health);
    return null;
  });
}

/** Looks at everything a run depends on and changes nothing. */
export function healthReport(): Answer<Health> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    hear(desk);
    return { language: desk.text.language, facts: factsOf(desk) };
  });
}

function factsOf(desk: Desk): HealthFacts {
  const { book, ledger, now, seen } = desk;
  const settings = settingsNow(desk);
  const { form, operator, triggers } = ledger;
  const mine = desk.operators;
  const own = mine ? ownTriggerIds() : [];
  return {
    now,
    me: whoRuns(),
    operator,
    authorized: isAuthorized(),
    lastRun: seen?.fresh ?? null,
    operatorSince: ledger.operatorSince,
    alarmHours: settings.alarmHours,
    triggers: mine
      ? { standing: HANDLERS.filter((name) => own.includes(triggers[name] ?? '')).length, needed: HANDLERS.length }
      : null,
    form: form && { by: form.by, seen: formState(book, form.id) },
    gaps: [...gapsInTabs(desk), ...gapsInResponses(desk)],
    mailsLeft: mine ? remainingRecipients() : null,
    recipients: settings.recipients.length,
    zones: { file: book.getSpreadsheetTimeZone(), script: scriptZone() },
    lastError: lastErrorIn(desk),
  };
}

function settingsNow({ book, text, zone }: Desk) {
  const sheet = book.getSheetByName(keptText.settings.title);
  return readSettings(sheet ? readAll(sheet) : [], preset, text, zone).settings;
}

function gapsInTabs(desk: Desk): Gap[] {
  return OURS.flatMap((which): Gap[] => {
    const tab = titleOf(which, desk);
    const sheet = desk.book.getSheetByName(tab);
    if (!sheet) return [{ tab, column: null }];
    if (which !== 'review' && which !== 'units') return [];
    const header = headerRow(sheet).map((cell) => String(cell).trim());
    const columns = which === 'review' ? columnsOf(desk.tabs.review) : columnsOf(desk.tabs.units);
    return columns
      .filter(({ column }) => !header.includes(column.header))
      .map(({ column }) => ({ tab, column: column.header }));
  });
}

/** In the tab that the Form writes to now; those before it may be of another Form. */
function gapsInResponses({ book, ledger, tabs, text, zone }: Desk): Gap[] {
  const id = ledger.responseTabs[ledger.responseTabs.length - 1];
  const sheet = id === undefined ? null : book.getSheetById(id);
  const units = book.getSheetByName(tabs.units.title);
  if (!sheet || !units) return [];
  try {
    const plan = planForm(preset, readUnits(readAll(units), tabs, preset, text, zone).units, keptText);
    const header = headerRow(sheet) as Cell[];
    return misfits(header, plan, ledger.questions).missing.map((column) => ({
      tab: sheet.getName(),
      column,
      responses: true,
    }));
  } catch {
    // The list of units lacks a column, which is said of that tab.
    return [];
  }
}

const LINES = 200;

/** The newest error in the log that no run has followed which worked. */
function lastErrorIn({ book, tabs }: Desk): HealthFacts['lastError'] {
  const sheet = book.getSheetByName(tabs.log.title);
  if (!sheet) return null;
  const kinds = LANGUAGES.map((language) => textIn(language, preset.language).log.kinds);
  const rows = lastRows(sheet, LINES, columnsOf(tabs.log).length);
  for (const [at, kind, text] of rows.reverse()) {
    if (kinds.some(({ update }) => update === kind)) return null;
    if (kinds.some(({ error }) => error === kind) && at instanceof Date)
      return { at: at.getTime(), text: String(text) };
  }
  return null;
}
