import { fold } from '../core/names';
import type { Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { type Cell, fromRows, type ZoneOffset } from './columns';
import { type Tabs, unitRows } from './tabs';

/**
 * The units that the list of units names, and a sentence on every row or cell that cannot be used. One bad row never
 * keeps the others from working.
 * @throws MissingColumn
 */
export function readUnits(cells: Cell[][], tabs: Tabs, preset: Preset, text: Text, zone: ZoneOffset) {
  const { entries, bad } = fromRows(tabs.units, cells, zone);
  const problems = bad.map(({ tab, row, header, content }) => text.log.badCell(tab, row, header, content));
  const units = new Map<string, Unit>();
  for (const { entry, row } of entries) {
    const refuse = (problem: string) => problems.push(text.log.badUnit(row, problem));
    const code = (entry.code ?? '').toUpperCase();
    if (code === '' || !entry.name) refuse(text.log.noCode);
    else if (units.has(code)) refuse(text.log.sameCode(code));
    else {
      const groups = (entry.groups ?? []).flatMap((typed) =>
        groupKey(typed, preset, () => refuse(text.log.unknownGroup(typed))),
      );
      if (entry.groups?.length === 0) refuse(text.log.noGroup);
      units.set(code, {
        code,
        name: entry.name.replace(/\s+/g, ' '),
        groups: [...new Set(groups)],
        aliases: entry.aliases ?? [],
        denominators: Object.fromEntries(
          preset.campaign.denominators.map(({ key }) => [key, entry[`total:${key}`] || null]),
        ),
        target: entry.target ?? null,
        email: entry.email ?? '',
        active: entry.active !== 'no',
        order: entry.order ?? row,
      });
    }
  }
  return { units: [...units.values()], problems };
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
