import { coverageOf } from '../core/coverage';
import { standingsOf } from '../core/reports';
import { type Unit, unitNamed } from '../core/units';
import { settle } from '../google/book';
import { oneAtATime } from '../google/operator';
import { confirmed, selectedRow, showHtml } from '../google/screen';
import { unitCardHtml } from '../layout/unitCard';
import { type Desk, keptText, openDesk, openDeskAtMenu, readTyped, understand, unitsIn } from './desk';
import { atMenu } from './guard';
import { refresh } from './refresh';
import { linkOf, renewLinkCode } from './units';

/** The unit of the row the cursor is in: where it stands, all it ever sent and why each counts or not, its links. */
export function showUnit(): void {
  atMenu(() => {
    const desk = openDeskAtMenu();
    const kept = understand(desk, readTyped(desk));
    const { shown, reports, settings, units } = kept;
    const unit = unitOfRow(units);
    if (unit === null) return desk.text.unit.card.choose;
    const coverage = coverageOf({ campaign: shown, units, reports, now: desk.now, since: null });
    const standings = standingsOf(reports);
    const card = unitCardHtml({
      unit,
      coverage: coverage.filter((one) => one.unit.code === unit.code),
      reports: reports
        .filter((report) => report.unit?.code === unit.code)
        .map((report) => ({ report, standing: standings.get(report.key) ?? 'waiting' }))
        .reverse(),
      links: Object.fromEntries(unit.groups.map((group) => [group, linkOf(unit, group, desk)])),
      now: desk.now,
      settings,
      preset: kept.shownPreset,
      text: desk.text,
      toUnit: { preset: kept.preset, text: keptText },
    });
    showHtml(desk.text.unit.card.title(unit.code, unit.name), card);
    return null;
  });
}

/** A new code for the unit of the row the cursor is in, after a question: printed links and QR codes die with the old one. */
export function renewLink(): void {
  atMenu(() => {
    const desk = openDesk();
    const unit = unitOfRow(unitsNow(desk));
    if (unit === null) return desk.text.unit.card.choose;
    if (!confirmed(desk.text.unit.newLink.ask(unit.name))) return desk.text.unit.newLink.kept;
    const done = oneAtATime(30_000, () => {
      const now = openDeskAtMenu();
      renewLinkCode(now, unit);
      refresh(now);
      settle();
      return desk.text.unit.newLink.done(unit.name);
    });
    return done ?? desk.text.messages.busy;
  });
}

const unitsNow = (desk: Desk) => unitsIn(desk, readTyped(desk)).units;

/** The unit that the first cell of the selected row to name one names, by code or by name. */
function unitOfRow(units: Unit[]): Unit | null {
  for (const cell of selectedRow()) {
    const unit = typeof cell === 'string' ? unitNamed(cell, units) : null;
    if (unit) return unit;
  }
  return null;
}
