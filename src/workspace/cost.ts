import type { CallKind, Place } from './services/host';

/** A figure at its low, central and high corner. Corners are never mixed. */
export type Corners = readonly [low: number, central: number, high: number];

/**
 * Milliseconds a call would take on Google: orders of magnitude from published measurements, to compare two designs
 * under the same constants; never a measured time. What is marked a guess must not decide a comparison.
 */
const start: Corners = [200, 500, 3000]; // a guess
const startPer100KB: Corners = [4, 6, 18];
const openSpreadsheet: Corners = [80, 150, 300];
const handle: Corners = [0, 2, 8];
const read: Corners = [60, 100, 160];
const neighbourRead: Corners = [1, 3, 10];
const write: Corners = [1, 1.2, 2];
const commit: Corners = [30, 150, 700];
const append: Corners = [100, 110, 120];
const cellRead: Corners = [0.008, 0.0087, 0.031];
const cellWritten: Corners = [0.045, 0.055, 0.14];
const propertyGet: Corners = [20, 30, 84];
const propertySet: Corners = [43, 62, 231];
const cacheGet: Corners = [3, 15, 28];
const cachePut: Corners = [52, 70, 281];
const lock: Corners = [10, 40, 150]; // a guess
const mail: Corners = [300, 1200, 2000];
const menu: Corners = [20, 80, 300]; // a guess
const formCall: Corners = [60, 100, 300]; // a guess
const scriptCall: Corners = [60, 100, 300]; // a guess
const cpu: Corners = [1.4, 2, 4];
const nothing: Corners = [0, 0, 0];

const lockTaken = /^Lock\.(tryLock|waitLock|releaseLock)$/;
const spreadsheetCall = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList)\./;
const withoutSpreadsheet = /^SpreadsheetApp\.(getUi|new\w+)$/;

function costOf(name: string, kind: CallKind): Corners {
  switch (kind) {
    case 'handle':
      return handle;
    case 'lock':
      return lockTaken.test(name) ? lock : nothing;
    case 'read':
      return read;
    case 'write':
    case 'structure':
      return write;
    case 'append':
      return append;
    case 'property':
      return /set|delete/.test(name) ? propertySet : propertyGet;
    case 'cache':
      return /put|remove/.test(name) ? cachePut : cacheGet;
    case 'mail':
      return name === 'MailApp.sendEmail' ? mail : propertyGet;
    case 'form':
      return formCall;
    case 'script':
      return scriptCall;
    case 'session':
      return neighbourRead;
    case 'ui':
      return name === 'Menu.addToUi' ? menu : nothing;
    case 'flush':
    case 'utility':
      return nothing;
  }
}

/** Adds up what one execution costs on Google. A write is paid at the next commit; the end of the script commits. */
export class Meter {
  readonly total: [number, number, number] = [0, 0, 0];
  readonly start: [number, number, number] = [0, 0, 0];
  commits = 0;
  private opened = false;
  private pending = false;
  private pendingCells = 0;
  private lastRead: Place | null = null;
  private readJustCharged = false;

  constructor(bundleBytes: number) {
    for (const corner of [0, 1, 2] as const) {
      this.start[corner] = start[corner] + (startPer100KB[corner] * bundleBytes) / 102_400;
    }
  }

  /** Modelled milliseconds so far at the central corner, without the start. */
  get central(): number {
    return this.total[1];
  }

  call(name: string, kind: CallKind): void {
    if (!this.opened && spreadsheetCall.test(name) && !withoutSpreadsheet.test(name)) {
      this.opened = true;
      this.add(openSpreadsheet);
    }
    this.bufferOrCommit(kind);
    this.add(costOf(name, kind));
  }

  /** A write waits; a read, an append or a flush sends what waits. */
  private bufferOrCommit(kind: CallKind): void {
    if (kind === 'read' || kind === 'append' || kind === 'flush') this.commitPending();
    this.readJustCharged = kind === 'read';
    if (kind === 'write' || kind === 'structure') this.pending = true;
    if (kind === 'write' || kind === 'structure' || kind === 'append') this.lastRead = null;
  }

  cells(readCells: number, writtenCells: number, place?: Place): void {
    if (readCells > 0) this.add(cellRead, readCells);
    this.pendingCells += writtenCells;
    if (this.readJustCharged && place) {
      if (this.lastRead && isNeighbour(this.lastRead, place)) {
        this.add(read, -1);
        this.add(neighbourRead);
      }
      this.lastRead = place;
    }
    this.readJustCharged = false;
  }

  slept(milliseconds: number): void {
    this.add([milliseconds, milliseconds, milliseconds]);
  }

  /** The end of the script commits what is pending; `nodeMilliseconds` is what its JavaScript took here. */
  end(nodeMilliseconds: number): void {
    this.commitPending();
    this.add(cpu, nodeMilliseconds);
  }

  private commitPending(): void {
    if (!this.pending) return;
    this.pending = false;
    this.lastRead = null;
    this.commits += 1;
    this.add(commit);
    this.add(cellWritten, this.pendingCells);
    this.pendingCells = 0;
  }

  private add(corners: Corners, times = 1): void {
    this.total[0] += corners[0] * times;
    this.total[1] += corners[1] * times;
    this.total[2] += corners[2] * times;
  }
}

/** The same sheet, and touching or overlapping the read before it. */
function isNeighbour(last: Place, next: Place): boolean {
  return (
    last.spreadsheetId === next.spreadsheetId &&
    last.sheetId === next.sheetId &&
    next.row <= last.row + last.rows &&
    last.row <= next.row + next.rows &&
    next.column <= last.column + last.columns &&
    last.column <= next.column + next.columns
  );
}
