import { settle } from '../google/book';
import { oneAtATime } from '../google/operator';
import { keepLanguage, keptText, openDesk } from './desk';
import { type Editor, noteEdits } from './edits';
import { bringUpToDate } from './refresh';
import { readTyped, type Typed } from './typed';

/** What Google says of an edit: https://developers.google.com/apps-script/guides/triggers/events */
interface EditEvent {
  range?: GoogleAppsScript.Spreadsheet.Range;
  /** Empty for most accounts: Google names the person only within one organisation. */
  user?: GoogleAppsScript.Base.User;
}

/** An edit gives way to whatever runs: the next tick sees it too. */
const WAIT = 1_500;

/**
 * Google stops this at 30 seconds; half of that is asked for, at the slowest that the calls and cells of a run have been
 * seen to take. So many seconds for starting, opening, reading and writing at all, and for each unit and response.
 */
const MOST = 15;
const SECONDS = { run: 8, unit: 0.003, response: 0.0015 };

/**
 * Somebody typed or pasted into a tab that people keep: it is said in the log, by whom where Google tells, and counts at
 * once where that is quick. This runs as whoever typed and may neither send mail nor touch the Form: what is not allowed
 * here, or takes too long, is left to the next tick, which asks nobody what was done here.
 */
export function onEdit(event?: EditEvent): void {
  const tab = event?.range?.getSheet().getName() ?? '';
  if (![keptText.units.title, keptText.settings.title, keptText.review.title].includes(tab)) return;
  try {
    oneAtATime(WAIT, () => {
      const desk = { ...openDesk(), editor: editorIn(event as EditEvent, tab) };
      const typed = readTyped(desk);
      if (isQuick(typed)) bringUpToDate(desk, typed);
      else {
        noteEdits(desk, typed);
        keepLanguage(desk);
      }
      settle();
    });
  } catch {
    // The tick does the same with all rights, and says what is wrong.
  }
}

function isQuick({ units, responses }: Typed): boolean {
  const sent = responses.reduce((sum, { sheet }) => sum + sheet.getLastRow(), 0);
  return SECONDS.run + SECONDS.unit * units.length + SECONDS.response * sent < MOST;
}

function editorIn({ range, user }: EditEvent, tab: string): Editor {
  const cells = range as GoogleAppsScript.Spreadsheet.Range;
  return {
    who: user?.getEmail?.() ?? '',
    tab,
    rows: [cells.getRow(), cells.getLastRow()],
    columns: [cells.getColumn(), cells.getLastColumn()],
  };
}
