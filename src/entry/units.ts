import { dayOf } from '../core/calendar';
import type { LedgerEntry } from '../core/ledger';
import { currentLinkCode, newLinkCode } from '../core/links';
import type { Report } from '../core/reports';
import type { Unit } from '../core/units';
import { randomNumber, writeCells } from '../google/book';
import { keepCopy } from '../google/ledger';
import { asText, type Cell, columnsOf } from '../layout/columns';
import { personalLink } from '../layout/form';
import type { Proposal } from '../layout/registry';
import type { UnitRow } from '../layout/tabs';
import { date, NOTHING } from '../text/write';
import { type Desk, keptText, preset, remember } from './desk';
import { noteEdits, noteOwn } from './edits';
import { log } from './log';
import { type Kept, type Typed, unitsIn } from './typed';

/** What runs do to the list of units, and for it, besides reading it. Only blank cells and accepted totals are written. */

/** Gives each unit that has no code of its own link one; nothing where the Form asks for none. */
export function issueLinkCodes(desk: Desk, units: Unit[]): void {
  if (!preset.campaign.questions.some(({ kind }) => kind === 'linkCode')) return;
  const without = units.filter((unit) => currentLinkCode(desk.ledger.codes[unit.code]) === null);
  giveLinkCodes(desk, without);
}

/** A new code for a unit whose link has come into other hands: the old one is refused from now on. */
export function renewLinkCode(desk: Desk, unit: Unit): void {
  giveLinkCodes(desk, [unit]);
  log(desk, 'decision', desk.text.log.newLinkCode(unit.name));
}

function giveLinkCodes(desk: Desk, units: Unit[]): void {
  if (units.length === 0) return;
  const taken = { ...desk.ledger.codes };
  const entries = units.map(({ code: unit }): LedgerEntry => {
    const code = newLinkCode(randomNumber, taken);
    taken[unit] = [...(taken[unit] ?? []), { code, since: desk.now }];
    return { kind: 'code', key: unit, value: code };
  });
  remember(desk, ...entries);
  keepCopy(desk.ledger);
}

/** The unit's own prefilled link for one group; '' while it has none. */
export function linkOf(unit: Unit, group: string, { ledger }: Desk): string {
  return personalLink(ledger.links[group] ?? '', unit, currentLinkCode(ledger.codes[unit.code]));
}

/**
 * Fills in the codes and groups that a pasted list of names leaves blank; what stands in a cell stays.
 * @returns what was done, in a sentence; '' for nothing
 */
export function fillInUnits(desk: Desk, typed: Typed): string {
  const { proposals } = unitsIn(desk, typed);
  if (proposals.length === 0) return '';
  const codes = proposals.flatMap(({ row, code }) =>
    code === null ? [] : [{ row, field: 'code' as const, value: code }],
  );
  const groups = proposals.flatMap(({ row, group }) =>
    group === null ? [] : [{ row, field: 'groups' as const, value: group }],
  );
  writeUnits(desk, typed, [...codes, ...groups]);
  const done = desk.text.log.filledIn(codes.length, groups.length);
  log(desk, 'gap', done);
  return done;
}

/**
 * Writes the totals that units proposed, and staff have just accepted, into the list of units, with where they come from
 * and of which day they are.
 */
export function acceptTotals(desk: Desk, typed: Typed, { unitRows, campaign }: Kept, accepted: Report[]): void {
  for (const { unit, violations, submittedAt, asOf } of accepted) {
    const row = unit === null ? undefined : unitRows[unit.code];
    if (unit === null || row === undefined) continue;
    for (const violation of violations) {
      if (violation.kind !== 'denominatorProposed') continue;
      const question = campaign.questions.find(({ key }) => key === violation.question);
      const total = campaign.denominators.find(({ key }) => key === question?.proposes);
      if (!total) continue;
      writeUnits(desk, typed, [
        { row, field: `total:${total.key}`, value: violation.figure },
        { row, field: 'source', value: keptText.units.proposedBy(keptText.write.moment(submittedAt)) },
        { row, field: 'sourceDay', value: date(asOf ?? dayOf(submittedAt)) },
      ]);
      const before = unit.denominators[total.key];
      const sentence = desk.text.log.total(
        unit.name,
        total.name,
        before ? desk.text.write.count(before) : NOTHING,
        desk.text.write.count(violation.figure),
      );
      log(desk, 'decision', sentence);
    }
  }
}

interface Written {
  row: Proposal['row'];
  field: keyof UnitRow & string;
  value: string | number;
}

/** Puts values into cells of the list of units, and into what was read of it. */
function writeUnits(desk: Desk, typed: Typed, written: Written[]): void {
  const { book, tabs } = desk;
  noteEdits(desk, typed);
  const headers = (typed.units[0] ?? []).map((cell) => String(cell ?? '').trim());
  const columns = new Map(columnsOf(tabs.units).map(({ field, column }) => [field, headers.indexOf(column.header)]));
  const cells = written.map(({ row, field, value }) => ({ row, column: columns.get(field) ?? -1, value }));
  for (const { row, column, value } of cells) (typed.units[row - 1] as Cell[])[column] = value;
  writeCells(
    book,
    tabs.units.title,
    cells.map(({ row, column, value }) => ({
      row,
      column: column + 1,
      value: typeof value === 'string' ? asText(value) : value,
    })),
  );
  noteOwn(desk, typed);
}
