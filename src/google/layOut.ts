import type { Status } from '../core/coverage';
import { type Cell, type Column, columnsOf, PLAIN_TEXT, type Tab, toRow } from '../layout/columns';
import { HOURS, LAST_SUCCESS, OVERDUE, OVERDUE_FORMULA, planOverview } from '../layout/overview';
import { neutral, shades } from '../layout/palette';
import { type Settings, settingsChoices, settingsRows } from '../layout/settings';
import type { Tabs, UnitRow } from '../layout/tabs';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { appendRows, type Book, readAll, type Sheet } from './book';
import { columnLetter, raiseHeader, writeHeaders } from './headers';

/** Formats, rules and protections are laid once, when a tab is made or repaired; a run writes values only. */

/** The order of the tabs that are ours; the Form's own follow. */
function tabOrder(tabs: Tabs, text: Text): string[] {
  return [
    text.overview.title,
    tabs.coverage.title,
    tabs.review.title,
    tabs.freezes.title,
    tabs.units.title,
    text.settings.title,
    tabs.log.title,
    tabs.ledger.title,
  ];
}

/** A tab of one entry a row, made or mended: headers, widths, formats, choices, rules, a warning where it is ours. */
export function layOutTab<Entry>(book: Book, tab: Tab<Entry>, tabs: Tabs, text: Text, said: string[] = []): Sheet {
  const sheet = sheetFor(book, tab.title, tabs, text);
  const columns = columnsOf(tab);
  const places = writeHeaders(sheet, tab, text, said);
  const rows = sheet.getMaxRows() - 1;
  columns.forEach(({ field, column }) => {
    const place = places[field] as number;
    sheet.setColumnWidth(place, column.width);
    formatColumn(sheet, column, place, rows);
    if (column.hidden) sheet.hideColumns(place);
  });
  styleHeader(sheet.getRange(1, 1, 1, Math.max(sheet.getLastColumn(), columns.length)));
  sheet.setFrozenRows(1);
  if (tab.frozenColumns) sheet.setFrozenColumns(tab.frozenColumns);
  if (tab.hidden) sheet.hideSheet();
  if (tab.kept) warnBeforeRenaming(sheet, text);
  else warnBeforeEdits(sheet, text);
  return sheet;
}

export function layOutCoverage(book: Book, tabs: Tabs, text: Text): Sheet {
  const sheet = layOutTab(book, tabs.coverage, tabs, text);
  const columns = columnsOf(tabs.coverage);
  const status = columnLetter(columns.findIndex(({ field }) => field === 'status') + 1);
  const rows = sheet.getRange(2, 1, sheet.getMaxRows() - 1, columns.length);
  sheet.setConditionalFormatRules(
    statusRules(text, (rule, word) => rule.whenFormulaSatisfied(`=$${status}2="${word}"`).setRanges([rows])),
  );
  return sheet;
}

