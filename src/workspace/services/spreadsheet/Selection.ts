import { play } from '../strict';
import { Direction, nameIn } from './enums';
import type { Tab } from './lines';
import type { Place } from './objects';
import { bookOf, hostOf, make, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import type { RangeList } from './RangeList';
import { nextDataCell } from './regions';
import type { Sheet } from './Sheet';
import { selectedIn } from './selected';
import { misfit } from './signature';

/** What is selected on the active tab. */
export class Selection extends Placed<{ spreadsheetId: string }> {
  getActiveSheet(): Sheet {
    const { sheetId } = tabPlace(this);
    return make.sheet(this.host, this[place].spreadsheetId, sheetId);
  }

  getActiveRange(): Range {
    return make.range(this.host, firstOf(this));
  }

  getActiveRangeList(): RangeList {
    const { spreadsheetId, sheetId } = tabPlace(this);
    return make.rangeList(this.host, selectedIn(this.host, spreadsheetId, sheetId));
  }

  getCurrentCell(): Range {
    return make.range(this.host, { ...firstOf(this), rows: 1, columns: 1 });
  }

  /** The selection stretched as far as Ctrl+Shift+arrow would. */
  getNextDataRange(direction: unknown): Range {
    const name = nameIn(Direction, direction);
    if (name === null) throw misfit(this.host, 'Selection.getNextDataRange', [direction]);
    const at = firstOf(this);
    const cell = nextDataCell(this.host, tabOf(this.host, at), at, direction);
    const [top, left] = [Math.min(at.row, cell.row), Math.min(at.column, cell.column)];
    const [bottom, right] = [
      Math.max(at.row + at.rows, cell.row + 1),
      Math.max(at.column + at.columns, cell.column + 1),
    ];
    return make.range(this.host, { ...at, row: top, column: left, rows: bottom - top, columns: right - left });
  }
}

function tabPlace(selection: Selection): Tab {
  const host = hostOf(selection);
  const { spreadsheetId } = selection[place];
  return { spreadsheetId, sheetId: bookOf(host, spreadsheetId).activeSheetId };
}

function firstOf(selection: Selection): Place {
  const host = hostOf(selection);
  const { spreadsheetId, sheetId } = tabPlace(selection);
  const [first] = selectedIn(host, spreadsheetId, sheetId);
  return first ?? { spreadsheetId, sheetId, row: 0, column: 0, rows: 1, columns: 1 };
}

play('Selection', Selection, {}, 'handle');
