import type { Ledger, LedgerEntry, SeenUnit } from '../core/ledger';
import { hash } from '../core/reports';
import { isUnitCode } from '../core/units';
import { type Cell, columnsOf, contentOf, type ZoneOffset } from './columns';
import { count } from './kinds';
import type { Tabs } from './tabs';

/** What people had typed into the list of units and the settings, as the ledger keeps it. */
type Known = Ledger['typed'];

/** The same as it stands now, and where. */
export interface TypedNow extends Known {
  /** Rows of units by code, and of settings by label, from 1. */
  rows: { units: Record<string, number>; settings: Record<string, number> };
  /** The columns of the list of units that stand there; '' is no field. */
  columns: Record<string, { header: string; place: number; counts: boolean }>;
}

/** Something that people changed; what stands in `from` and `to` may be shown, null may not. */
export interface Change {
  kind: 'changed' | 'added' | 'removed';
  tab: 'units' | 'settings';
  /** The unit's code, or the setting's label. */
  key: string;
  name: string;
  header: string;
  from: string | null;
  to: string | null;
  counts: boolean;
  /** Where it stands, from 1; 0 for what is gone. */
  row: number;
  column: number;
}

/** Free text and addresses of units may say something about a person: only that they changed is remembered. */
const PRIVATE = new Set(['email', 'source', 'reason', 'remark']);

/** A cell takes 50.000 characters, and so does the ledger's cell for a whole row. */
const LONGEST = 1000;

/** Stands before the hash of what is not kept itself. */
const HIDDEN = '#';

export function typedNow(
  units: Cell[][],
  settings: Cell[][],
  labels: Set<string>,
  tabs: Tabs,
  zone: ZoneOffset,
): TypedNow {
  const now: TypedNow = { units: {}, settings: {}, rows: { units: {}, settings: {} }, columns: {} };
  const headers = (units[0] ?? []).map((cell) => String(cell ?? '').trim());
  for (const { field, column } of columnsOf(tabs.units)) {
    const place = headers.indexOf(column.header);
    if (place >= 0) now.columns[field] = { header: column.header, place, counts: column.kind.format === count.format };
  }
  units.slice(1).forEach((row, index) => {
    const code = textIn(row[now.columns.code?.place ?? -1], zone).toUpperCase();
    if (!isUnitCode(code) || now.units[code]) return;
    now.units[code] = seenIn(row, now, zone);
    now.rows.units[code] = index + 2;
  });
  settings.slice(1).forEach((row, index) => {
    const label = textIn(row[0], zone);
    if (!labels.has(label) || now.rows.settings[label]) return;
    now.settings[label] = kept(textIn(row[1], zone));
    now.rows.settings[label] = index + 2;
  });
  return now;
}

function seenIn(row: Cell[], { columns }: TypedNow, zone: ZoneOffset): SeenUnit {
  const seen: SeenUnit = {};
  for (const [field, { place }] of Object.entries(columns)) {
    const text = textIn(row[place], zone);
    if (text !== '' && field !== 'code') seen[field] = PRIVATE.has(field) ? HIDDEN + hash(text) : kept(text);
  }
  return seen;
}

const textIn = (cell: Cell | undefined, zone: ZoneOffset) => contentOf(cell ?? null, zone).trim();

const kept = (text: string) => (text.length > LONGEST ? HIDDEN + hash(text) : text);

/** What changed since a run last looked; nothing when none has looked yet. */
export function changesSince(known: Known, now: TypedNow): Change[] {
  const settings = Object.entries(now.settings).flatMap(([label, to]): Change[] => {
    const from = known.settings[label];
    if (from === undefined || from === to) return [];
    const place = { row: now.rows.settings[label] ?? 0, column: 2 };
    return [{ ...about('settings', label, ''), kind: 'changed', ...shown(from, to), ...place }];
  });
  if (Object.keys(known.units).length === 0 || !isListed(now)) return settings;
  const removed = Object.entries(known.units).flatMap(([code, { name = '' }]): Change[] =>
    now.units[code] ? [] : [{ ...about('units', code, name), kind: 'removed' }],
  );
  const here = Object.entries(now.units).flatMap(([code, unit]): Change[] => {
    const row = now.rows.units[code] ?? 0;
    const before = known.units[code];
    if (!before) return [{ ...about('units', code, unit.name ?? ''), kind: 'added', row }];
    return Object.entries(now.columns).flatMap(([field, { header, place, counts }]): Change[] => {
      const [from, to] = [before[field] ?? '', unit[field] ?? ''];
      if (from === to) return [];
      const name = before.name ?? unit.name ?? '';
      return [
        { ...about('units', code, name), kind: 'changed', header, ...shown(from, to), counts, row, column: place + 1 },
      ];
    });
  });
  return [...settings, ...here, ...removed];
}

/** What the ledger has to learn to know what stands there now. */
export function entriesSince(known: Known, now: TypedNow): LedgerEntry[] {
  const settings = Object.entries(now.settings)
    .filter(([label, value]) => known.settings[label] !== value)
    .map(([key, value]): LedgerEntry => ({ kind: 'setting', key, value }));
  if (!isListed(now)) return settings;
  const units = Object.entries(now.units).flatMap(([key, unit]): LedgerEntry[] => {
    const before = known.units[key] ?? {};
    const gone = Object.entries(before).filter(([field]) => !now.columns[field]);
    const value = { ...Object.fromEntries(gone), ...unit };
    return known.units[key] && same(before, value) ? [] : [{ kind: 'unit', key, value }];
  });
  const removed = Object.keys(known.units)
    .filter((code) => !now.units[code])
    .map((key): LedgerEntry => ({ kind: 'unit', key, value: null }));
  return [...settings, ...units, ...removed];
}

/** Whether units can be told there at all: without the columns for that, none is gone for it. */
const isListed = ({ columns }: TypedNow) => columns.code !== undefined && columns.name !== undefined;

function same(one: SeenUnit, other: SeenUnit): boolean {
  const fields = Object.keys({ ...one, ...other });
  return fields.every((field) => one[field] === other[field]);
}

function about(tab: Change['tab'], key: string, name: string) {
  return { tab, key, name, header: '', from: null, to: null, counts: false, row: 0, column: 0 };
}

function shown(from: string, to: string): Pick<Change, 'from' | 'to'> {
  const hidden = from.startsWith(HIDDEN) || to.startsWith(HIDDEN);
  return hidden ? { from: null, to: null } : { from, to };
}
