import { checkAnswers, takeResponse } from '../../src/workspace/services/forms/submission';
import { dateSerial, insertRow, sheetById, writeCell } from '../../src/workspace/services/spreadsheet/cells';
import { shift } from '../../src/workspace/services/spreadsheet/shift';
import { styleAt } from '../../src/workspace/services/spreadsheet/styles';
import type { SpreadsheetState } from '../../src/workspace/state';
import {
  addBook,
  type FakeHost,
  fakeHost,
  formApp,
  openForm,
  type PublishableForm,
  rowsOf,
  stateOf,
  tabOf,
  zoneParts,
} from './fakeFormHost';

type Form = GoogleAppsScript.Forms.Form;

const morning = Date.parse('2025-11-05T02:00:00Z');

function link(host: FakeHost, form: Form, options: { locale?: string; timeZone?: string } = {}): SpreadsheetState {
  const id = addBook(host, options);
  form.setDestination(formApp(host).DestinationType.SPREADSHEET, id);
  return host.state.spreadsheets[id] as SpreadsheetState;
}

function send(
  host: FakeHost,
  form: Form,
  given: Record<string, unknown>,
  about: { id?: string; at?: number; email?: string } = {},
) {
  const { answers, problems } = checkAnswers(stateOf(host, form), given, { email: about.email ?? null });
  expect(problems).toEqual([]);
  const id = about.id ?? host.newId('r');
  return takeResponse(host.state, form.getId(), answers, { zoneParts, at: morning, ...about, id });
}

/** What the tab holds below its header, without the timestamps. */
function answersIn(host: FakeHost, form: Form): unknown[][] {
  return rowsOf(tabOf(host, form))
    .slice(1)
    .map((row) => row.slice(1));
}

function textForm(host: FakeHost, ...titles: string[]): PublishableForm {
  const form = openForm(host);
  for (const title of titles) form.addTextItem().setTitle(title);
  return form;
}

// English: https://github.com/edcodeorg/flubaroo; Vietnamese reported, no address. That the spreadsheet's locale decides,
// and not the account's language, is not settled.
test.each`
  locale     | name                        | header
  ${'en_US'} | ${'Form Responses 1'}       | ${'Timestamp'}
  ${'vi_VN'} | ${'Câu trả lời biểu mẫu 1'} | ${'Dấu thời gian'}
`(
  'linking makes a tab $name whose header begins with $header in a spreadsheet of $locale',
  ({ locale, name, header }) => {
    const host = fakeHost();
    const form = textForm(host, 'Số hộ');
    link(host, form, { locale });
    expect(tabOf(host, form).name).toBe(name);
    expect(rowsOf(tabOf(host, form))).toEqual([[header, 'Số hộ']]);
  },
);

// Reported, no address.
test('with addresses collected, the second column is the address', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q').setCollectEmail(true);
  link(host, form, { locale: 'vi_VN' });
  send(host, form, { Q: 'x' }, { email: 'a@b.vn' });
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Dấu thời gian', 'Địa chỉ email', 'Q']);
  expect(answersIn(host, form)).toEqual([['a@b.vn', 'x']]);
});

// Reported, no address.
test('the timestamp is a moment in the zone of the spreadsheet, formatted by its locale', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  const book = link(host, form, { locale: 'vi_VN', timeZone: 'America/Bogota' });
  send(host, form, { Q: 'x' });
  const sheet = tabOf(host, form);
  expect(sheet.cells[1]?.[0]).toBeCloseTo(dateSerial(morning, book.timeZone, zoneParts), 9);
  expect(styleAt(sheet, 1, 0).numberFormat).toBe('dd/MM/yyyy H:mm:ss');
});

// Reported, no address: scales come as numbers, dates as dates, choices as text, ticked boxes joined (the last:
// https://web-breeze.net/aggregate-separated-data).
test('answers arrive as numbers, dates and text by their kind', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addTextItem().setTitle('count');
  form.addScaleItem().setTitle('scale');
  form.addDateItem().setTitle('date');
  form.addTimeItem().setTitle('time');
  form.addCheckboxItem().setTitle('boxes').setChoiceValues(['a', 'b', 'c']);
  form.addListItem().setTitle('list').setChoiceValues(['1', '2']);
  const book = link(host, form, { locale: 'en_US' });
  send(host, form, { count: '341', scale: 4, date: '2025-11-05', time: '18:00', boxes: ['c', 'a'], list: '2' });
  expect(book.locale).toBe('en_US');
  expect(answersIn(host, form)).toEqual([[341, 4, 45966, 0.75, 'a, c', '2']]);
  expect(styleAt(tabOf(host, form), 1, 3).numberFormat).toBe('M/d/yyyy');
});

