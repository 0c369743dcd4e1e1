import vm from 'node:vm';
import { codeInLink } from '../../src/local/demo';
import { createWorkspace, type Execution, type Workspace } from '../../src/workspace/index';
import { nodeServices } from '../../src/workspace/nodeServices';
import { checkAnswers, takeResponse } from '../../src/workspace/services/forms/submission';
import { buildFiles } from '../build';
import { milliseconds, table } from './lines';

/**
 * What the product costs. Service calls and cells are exact; modelled times come from published figures and are given at
 * the low, central and high corner; times of this machine are noisy and given for comparison within one run only.
 */
export async function benchProduct(): Promise<void> {
  const files = buildFiles();
  table('bundle', [
    ['size', `${(Buffer.byteLength(files['Code.js'] as string) / 1000).toFixed(0)} KB`, '≤ 200 KB'],
    ['loads in', `${milliseconds(() => vm.runInNewContext(files['Code.js'] as string)).toFixed(1)} ms`, '≤ 10 ms'],
  ]);
  for (const [units, responses] of [
    [52, 800],
    [250, 10_000],
  ] as const) {
    const workspace = await wardOf(units, responses, files);
    const submission = lastOf(workspace, 'onFormSubmit', () => send(workspace, 1, 190));
    workspace.setNow(new Date('2025-11-05T12:00:00+07:00'));
    const edit = lastOf(workspace, 'onEdit', () => workspace.edit('Danh mục đơn vị', 'E3', 321));
    workspace.setNow(new Date('2025-11-05T12:15:00+07:00'));
    const idle = lastOf(workspace, 'onTick', () => workspace.setNow(new Date('2025-11-05T12:30:00+07:00')));
    const digest = lastOf(workspace, 'onTick', () => workspace.setNow(new Date('2025-11-05T16:30:00+07:00')));
    table(`${units} units, ${responses} responses`, [
      ['a submission', costOf(submission), '≤ 10 calls, ≤ 25 handles'],
      ['an edit of a total', costOf(edit), '≤ 15 s high, or left to the tick'],
      ['a tick with nothing due', costOf(idle), '≤ 4 calls, ≤ 1 s central without the start'],
      ['the daily digest, one mail', costOf(digest), ''],
      ['mail', `${(Buffer.byteLength(workspace.sentMail.at(-1)?.htmlBody ?? '') / 1024).toFixed(1)} KB`, '≤ 30 KB'],
    ]);
    workspace.dispose();
  }
}

/** A ward that has been set up and has so many units and responses; these are put into the Form without events. */
async function wardOf(units: number, responses: number, files: Record<string, string>): Promise<Workspace> {
  const workspace = await createWorkspace({ locale: 'vi_VN', timeZone: ZONE, now: '2025-11-01T08:00:00+07:00' });
  workspace.loadProject(files);
  workspace.open();
  workspace.clickMenu('setUp');
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    const list = book.getSheetByName('Danh mục đơn vị');
    const more = ${units - 52};
    for (let number = 29; number < 29 + more; number += 1) {
      list.appendRow(["'TDP" + number, "'Tổ dân phố số " + number, 'Tổ dân phố']);
    }
    const rows = list.getLastRow() - 1;
    list.getRange(2, 5, rows, 2).setValues(Array.from({ length: rows }, (_, index) => [200 + index, 20]));
    book.getSheetByName('Cấu hình').getRange('B3').setValue('lanhdao@tanhung.example');
  `);
  workspace.clickMenu('setUp');
  const [form] = Object.values(workspace.state.forms);
  if (!form) throw new Error('No form');
  const { zoneParts } = nodeServices(() => workspace.state);
  for (let index = 0; index < responses; index += 1) {
    const checked = checkAnswers(form, report((index % (units - 24)) + 1, 10 + Math.floor(index / units)));
    const at = Date.parse('2025-10-12T08:00:00+07:00') + index * 150_000;
    takeResponse(workspace.state, form.id, checked.answers, { email: null, at, id: `bench${index}`, zoneParts });
  }
  workspace.setNow(new Date('2025-11-01T08:30:00+07:00'));
  return workspace;
}

const ZONE = 'Asia/Ho_Chi_Minh';

function report(number: number, households: number) {
  return {
    'Nhóm đơn vị': 'Tổ dân phố',
    'Đơn vị báo cáo (tổ dân phố)': `TDP${String(number).padStart(2, '0')} · Tổ dân phố số ${number}`,
    'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)': String(households),
    'Số người đã tham gia dự thi (lũy kế)': String(households * 2),
    'Đã niêm yết, dán mã QR hướng dẫn tại Nhà văn hóa?': 'Đã thực hiện',
    'Đã chia sẻ đường link tham gia vào nhóm Zalo tổ dân phố?': 'Đã thực hiện',
    'Số liệu tính đến ngày': '2025-10-12',
  };
}

function send(workspace: Workspace, number: number, households: number): void {
  const [book] = Object.values(workspace.state.spreadsheets);
  const rows = book?.sheets.find(({ name }) => name === 'Tổng hợp')?.cells ?? [];
  const code = rows
    .find((cells) => cells?.[0] === `TDP${String(number).padStart(2, '0')}`)
    ?.map(String)
    .flatMap((cell) => codeInLink(cell) ?? [])[0];
  workspace.submitForm(Object.keys(workspace.state.forms)[0], { ...report(number, households), 'Mã liên kết': code });
}

function lastOf(workspace: Workspace, functionName: string, action: () => void): Execution {
  action();
  const run = workspace.executions.findLast((execution) => execution.functionName === functionName);
  if (run?.outcome !== 'completed') throw new Error(`${functionName}: ${run?.error}`);
  return run;
}

function costOf({ serviceCalls, handles, cellsRead, cellsWritten, modelled, took }: Execution): string {
  const seconds = [modelled.low, modelled.central, modelled.high].map((one) => (one / 1000).toFixed(1)).join(' / ');
  const start = (modelled.start.central / 1000).toFixed(1);
  return `${serviceCalls} calls, ${handles} handles, ${cellsRead} read, ${cellsWritten} written; ${seconds} s (start ${start}); here ${took.toFixed(0)} ms`;
}
