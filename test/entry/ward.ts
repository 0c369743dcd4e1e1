import { codeInLink } from '../../src/local/demo';
import { createWorkspace, type Workspace } from '../../src/workspace/index';
import type { SheetState } from '../../src/workspace/state';
import { buildFiles } from '../build';

/** A ward at work: the built bundle in a workspace, and what its people do and see. */
export interface Ward {
  workspace: Workspace;
  /** A unit sends the Form; answers by question title. */
  send(answers: Record<string, unknown>, at?: string): void;
  /** A clerk types into the row of a tab whose first cells hold something. */
  type(tab: string, row: string, column: string, value: unknown): void;
  /** The rows of a tab under its header, each by column title; what is shown, not what is stored. */
  rows(tab: string): Record<string, unknown>[];
  row(tab: string, first: string): Record<string, unknown>;
  /** Every cell of a tab that holds something. */
  cells(tab: string): unknown[][];
  sheet(tab: string): SheetState;
  until(moment: string): void;
  click(item: string, user?: string): string;
}

export const CLERK = 'van-thu@tanhung.example';
export const LEADER = 'lanhdao@tanhung.example';

interface Opening {
  now?: string;
  locale?: string;
  bookZone?: string;
  preset?: string;
  user?: string;
}

/** A spreadsheet with the script in it, as it is before set-up. */
export async function openFile(opening: Opening = {}): Promise<Ward> {
  const workspace = await createWorkspace({
    container: 'spreadsheet',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: opening.locale ?? 'vi_VN',
    user: opening.user ?? CLERK,
    now: opening.now ?? '2025-11-01T08:00:00+07:00',
    newFormsUnpublished: true,
  });
  workspace.loadProject(buildFiles(opening.preset));
  if (opening.bookZone) bookOf(workspace).timeZone = opening.bookZone;
  workspace.open();
  return wardIn(workspace);
}

/** A ward that has been set up at the menu, with a leader to write to. */
export async function openWard(opening: Opening = {}): Promise<Ward> {
  const ward = await openFile(opening);
  ward.click('Khôi phục');
  ward.type('Cấu hình', 'Email lãnh đạo nhận báo cáo nhanh', 'Giá trị', LEADER);
  return ward;
}

/** The answers of a neighbourhood group. */
export function neighbourhood(number: number, households: number | string, more: Record<string, unknown> = {}) {
  const code = `TDP${String(number).padStart(2, '0')}`;
  return {
    'Nhóm đơn vị': 'Tổ dân phố',
    'Đơn vị báo cáo (tổ dân phố)': `${code} · Tổ dân phố số ${number}`,
    'Số hộ có ít nhất 01 người đã tham gia dự thi (lũy kế)': String(households),
    'Số người đã tham gia dự thi (lũy kế)': String(Number(households) * 2),
    'Đã niêm yết, dán mã QR hướng dẫn tại Nhà văn hóa?': 'Đã thực hiện',
    'Đã chia sẻ đường link tham gia vào nhóm Zalo tổ dân phố?': 'Chưa thực hiện',
    'Số liệu tính đến ngày': '2025-11-01',
    ...more,
  };
}

export function wardIn(workspace: Workspace): Ward {
  const sheet = (tab: string) => {
    const found = bookOf(workspace).sheets.find(({ name }) => name === tab);
    if (!found) throw new Error(`No tab ${tab}`);
    return found;
  };
  const cells = (tab: string) =>
    sheet(tab)
      .cells.map((row) => trimmed([...(row ?? [])].map((cell) => cell ?? '')))
      .filter((row, index, all) => row.length > 0 || all.slice(index).some((later) => later.length > 0));
  const rows = (tab: string) => {
    const [header = [], ...lines] = cells(tab);
    return lines.map((line) => Object.fromEntries(header.map((title, column) => [String(title), line[column] ?? ''])));
  };
  /** The personal link of the unit that answers name; '' where there is none. */
  const linkOf = (answers: Record<string, unknown>) => {
    const codes = Object.values(answers).map((answer) => String(answer).split(' · ')[0]);
    const known = bookOf(workspace).sheets.some(({ name }) => name === 'Tổng hợp') ? rows('Tổng hợp') : [];
    const row = known.find(
      (one) => codes.includes(String(one['Mã đơn vị'])) && Object.values(answers).includes(one.Nhóm),
    );
    return String(row?.['Đường link riêng'] ?? '');
  };
  return {
    workspace,
    sheet,
    cells,
    rows,
    send(answers, at) {
      if (at) workspace.setNow(new Date(at));
      const code = codeInLink(linkOf(answers));
      const filledIn = code === undefined ? answers : { 'Mã liên kết': code, ...answers };
      workspace.submitForm(Object.keys(workspace.state.forms).at(-1), filledIn);
    },
    type(tab, row, column, value) {
      const all = cells(tab);
      const place = (all[0] as unknown[]).indexOf(column);
      const line = all.findIndex((one) => one.includes(row));
      if (place < 0 || line < 0) throw new Error(`No ${row} / ${column} in ${tab}`);
      workspace.edit(tab, `${letter(place)}${line + 1}`, value);
    },
    row(tab, first) {
      const found = rows(tab).find((one) => Object.values(one)[0] === first);
      if (!found) throw new Error(`No row ${first} in ${tab}`);
      return found;
    },
    until: (moment) => workspace.setNow(new Date(moment)),
    click(item, user) {
      const name = workspace
        .menuItems()
        .flatMap((menu) => menu.items ?? [])
        .find(({ label }) => label === item)?.functionName;
      if (!name) throw new Error(`No menu item ${item}`);
      const before = workspace.uiLog().length;
      workspace.clickMenu(name, user);
      return workspace
        .uiLog()
        .slice(before)
        .map(({ text }) => text)
        .join('\n');
    },
  };
}

export function bookOf(workspace: Workspace) {
  const book = workspace.state.spreadsheets[workspace.state.container?.id ?? ''];
  if (!book) throw new Error('No spreadsheet');
  return book;
}

function trimmed(row: unknown[]): unknown[] {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1);
}

const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
