import { createWorkspace, type Workspace } from '../../src/workspace/index';
import { nodeServices } from '../../src/workspace/nodeServices';
import { checkAnswers, takeResponse } from '../../src/workspace/services/forms/submission';
import { median, milliseconds, table } from './lines';

/** What the local workspace itself takes, whatever runs on it: medians of a few runs after a first one. */
export async function benchWorkspace(): Promise<void> {
  table('the local workspace', [
    ['opening an empty workspace', told(await opening()), '≤ 50 ms'],
    ["an execution's fixed cost", told(await fixedCost()), '≤ 5 ms'],
    ...(await cells()),
    ['10,000 responses saved and loaded', told(await savingAndLoading()), '≤ 1,000 ms'],
  ]);
}

interface Measured {
  /** Milliseconds of the first run, which loads code and is not compiled yet. */
  first: number;
  middle: number;
  runs: number;
}

function told({ first, middle, runs }: Measured): string {
  return `${middle.toFixed(1)} ms, median of ${runs}; the first ${first.toFixed(1)} ms`;
}

async function measured(runs: number, run: () => Promise<number> | number): Promise<Measured> {
  const first = await run();
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) times.push(await run());
  return { first, middle: median(times), runs };
}

function opening(): Promise<Measured> {
  return measured(21, async () => {
    const began = performance.now();
    await createWorkspace();
    return performance.now() - began;
  });
}

async function fixedCost(): Promise<Measured> {
  const workspace = await createWorkspace();
  workspace.loadProject({ 'Code.js': 'function nothing() {}' });
  return measured(101, () => milliseconds(() => workspace.run('', 'nothing')));
}

/** Writes and reads as a script does them, timed by a clock of Node's: the script's own stands still. */
const script = `
  function table(rows) {
    return Array.from({ length: rows }, (_, row) => [row, 'Household ' + row, row % 2 === 0, row / 3, 'note',
      new Date(2025, 10, 1 + (row % 28)), row * 2, '', 'TDP' + (row % 50), -row]);
  }
  function write(now, rows) {
    const values = table(rows);
    const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, rows, 10);
    const began = now();
    range.setValues(values);
    SpreadsheetApp.flush();
    return now() - began;
  }
  function read(now, rows) {
    const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, rows, 10);
    const began = now();
    range.getValues();
    return now() - began;
  }
  function writeSingly(now, times) {
    const sheet = SpreadsheetApp.getActiveSheet();
    const began = now();
    for (let row = 1; row <= times; row += 1) sheet.getRange(row * 50, 4).setValue(row);
    SpreadsheetApp.flush();
    return now() - began;
  }`;

async function cells(): Promise<[string, string, string][]> {
  const workspace = await createWorkspace();
  workspace.loadProject({ 'Code.js': script });
  workspace.run('SpreadsheetApp.getActiveSheet().insertRowsAfter(1000, 99000)');
  const timed = (functionName: string, size: number) =>
    measured(5, () => Number(workspace.run('', functionName, [() => performance.now(), size])));
  return [
    ['setValues of 100,000 × 10', told(await timed('write', 100_000)), '≤ 300 ms'],
    ['getValues of 100,000 × 10', told(await timed('read', 100_000)), '≤ 300 ms'],
    ['1,000 setValue in 100,000 rows', told(await timed('writeSingly', 1000)), '≤ 50 ms'],
  ];
}

async function savingAndLoading(): Promise<Measured> {
  const workspace = await withResponses(10_000);
  return measured(3, async () => {
    const began = performance.now();
    const saved = JSON.stringify(workspace);
    await createWorkspace({ state: JSON.parse(saved) });
    return performance.now() - began;
  });
}

async function withResponses(count: number): Promise<Workspace> {
  const workspace = await createWorkspace({ now: '2025-11-05T08:00:00+07:00', timeZone: 'Asia/Ho_Chi_Minh' });
  const id = workspace.run(`
    const form = FormApp.create('Survey');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    ['Name', 'Street', 'Households', 'People'].forEach((title) => form.addTextItem().setTitle(title));
    form.addMultipleChoiceItem().setTitle('Done?').setChoiceValues(['Yes', 'No']);
    form.addCheckboxItem().setTitle('How?').setChoiceValues(['Door to door', 'By phone', 'At a meeting']);
    form.addDateItem().setTitle('As of');
    form.addParagraphTextItem().setTitle('Remarks');
    form.setPublished(true).getId()`);
  const form = workspace.state.forms[String(id)];
  if (!form) throw new Error('No form');
  const { zoneParts } = nodeServices(() => workspace.state);
  for (let index = 0; index < count; index += 1) {
    const { answers } = checkAnswers(form, {
      Name: `Unit ${index % 250}`,
      Street: `Street ${index % 40}`,
      Households: String(index % 300),
      People: String((index % 300) * 3),
      'Done?': index % 3 === 0 ? 'No' : 'Yes',
      'How?': ['Door to door', 'By phone'],
      'As of': '2025-11-04',
      Remarks: index % 5 === 0 ? 'Two houses stood empty.' : '',
    });
    takeResponse(workspace.state, form.id, answers, {
      email: null,
      at: Date.parse('2025-11-01T08:00:00+07:00') + index * 1000,
      id: `response${index}`,
      zoneParts,
    });
  }
  return workspace;
}