export function layOutReview(book: Book, tabs: Tabs, text: Text, said: string[] = []): Sheet {
  const sheet = layOutTab(book, tabs.review, tabs, text, said);
  const columns = columnsOf(tabs.review);
  const state = columnLetter(columns.findIndex(({ field }) => field === 'state') + 1);
  const decision = columnLetter(columns.findIndex(({ field }) => field === 'decision') + 1);
  const rows = sheet.getRange(2, 1, sheet.getMaxRows() - 1, columns.length);
  const waiting = text.review.states.waiting;
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=($${state}2="${waiting}")*($${decision}2="")`)
      .setBackground(shades.behind.tint)
      .setFontColor(shades.behind.ink)
      .setRanges([rows])
      .build(),
  ]);
  return sheet;
}

export function layOutOverview(book: Book, tabs: Tabs, preset: Preset, text: Text): Sheet {
  const plan = planOverview(preset);
  const sheet = sheetFor(book, text.overview.title, tabs, text);
  const width = plan.widths.length;
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  plan.widths.forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet
    .getRange(1, 1, plan.rows, width)
    .setFontColor(neutral.text)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('left');
  const freshness = layOutFreshness(sheet, width, text);
  sheet
    .getRange(plan.alarm, 1, 1, width)
    .merge()
    .setWrap(true)
    .setFontColor(shades.farBehind.ink)
    .setFontWeight('bold');
  sheet.setRowHeight(plan.alarm, 36);
  sheet.getRange(plan.heading, 1).setFontSize(16).setFontWeight('bold');
  sheet.getRange(plan.heading + 1, 1, 2, 1).setFontSize(11);
  for (const row of plan.indicators) {
    const [title, met, statuses, counts] = [row, row + 1, row + 4, row + 5];
    sheet.getRange(title, 1, 1, width).setFontWeight('bold').setFontSize(12);
    sheet.getRange(met, 1, 1, 2).setFontWeight('bold');
    sheet.getRange(met + 1, 2, 2, 1).setFontWeight('bold');
    sheet.getRange(statuses, 1, 1, width).setHorizontalAlignment('center').setFontSize(9);
    sheet.getRange(counts, 1, 1, width).setHorizontalAlignment('center').setFontWeight('bold').setFontSize(13);
  }
  sheet.getRange(plan.chaseTitle, 1).setFontWeight('bold').setFontSize(12);
  sheet.getRange(plan.chaseHeader, 1, 1, width).setFontWeight('bold').setFontColor(neutral.secondary).setFontSize(9);
  sheet.getRange(plan.chaseHeader + 1, 1, plan.chaseRows, 1).setWrap(true);
  for (let row = plan.notes; row < plan.notes + plan.noteRows; row += 1) {
    sheet.getRange(row, 1, 1, width).merge().setWrap(true);
  }
  const statuses = sheet.getRange(1, 1, plan.rows, width);
  sheet.setConditionalFormatRules([
    freshness,
    ...statusRules(text, (rule, word) => rule.whenTextEqualTo(word).setRanges([statuses])),
  ]);
  sheet.setHiddenGridlines(true);
  // The dead-man's cell must move on while nobody types.
  book.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
  warnBeforeEdits(sheet, text);
  return sheet;
}

/**
 * An empty tab for what the Form has and the Sheet never got; its columns come with its first rows. One of that name with
 * anything in it is another's: a copy of the file has that of the campaign before.
 */
export function layOutSupplement(book: Book, text: Text): Sheet {
  const { title, note } = text.supplement;
  let name = title;
  for (let number = 2; (book.getSheetByName(name)?.getLastRow() ?? 0) > 0; number += 1) name = `${title} ${number}`;
  const sheet = book.getSheetByName(name) ?? book.insertSheet(name, book.getNumSheets());
  styleHeader(sheet.getRange(1, 1, 1, sheet.getMaxColumns()));
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).setNumberFormat('dd/mm/yyyy hh:mm:ss');
  sheet.getRange(1, 1).setNote(note);
  sheet.setFrozenRows(1);
  warnBeforeEdits(sheet, text);
  return sheet;
}

/**
 * How fresh the figures are, over the top of Tổng quan. What is to be done stands in the number format of the dead-man's
 * cell: it is shown, read out and printed only while the number is above 0, and no script is needed for that.
 * @returns the rule that turns the top red
 */
function layOutFreshness(sheet: Sheet, width: number, text: Text) {
  const words = text.health.overview;
  const top = sheet.getRange(1, 1, OVERDUE.row, width);
  sheet.getRange(1, 1, 1, width).setFontColor(neutral.secondary).setFontSize(9);
  sheet.getRange(LAST_SUCCESS.row, LAST_SUCCESS.column).setNumberFormat('dd/mm/yyyy hh:mm');
  const hours = sheet.getRange(HOURS.row, HOURS.column, 1, width - HOURS.column + 1).merge();
  hours.setNumberFormat(`"${words.before}"0"${words.after}"`);
  const overdue = sheet.getRange(OVERDUE.row, OVERDUE.column, 1, width).merge();
  overdue.setNumberFormat(`"${words.overdue}";;`).setFormula(OVERDUE_FORMULA).setFontWeight('bold');
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$A$${OVERDUE.row}>0`)
    .setBackground(shades.farBehind.tint)
    .setFontColor(shades.farBehind.ink)
    .setRanges([top])
    .build();
}

/** The settings, with a row for each that is missing, as `wanted` has it; what somebody typed stays. */
export function layOutSettings(book: Book, tabs: Tabs, preset: Preset, text: Text, wanted?: Settings): Sheet {
  const sheet = sheetFor(book, text.settings.title, tabs, text);
  const words = text.settings;
  sheet.getRange(1, 1, sheet.getMaxRows(), 3).setNumberFormat(PLAIN_TEXT).setVerticalAlignment('top');
  [260, 320, 420].forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  sheet.getRange(1, 2, sheet.getMaxRows(), 2).setWrap(true);
  SpreadsheetApp.flush();
  const rows = settingsRows(preset, text, wanted);
  const labelsOf = (cells: Cell[][]) => cells.map((row) => String(row[0] ?? '').trim());
  // A header with other words is written over; a setting that stands in its row is not.
  const [first = ''] = sheet.getLastRow() === 0 ? [] : labelsOf(readAll(sheet));
  if (labelsOf(rows).includes(first)) raiseHeader(sheet, [words.label, words.value, words.explanation]);
  sheet.getRange(1, 1, 1, 3).setValues([[words.label, words.value, words.explanation]]);
  const present = new Set(labelsOf(readAll(sheet)));
  appendRows(
    sheet,
    rows.filter((row) => !present.has(String(row[0]))),
  );
  const labels = labelsOf(readAll(sheet));
  sheet.getRange(1, 2, sheet.getMaxRows(), 1).clearDataValidations();
  for (const { label, choices } of settingsChoices(preset, text)) {
    const row = labels.indexOf(label) + 1;
    if (row > 0) sheet.getRange(row, 2).setDataValidation(oneOfThese(choices));
  }
  styleHeader(sheet.getRange(1, 1, 1, 3));
  sheet.setFrozenRows(1);
  return sheet;
}

