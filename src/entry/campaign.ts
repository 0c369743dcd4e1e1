import { archive, freeSuffix } from '../google/archive';
import { readAll, settle, tabNamed, writeCells } from '../google/book';
import { dropDraft } from '../google/draft';
import { closeForm } from '../google/form';
import { dropCopy, keepCopy } from '../google/ledger';
import { type Settings, settingsRows } from '../layout/settings';
import { type Desk, keptText, OnlyOperator, preset, remember } from './desk';
import { copyWhatIsDue } from './freezes';
import { bringUpToDate } from './refresh';
import { compareWithForm, heldIn } from './supplement';
import { readTyped } from './typed';

/**
 * Begins a new campaign: what is to be left behind and what the settings are to say is written down, and from then on the
 * old reports, codes, decisions and mails no longer hold. The steps of set-up do the rest.
 * @throws OnlyOperator
 */
export function beginCampaign(desk: Desk, settingsOf: (before: Settings) => Settings): void {
  if (!desk.operators) throw new OnlyOperator(desk.ledger.operator);
  const typed = readTyped(desk);
  compareWithForm(desk, typed, heldIn(desk, typed));
  const { kept } = bringUpToDate(desk, typed);
  copyWhatIsDue(desk, kept);
  const { book, ledger, tabs, text } = desk;
  const titles = [text.overview.title, tabs.coverage.title, tabs.review.title, tabs.freezes.title];
  const standing = titles.flatMap((title) => book.getSheetByName(title) ?? []);
  const responses = ledger.responseTabs.flatMap((id) => book.getSheetById(id) ?? []);
  const left = [...standing, ...responses, ...(typed.supplement ? [typed.supplement.sheet] : [])];
  settle();
  // A run that is cut short here must not leave a copy that says otherwise than Sổ.
  dropCopy();
  dropDraft();
  remember(desk, {
    kind: 'campaign',
    key: settingsOf(kept.settings).campaign,
    value: {
      form: ledger.form?.id ?? '',
      tabs: left.map((sheet) => sheet.getSheetId()),
      suffix: freeSuffix(
        book,
        left.map((sheet) => sheet.getName()),
        kept.settings.short,
      ),
      settings: changedSettings(kept.settings, settingsOf(kept.settings)),
    },
  });
  settle();
  keepCopy(desk.ledger);
}

/** What the settings tab is to say where it says something else now. */
function changedSettings(before: Settings, after: Settings): Record<string, string> {
  const old = settingsRows(preset, keptText, before);
  const changed = settingsRows(preset, keptText, after).filter(([, value], index) => value !== old[index]?.[1]);
  return Object.fromEntries(changed.map(([label, value]) => [String(label), String(value ?? '')]));
}

/** The Form of the campaign that has ended takes no more answers, and its tabs become an archive. */
export function leaveCampaign({ book, ledger }: Desk): string {
  if (ledger.next === null) return '';
  const { form, tabs, suffix } = ledger.next;
  if (form !== '') closeForm(form);
  archive(book, tabs, suffix);
  settle();
  return '';
}

/** Settings of a campaign that is being begun. */
export function writeNewSettings({ book, ledger }: Desk): void {
  if (ledger.next === null) return;
  const { title } = keptText.settings;
  const labels = readAll(tabNamed(book, title)).map((row) => String(row[0] ?? '').trim());
  const cells = Object.entries(ledger.next.settings).map(([label, value]) => ({
    row: labels.indexOf(label) + 1,
    column: 2,
    value: value === '' ? null : value,
  }));
  writeCells(
    book,
    title,
    cells.filter(({ row }) => row > 0),
  );
}
