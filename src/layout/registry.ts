import { isAddress } from '../core/addresses';
import { fold } from '../core/names';
import { clashesOf, isUnitCode, nameKey, proposedCode, proposedGroup, TEST_CODE, type Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { type Cell, fromRows, type ZoneOffset } from './columns';
import { type Tabs, type UnitRow, unitRows } from './tabs';

/** What a row that names a unit leaves blank, and what may stand there. */
export interface Proposal {
  row: number;
  code: string | null;
  /** The group's name. */
  group: string | null;
}

export interface Registry {
  units: Unit[];
  /** Row of each unit in its tab, by code. */
  rows: Record<string, number>;
  /** A sentence on every row or cell that cannot be used. */
  problems: string[];
  proposals: Proposal[];
}

/**
 * The units that the list of units names, as it stands in the tab. One bad row never keeps the others from working.
 * @throws MissingColumn
 */
export function readUnits(cells: Cell[][], tabs: Tabs, preset: Preset, text: Text, zone: ZoneOffset): Registry {
  const { entries, bad } = fromRows(tabs.units, cells, zone);
  const found: { row: number; problem: string }[] = bad.map(({ tab, row, header, content }) => ({
    row,
    problem: text.log.badCell(tab, row, header, content),
  }));
  const units = new Map<string, Unit>();
  const rows: Record<string, number> = {};
  const proposals: Proposal[] = [];
  const taken = new Set(entries.map(({ entry }) => codeOf(entry)));
  const named = rowsByName(entries);
  for (const { entry, row } of entries) {
    const refuse = (problem: string) => found.push({ row, problem: text.log.badUnit(row, problem) });
    const code = codeOf(entry);
    const twin = code === '' && entry.name ? named.get(nameKey(entry.name)) : undefined;
    const proposal = twin === undefined || twin === row ? proposalFor(entry, row, taken, preset) : null;
    if (proposal) proposals.push(proposal);
    if (!entry.name) refuse(text.log.noName);
    else if (twin !== undefined && twin !== row) refuse(text.log.sameUnit(entry.name, twin));
    else if (code === '') refuse(text.log.noCode(proposal?.code ?? ''));
    else if (code === TEST_CODE) refuse(text.log.reservedCode(code));
    else if (!isUnitCode(code)) refuse(text.log.badCode(code));
    else if (rows[code] !== undefined) refuse(text.log.sameCode(code, rows[code]));
    else {
      rows[code] = row;
      units.set(code, unitIn(entry, code, row, preset, text, refuse));
    }
  }
  for (const { name, first, second } of clashesOf([...units.values()]))
    found.push({
      row: rows[second.code] ?? 0,
      problem: text.log.badUnit(rows[second.code] ?? 0, text.log.sameName(name, first.code, second.code)),
    });
  const problems = found.sort((a, b) => a.row - b.row).map(({ problem }) => problem);
  return { units: [...units.values()], rows, problems, proposals };
}

/** The row in which a name stands: that of a unit with a code, else the first. */
function rowsByName(entries: { entry: Partial<UnitRow>; row: number }[]): Map<string, number> {
  const named = new Map<string, number>();
  const withCode = entries.filter(({ entry }) => codeOf(entry) !== '');
  for (const { entry, row } of [...withCode, ...entries]) {
    const key = nameKey(entry.name ?? '');
    if (!named.has(key)) named.set(key, row);
  }
  return named;
}

const codeOf = (entry: Partial<UnitRow>) => (entry.code ?? '').toUpperCase();

function unitIn(
  entry: Partial<UnitRow>,
  code: string,
  row: number,
  preset: Preset,
  text: Text,
  refuse: (problem: string) => void,
): Unit {
  const groups = (entry.groups ?? []).flatMap((typed) =>
    groupKey(typed, preset, () =>
      refuse(
        text.log.unknownGroup(
          typed,
          preset.campaign.groups.map(({ name }) => name),
        ),
      ),
    ),
  );
  if (entry.groups?.length === 0) refuse(text.log.noGroup(entry.name ?? ''));
  for (const { key, name } of preset.campaign.denominators) {
    if (entry[`total:${key}`] === 0) refuse(text.log.zeroTotal(name));
  }
  const email = entry.email ?? '';
  if (email !== '' && !isAddress(email)) refuse(text.log.badEmail(email));
  return {
    code,
    name: (entry.name ?? '').replace(/\s+/g, ' '),
    groups: [...new Set(groups)],
    aliases: entry.aliases ?? [],
    denominators: Object.fromEntries(
      preset.campaign.denominators.map(({ key }) => [key, entry[`total:${key}`] || null]),
    ),
    target: entry.target ?? null,
    email: isAddress(email) ? email : '',
    active: entry.active !== 'no',
    order: entry.order ?? row,
  };
}

/** A list pasted from a document has names only: what the code and the group may be. */
function proposalFor(entry: Partial<UnitRow>, row: number, taken: Set<string>, preset: Preset): Proposal | null {
  const { name, groups } = entry;
  if (!name) return null;
  const code = codeOf(entry) === '' ? proposedCode(name, taken) : null;
  const group = groups?.length === 0 ? (proposedGroup(name, preset.campaign.groups)?.name ?? null) : null;
  if (code !== null) taken.add(code);
  return code === null && group === null ? null : { row, code, group };
}

function groupKey(typed: string, preset: Preset, unknown: () => void): string[] {
  const group = preset.campaign.groups.find(({ key, name }) => fold(name) === fold(typed) || key === typed);
  if (!group) unknown();
  return group ? [group.key] : [];
}

/** The units as the preset lists them, before a ward has changed anything. */
export function presetUnits(preset: Preset): Unit[] {
  return unitRows(preset).map((row, index) => ({
    code: row.code,
    name: row.name,
    groups: preset.units[index]?.groups ?? [],
    aliases: row.aliases,
    denominators: {},
    target: null,
    email: '',
    active: true,
    order: index + 1,
  }));
}