// Not settled: reported in many places, no address.
test.each`
  locale     | answer            | cell
  ${'vi_VN'} | ${'341'}          | ${341}
  ${'vi_VN'} | ${'007'}          | ${7}
  ${'vi_VN'} | ${'-5'}           | ${-5}
  ${'vi_VN'} | ${'3,5'}          | ${3.5}
  ${'en_US'} | ${'3.5'}          | ${3.5}
  ${'vi_VN'} | ${'=1+1'}         | ${'=1+1'}
  ${'vi_VN'} | ${'+5'}           | ${'+5'}
  ${'vi_VN'} | ${'0912345678'}   | ${912345678}
  ${'vi_VN'} | ${"'007"}         | ${"'007"}
  ${'vi_VN'} | ${'@a'}           | ${'@a'}
  ${'vi_VN'} | ${'10%'}          | ${'10%'}
  ${'vi_VN'} | ${'TDP05 · Tổ 5'} | ${'TDP05 · Tổ 5'}
`('the answer $answer becomes the cell $cell in $locale, never a formula', ({ locale, answer, cell }) => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  link(host, form, { locale });
  send(host, form, { Q: answer });
  expect(answersIn(host, form)).toEqual([[cell]]);
  expect(tabOf(host, form).formulas).toEqual({});
});

// https://web-breeze.net/aggregate-separated-data
test('a choice that holds a comma is not told from two choices once it is in its cell', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addCheckboxItem().setTitle('Q').setChoiceValues(['a', 'b', 'a, b']);
  link(host, form);
  send(host, form, { Q: ['a', 'b'] });
  send(host, form, { Q: ['a, b'] });
  expect(answersIn(host, form)).toEqual([['a, b'], ['a, b']]);
});

// Google's sample writes a ticket number there: https://developers.google.com/apps-script/reference/lock/lock
test('what stands right of the columns of the form is left alone by new answers and edits', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  const book = link(host, form);
  send(host, form, { Q: 'a' }, { id: 'r1' });
  writeCell(book, tabOf(host, form), 0, 2, 'Ticket');
  writeCell(book, tabOf(host, form), 1, 2, 7);
  send(host, form, { Q: 'b' });
  send(host, form, { Q: 'c' }, { id: 'r1' });
  expect(answersIn(host, form)).toEqual([
    ['c', 7],
    ['b', null],
  ]);
});

// http://danaleeling.blogspot.com/2023/05/converting-likert-survey-words-in.html
test('a grid takes a column for each of its rows', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['x', 'y']);
  form.addCheckboxGridItem().setTitle('C').setRows(['s']).setColumns(['x', 'y']);
  link(host, form);
  send(host, form, { G: [null, 'y'], C: [['y', 'x']] });
  expect(rowsOf(tabOf(host, form))[0]?.slice(1)).toEqual(['G [r1]', 'G [r2]', 'C [s]']);
  expect(answersIn(host, form)).toEqual([[null, 'y', 'x, y']]);
});

// Reported, no address.
test('questions on pages nobody came by are empty cells', () => {
  const host = fakeHost();
  const form = openForm(host);
  const group = form.addListItem().setTitle('Group');
  const one = form.addPageBreakItem();
  form.addTextItem().setTitle('A');
  const two = form.addPageBreakItem().setGoToPage(formApp(host).PageNavigationType.SUBMIT);
  form.addTextItem().setTitle('B');
  group.setChoices([group.createChoice('a', one), group.createChoice('b', two)]);
  link(host, form);
  send(host, form, { Group: 'b', A: 'not seen', B: 'x' });
  expect(answersIn(host, form)).toEqual([['b', null, 'x']]);
});

// https://github.com/findthemasks/findthemasks/issues/74
test('a new response comes after the last the form wrote, above what was typed below', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  const book = link(host, form);
  send(host, form, { Q: 'first' });
  writeCell(book, tabOf(host, form), 2, 1, 'typed by hand');
  expect(send(host, form, { Q: 'second' }).row).toBe(3);
  expect(answersIn(host, form)).toEqual([['first'], ['second'], ['typed by hand']]);
});

