import type { CellValue, SheetState, SpreadsheetState } from '../../state';

export function addTab(spreadsheet: SpreadsheetState, name: string, index: number, id: number): SheetState {
  const sheet: SheetState = {
    id,
    name,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    cells: [],
    formulas: {},
    styles: [{}],
    cellStyles: [],
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    notes: {},
    validations: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
    metadata: [],
    form: null,
  };
  spreadsheet.sheets.splice(index, 0, sheet);
  return sheet;
}

export function insertRow(sheet: SheetState, index: number): void {
  if (sheet.cells.length > index) sheet.cells.splice(index, 0, []);
  if (sheet.cellStyles.length > index) sheet.cellStyles.splice(index, 0, []);
  if (sheet.form && sheet.form.rows.length > index) sheet.form.rows.splice(index, 0, null);
  sheet.rowCount += 1;
}

export function insertColumn(sheet: SheetState, index: number): void {
  for (const row of sheet.cells) if (row && row.length > index) row.splice(index, 0, null);
  for (const row of sheet.cellStyles) if (row && row.length > index) row.splice(index, 0, null);
  sheet.columnCount += 1;
}

export function put(
  _spreadsheet: SpreadsheetState,
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue | null,
  numberFormat?: string,
): void {
  sheet.columnCount = Math.max(sheet.columnCount, column + 1);
  const cells = sheet.cells[row] ?? [];
  sheet.cells[row] = cells;
  while (cells.length < column) cells.push(null);
  cells[column] = value;
  if (numberFormat === undefined) return;
  let style = sheet.styles.findIndex((one) => one.numberFormat === numberFormat && Object.keys(one).length === 1);
  if (style < 0) style = sheet.styles.push({ numberFormat }) - 1;
  const styles = sheet.cellStyles[row] ?? [];
  sheet.cellStyles[row] = styles;
  while (styles.length < column) styles.push(null);
  styles[column] = style;
}