/** The list of units, filled while nobody has typed anything into it. */
export function layOutUnits(book: Book, tabs: Tabs, rows: UnitRow[], text: Text, said: string[] = []): Sheet {
  const sheet = layOutTab(book, tabs.units, tabs, text, said);
  if (sheet.getLastRow() <= 1)
    appendRows(
      sheet,
      rows.map((row) => toRow(tabs.units, row)),
    );
  return sheet;
}

/** At the first set-up: a name, the Form's tab behind ours, the blank tab of a new file gone, Tổng quan in front. */
export function tidyFile(book: Book, tabs: Tabs, name: string, text: Text, responseTabs: number[]): void {
  if (text.unnamed.includes(book.getName())) book.rename(name);
  const ours = tabOrder(tabs, text);
  for (const sheet of book.getSheets()) {
    const known = ours.includes(sheet.getName()) || responseTabs.includes(sheet.getSheetId());
    if (!known && sheet.getLastRow() === 0) book.deleteSheet(sheet);
  }
  moveBehind(book, responseTabs);
  const overview = book.getSheetByName(text.overview.title);
  if (overview) book.setActiveSheet(overview);
}

/** Puts tabs behind all others, in their order. */
export function moveBehind(book: Book, tabs: number[]): void {
  const front = book.getActiveSheet();
  for (const id of tabs) {
    const sheet = book.getSheetById(id);
    if (!sheet) continue;
    book.setActiveSheet(sheet);
    book.moveActiveSheet(book.getNumSheets());
  }
  book.setActiveSheet(front);
}

function sheetFor(book: Book, title: string, tabs: Tabs, text: Text): Sheet {
  const known = book.getSheetByName(title);
  if (known) return known;
  const order = tabOrder(tabs, text);
  const before = order.slice(0, order.indexOf(title)).filter((name) => book.getSheetByName(name) !== null);
  return book.insertSheet(title, before.length);
}

function formatColumn(sheet: Sheet, column: Column<unknown>, place: number, rows: number): void {
  const cells = sheet.getRange(2, place, rows, 1);
  if (column.kind.format) cells.setNumberFormat(column.kind.format);
  if (column.kind.align) cells.setHorizontalAlignment(column.kind.align);
  cells.setVerticalAlignment('top');
  cells.setWrapStrategy(column.wraps ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.CLIP);
  if (column.note) sheet.getRange(1, place).setNote(column.note);
  if (column.kind.choices && column.chosen) {
    cells.setDataValidation(oneOfThese(column.kind.choices));
  }
}

function oneOfThese(choices: string[]) {
  return SpreadsheetApp.newDataValidation().requireValueInList(choices, true).setAllowInvalid(false).build();
}

function styleHeader(header: GoogleAppsScript.Spreadsheet.Range): void {
  header
    .setFontWeight('bold')
    .setBackground(neutral.page)
    .setFontColor(neutral.text)
    .setWrap(true)
    .setVerticalAlignment('middle');
}

/** A warning only: menu items run as the clerk who clicks, whom a real protection would refuse. */
function warnBeforeEdits(sheet: Sheet, text: Text): void {
  const known = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  warnOnly(known.length === 0 ? [sheet.protect()] : known, text.product);
}

/** In a tab that people keep only the header is ours: a column whose title is typed over is not found again. */
function warnBeforeRenaming(sheet: Sheet, text: Text): void {
  const known = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const header = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
  warnOnly(known.length === 0 ? [header.protect()] : known, text.columnTitles);
}

/** What a run that was cut short had not come to say keeps people out: one without a description is ours. */
function warnOnly(protections: GoogleAppsScript.Spreadsheet.Protection[], description: string): void {
  for (const one of protections) {
    if (!one.isWarningOnly() && ['', description].includes(one.getDescription()))
      one.setDescription(description).setWarningOnly(true);
  }
}

type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** One rule a status, keyed on its words, so that colours survive edits and sorting. */
function statusRules(text: Text, condition: (rule: RuleBuilder, word: string) => RuleBuilder) {
  return (Object.keys(shades) as Status[]).map((status) => {
    const rule = SpreadsheetApp.newConditionalFormatRule();
    rule.setBackground(shades[status].tint).setFontColor(shades[status].ink);
    return condition(rule, text.statusCells[status]).build();
  });
}