// https://github.com/clyall/FormEmailer/issues/25
test('a response is inserted as a row: formulas that point below slide down, on other tabs too', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  const book = link(host, form);
  const other = sheetById(book, 0);
  if (other) other.formulas['0,0'] = `='Form Responses 1'!B2`;
  send(host, form, { Q: 'x' });
  expect(other?.formulas['0,0']).toBe(`='Form Responses 1'!B3`);
});

// That rows are not written again: https://developers.google.com/apps-script/reference/forms/form (the form's store); the
// row of the next: not settled.
test('rows deleted by hand are not written again, and the next response still follows the last that stands', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  link(host, form);
  for (const Q of ['1', '2', '3']) send(host, form, { Q });
  shift(null, tabOf(host, form), 'rows', { kind: 'delete', at: 2, count: 2 });
  expect(send(host, form, { Q: '4' }).row).toBe(3);
  expect(answersIn(host, form)).toEqual([[1], [4]]);
  expect(form.getResponses()).toHaveLength(4);
});

// Not settled.
test('a row inserted by hand above the responses moves them and their edits along', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  link(host, form);
  send(host, form, { Q: 'a' }, { id: 'r1' });
  insertRow(tabOf(host, form), 1);
  expect(send(host, form, { Q: 'b' }, { id: 'r1' }).row).toBe(3);
  expect(send(host, form, { Q: 'c' }).row).toBe(4);
});

// https://github.com/mozilla/network-pulse/issues/158
test('an edited response rewrites its row, and its timestamp becomes the time of the edit', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  link(host, form);
  send(host, form, { A: 'x', B: 'y' }, { id: 'r1' });
  send(host, form, { A: 'z' }, { id: 'r2' });
  const before = rowsOf(tabOf(host, form))[1]?.[0];
  const edit = send(host, form, { A: 'x2' }, { id: 'r1', at: morning + 86_400_000 });
  expect(edit).toEqual({ responseId: 'r1', row: 2, edited: true });
  expect(answersIn(host, form)).toEqual([
    ['x2', null],
    ['z', null],
  ]);
  expect(rowsOf(tabOf(host, form))[1]?.[0]).toBe(Number(before) + 1);
  expect(form.getResponses()).toHaveLength(2);
});

// Reported, no address.
test('a new question takes the column right of the last of the form, and columns of our own move along', () => {
  const host = fakeHost();
  const form = textForm(host, 'A');
  const book = link(host, form);
  send(host, form, { A: 'x' });
  writeCell(book, tabOf(host, form), 1, 2, 'ticket 7');
  form.addTextItem().setTitle('B');
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'A', 'B', null]);
  expect(answersIn(host, form)).toEqual([['x', null, 'ticket 7']]);
  send(host, form, { A: 'y', B: 'z' });
  expect(answersIn(host, form)[1]).toEqual(['y', 'z', null]);
});

// Reported, no address.
test('a renamed question takes its header along', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  link(host, form);
  form.getItems()[0]?.setTitle('A, anew');
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'A, anew', 'B']);
});

// Reported, no address.
test('a deleted question leaves its column and data, and takes no more answers', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  link(host, form);
  send(host, form, { A: 'x', B: 'y' });
  form.deleteItem(0);
  send(host, form, { B: 'z' });
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'A', 'B']);
  expect(answersIn(host, form)).toEqual([
    ['x', 'y'],
    [null, 'z'],
  ]);
});

// That the data stays: reported, no address; that an edit leaves it alone: not settled.
test('an edited response leaves the columns of deleted questions and our own columns as they are', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  form.addGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['x', 'y']);
  const book = link(host, form);
  send(host, form, { A: 'x', B: 'y', G: ['x', 'y'] }, { id: 'r1' });
  writeCell(book, tabOf(host, form), 1, 5, 'ticket 7');
  form.deleteItem(0);
  form.getItems()[1]?.asGridItem().setRows(['r2']);
  send(host, form, { B: 'z', G: ['x'] }, { id: 'r1' });
  expect(answersIn(host, form)).toEqual([['x', 'z', 'x', 'x', 'ticket 7']]);
});

// Reported, no address.
test('reordering questions moves no column', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  link(host, form);
  form.moveItem(1, 0);
  send(host, form, { A: 'a', B: 'b' });
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'A', 'B']);
  expect(answersIn(host, form)).toEqual([['a', 'b']]);
});

