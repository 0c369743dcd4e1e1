import { type Unit, unitNamed } from '../core/units';
import { settle } from '../google/book';
import { oneAtATime } from '../google/operator';
import { confirmed, selectedRow, showPage } from '../google/screen';
import type { SidebarFigures } from '../layout/sidebarFigures';
import { type Desk, openDesk, openDeskAtMenu } from './desk';
import { type Answer, atMenu, forPage } from './guard';
import { refresh } from './refresh';
import { figuresNow } from './sidebar';
import { readTyped, understand, unitsIn } from './typed';
import { renewLinkCode } from './units';

/** A window on the unit of the row the cursor is in. */
export function showUnit(): void {
  atMenu(() => {
    const desk = openDesk();
    const typed = readTyped(desk);
    const { text } = desk;
    const unit = unitOfRow(unitsIn(desk, typed).units);
    if (unit === null) return text.unit.choose;
    const about = { unit: unit.code, language: text.language };
    showPage('Unit', text.unit.title(unit.code, unit.name), { width: 720, height: 600 }, about);
    return null;
  });
}

/** Where a unit stands, all it ever sent and why each counts or not, its links; nothing where there is no such unit. */
export function unitFigures(code: string): Answer<SidebarFigures | null> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    const kept = understand(desk, readTyped(desk));
    const unit = kept.units.find((one) => one.code === code);
    return unit ? figuresNow(desk, kept, unit) : null;
  });
}

/** A new code for the unit of the row the cursor is in, after a question: printed links and QR codes die with the old one. */
export function renewLink(): void {
  atMenu(() => {
    const desk = openDesk();
    const unit = unitOfRow(unitsNow(desk));
    if (unit === null) return desk.text.unit.choose;
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
