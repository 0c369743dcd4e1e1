import type { BandColors, BandingState } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { play } from '../strict';
import { bandingsIn, noBands, plainRange, themeColors } from './bands';
import { overlap } from './cells';
import { readColor } from './colors';
import { openToWrite } from './contents';
import { BandingTheme, nameIn } from './enums';
import { touch } from './kept';
import type { Place } from './objects';
import { bookOf, make, Placed, place, tabOf } from './objects';
import type { Range } from './Range';
import { RangePlace } from './RangePlace';
import { given, isFlag, misfit } from './signature';

interface At {
  spreadsheetId: string;
  sheetId: number;
  id: number;
}

/** Alternating colours of a range. A cell's background, as scripts read it, is not theirs. */
export class Banding extends Placed<At> {
  getRange(): Range {
    const { spreadsheetId, sheetId } = this[place];
    return make.range(this.host, { ...stateOf(this.host, this[place]).range, spreadsheetId, sheetId });
  }

  setRange(range: Range): this {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'Banding.setRange', [range]);
    refuseSecond(this.host, range[place], this[place].id);
    change(this, this.host, (state) => {
      state.range = adopt(state, plainRange(range[place]));
    });
    return this;
  }

  copyTo(range: Range): Banding {
    if (!(range instanceof RangePlace)) throw misfit(this.host, 'Banding.copyTo', [range]);
    const { rows, columns } = stateOf(this.host, this[place]);
    return addBanding(this.host, range[place], rows, columns);
  }

  remove(): void {
    const { id } = stateOf(this.host, this[place]);
    change(this, this.host, () => {
      const sheet = tabOf(this.host, this[place]);
      sheet.bandings = bandingsIn(sheet).filter((each) => each.id !== id);
    });
  }

  getHeaderRowColor(): string | null {
    return stateOf(this.host, this[place]).rows.header;
  }

  getFirstRowColor(): string | null {
    return stateOf(this.host, this[place]).rows.first;
  }

  getSecondRowColor(): string | null {
    return stateOf(this.host, this[place]).rows.second;
  }

  getFooterRowColor(): string | null {
    return stateOf(this.host, this[place]).rows.footer;
  }

  getHeaderColumnColor(): string | null {
    return stateOf(this.host, this[place]).columns.header;
  }

  getFirstColumnColor(): string | null {
    return stateOf(this.host, this[place]).columns.first;
  }

  getSecondColumnColor(): string | null {
    return stateOf(this.host, this[place]).columns.second;
  }

  getFooterColumnColor(): string | null {
    return stateOf(this.host, this[place]).columns.footer;
  }

  setHeaderRowColor(color: string | null): this {
    return paint(this, this.host, 'rows', 'header', color);
  }

  setFirstRowColor(color: string | null): this {
    return paint(this, this.host, 'rows', 'first', color);
  }

  setSecondRowColor(color: string | null): this {
    return paint(this, this.host, 'rows', 'second', color);
  }

  setFooterRowColor(color: string | null): this {
    return paint(this, this.host, 'rows', 'footer', color);
  }

  setHeaderColumnColor(color: string | null): this {
    return paint(this, this.host, 'columns', 'header', color);
  }

  setFirstColumnColor(color: string | null): this {
    return paint(this, this.host, 'columns', 'first', color);
  }

  setSecondColumnColor(color: string | null): this {
    return paint(this, this.host, 'columns', 'second', color);
  }

  setFooterColumnColor(color: string | null): this {
    return paint(this, this.host, 'columns', 'footer', color);
  }
}

function stateOf(host: Host, at: At): BandingState {
  const state = bandingsIn(tabOf(host, at)).find(({ id }) => id === at.id);
  if (state === undefined) throw google(host, 'bandingGone');
  return state;
}

function change(banding: Banding, host: Host, carryOut: (state: BandingState) => void): void {
  const at = banding[place];
  const state = stateOf(host, at);
  const sheet = tabOf(host, at);
  if (!openToWrite(host, bookOf(host, at.spreadsheetId), sheet, state.range)) return;
  carryOut(state);
  touch(sheet);
}

function paint<Of extends Banding>(
  banding: Of,
  host: Host,
  along: 'rows' | 'columns',
  band: keyof BandColors,
  color: unknown,
): Of {
  change(banding, host, (state) => {
    state[along][band] = color === null ? null : readColor(color);
  });
  return banding;
}

/** Bandings over some of an area. */
export function bandingsOver(host: Host, at: Place): Banding[] {
  const { spreadsheetId, sheetId } = at;
  return bandingsIn(tabOf(host, at))
    .filter(({ range }) => overlap(range, at) !== null)
    .map(({ id }) => new Banding(host, { spreadsheetId, sheetId, id }));
}

export function tabBandings(host: Host, at: { spreadsheetId: string; sheetId: number }): Banding[] {
  const { spreadsheetId, sheetId } = at;
  return bandingsIn(tabOf(host, at)).map(({ id }) => new Banding(host, { spreadsheetId, sheetId, id }));
}

/** `(theme, header, footer)`: light grey with a header and no footer unless said otherwise. */
export function applyBanding(
  host: Host,
  at: Place,
  along: 'rows' | 'columns',
  method: string,
  args: unknown[],
): Banding {
  const [theme = BandingTheme.LIGHT_GREY, header = true, footer = false, ...rest] = given(...args);
  const name = nameIn(BandingTheme, theme);
  if (name === null || !isFlag(header) || !isFlag(footer) || rest.length > 0) throw misfit(host, method, args);
  const colors = themeColors(name, header === true, footer === true);
  return addBanding(host, at, along === 'rows' ? colors : noBands, along === 'rows' ? noBands : colors);
}

function addBanding(host: Host, at: Place, rows: BandColors, columns: BandColors): Banding {
  refuseSecond(host, at, null);
  const { spreadsheetId, sheetId } = at;
  const sheet = tabOf(host, at);
  const id = Math.max(0, ...bandingsIn(sheet).map((each) => each.id)) + 1;
  if (openToWrite(host, bookOf(host, spreadsheetId), sheet, at)) {
    sheet.bandings ??= adopt(sheet, []);
    sheet.bandings.push(adopt(sheet, { id, range: plainRange(at), rows: { ...rows }, columns: { ...columns } }));
    touch(sheet);
  }
  return new Banding(host, { spreadsheetId, sheetId, id });
}

function refuseSecond(host: Host, at: Place, but: number | null): void {
  const taken = bandingsIn(tabOf(host, at)).some(({ id, range }) => id !== but && overlap(range, at) !== null);
  if (taken) throw google(host, 'secondBanding');
}

play('Banding', Banding, { getRange: 'handle' }, 'write');