// Not settled.
test('answers keep to their columns when a column is inserted between them by hand', () => {
  const host = fakeHost();
  const form = textForm(host, 'A', 'B');
  const book = link(host, form);
  shift(book, tabOf(host, form), 'columns', { kind: 'insert', at: 2, count: 1 });
  writeCell(book, tabOf(host, form), 1, 2, 'typed by hand');
  send(host, form, { A: 'a', B: 'b' });
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'A', null, 'B']);
  expect(answersIn(host, form)[0]).toEqual(['a', null, 'b']);
});

// Reported, no address.
test('a quiz writes its score beside the timestamp', () => {
  const host = fakeHost();
  const form = openForm(host).setIsQuiz(true);
  const item = form.addMultipleChoiceItem().setTitle('Q').setPoints(2);
  item.setChoices([item.createChoice('a', true), item.createChoice('b', false)]);
  link(host, form);
  send(host, form, { Q: 'a' });
  send(host, form, { Q: 'b' });
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'Score', 'Q']);
  expect(answersIn(host, form)).toEqual([
    [2, 'a'],
    [0, 'b'],
  ]);
  expect(styleAt(tabOf(host, form), 1, 1).numberFormat).toBe('0 "/ 2"');
});

// https://www.maintainapplication.com/error-sources
test('two questions of one title make two columns of one header', () => {
  const host = fakeHost();
  const form = textForm(host, 'Same', 'Same');
  link(host, form);
  expect(rowsOf(tabOf(host, form))[0]).toEqual(['Timestamp', 'Same', 'Same']);
});

// https://www.maintainapplication.com/error-sources
test('linking again makes a second tab and writes the earlier responses into it; the first keeps its rows', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  const book = link(host, form);
  send(host, form, { Q: 'a' }, { at: morning });
  send(host, form, { Q: 'b' }, { at: morning + 1 });
  const first = tabOf(host, form);
  form.removeDestination();
  expect(first.form).toBeNull();
  form.setDestination(formApp(host).DestinationType.SPREADSHEET, book.id);
  expect(tabOf(host, form).name).toBe('Form Responses 2');
  expect(answersIn(host, form)).toEqual([['a'], ['b']]);
  expect(rowsOf(first)).toHaveLength(3);
});

// https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getformurl
test('two forms may feed one spreadsheet, each its own tab', () => {
  const host = fakeHost();
  const one = textForm(host, 'A');
  const two = textForm(host, 'B');
  const book = link(host, one);
  two.setDestination(formApp(host).DestinationType.SPREADSHEET, book.id);
  send(host, one, { A: 'a' });
  send(host, two, { B: 'b' });
  expect(answersIn(host, one)).toEqual([['a']]);
  expect(answersIn(host, two)).toEqual([['b']]);
  expect(new Set([tabOf(host, one).name, tabOf(host, two).name])).toEqual(
    new Set(['Form Responses 1', 'Form Responses 2']),
  );
});

// https://developers.google.com/apps-script/reference/forms/form#getResponses()
test('the form keeps a response whose row the spreadsheet never got', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  expect(send(host, form, { Q: 'a' }).row).toBeNull();
  expect(form.getResponses()).toHaveLength(1);
});

// Reported, no address.
test('a renamed response tab goes on receiving', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  link(host, form);
  tabOf(host, form).name = 'Báo cáo';
  send(host, form, { Q: 'a' });
  expect(answersIn(host, form)).toEqual([['a']]);
});

test('the state stays plain data: written out and read in, the next response finds its place', () => {
  const host = fakeHost();
  const form = textForm(host, 'Q');
  link(host, form);
  send(host, form, { Q: 'a' }, { id: 'r1' });
  const restored = fakeHost();
  Object.assign(restored.state, JSON.parse(JSON.stringify(host.state)));
  const again = formApp(restored).openById(form.getId());
  expect(send(restored, again, { Q: 'b' }, { id: 'r2' }).row).toBe(3);
  expect(send(restored, again, { Q: 'c' }, { id: 'r1' }).row).toBe(2);
});

test('seven hundred responses above ten thousand are written in little time', () => {
  const host = fakeHost();
  const form = textForm(host, ...Array.from({ length: 20 }, (_, index) => `Q${index}`));
  link(host, form, { locale: 'vi_VN' });
  const given = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Q${index}`, String(index)]));
  for (let index = 0; index < 10_000; index++) send(host, form, given);
  const started = Date.now();
  for (let index = 0; index < 700; index++) send(host, form, given);
  expect(Date.now() - started).toBeLessThan(1_000);
  expect(tabOf(host, form).form?.rows).toHaveLength(10_701);
});
