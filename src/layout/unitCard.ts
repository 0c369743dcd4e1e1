import { dayOf } from '../core/calendar';
import type { Coverage } from '../core/coverage';
import { mainCount } from '../core/reports';
import type { Unit } from '../core/units';
import type { Text } from '../text/vi';
import type { UnitCardWords } from '../text/viUnitCard';
import { NOTHING } from '../text/write';
import { type Html, html } from './html';
import { shades } from './palette';
import { inputOf, type SidebarInput, type SidebarVoice, zaloInputOf } from './sidebar';
import type { SidebarFigures } from './sidebarFigures';
import type { Explained } from './sidebarStanding';
import { sentencesOn } from './violations';
import { verificationOf, type ZaloInput, zaloTexts } from './zalo';

/**
 * One unit: where it stands, everything it ever sent and what became of each, its links, a ready text for what is
 * doubtful or owed. Every value in it is escaped.
 */
export function unitCardHtml(figures: SidebarFigures, voice: SidebarVoice): string {
  const input = inputOf(figures, voice);
  const { card, text } = voice;
  const [unit] = figures.units;
  if (!unit) return '';
  const reports = [...input.standing.explained.values()]
    .flat()
    .sort((a, b) => b.report.submittedAt - a.report.submittedAt || b.report.row - a.report.row);
  return html`${input.standing.coverage.map((row) => standingLine(row, text, card))}
    ${linkList(unit, input)}
    ${messageTo(unit, reports, zaloInputOf(figures, voice, input), card)}
    <h2>${card.reports(reports.length)}</h2>
    ${reports.length === 0 ? '' : reportTable(reports, input)}`.source;
}

function standingLine(row: Coverage, text: Text, card: UnitCardWords): Html {
  const { indicator, status, numerator, denominator, target, gap } = row;
  const shade = shades[status];
  const figures =
    indicator && numerator !== null && denominator !== null
      ? card.of(
          text.write.rate(numerator, denominator, target),
          `${text.write.count(numerator)}/${text.write.count(denominator)} ${indicator.noun}`,
          gap ?? 0,
          indicator.noun,
        )
      : '';
  return html`<p>
    <span class="status" style="background:${shade.tint};color:${shade.ink}">${text.statusCells[status]}</span>
    ${indicator?.name ?? text.coverage.factsOnly}${figures === '' ? '' : `: ${figures}`}
  </p>`;
}

function reportTable(reports: Explained[], { preset, text, card }: SidebarInput): Html {
  const severalGroups = new Set(reports.map(({ report }) => report.group)).size > 1;
  return html`<table>
    <tr>${Object.values(card.columns).map((title) => html`<th scope="col">${title}</th>`)}</tr>
    ${reports.map(({ report, standing }) => {
      const figure = report.figures[mainCount(report, preset.campaign)];
      const group = preset.campaign.groups.find(({ key }) => key === report.group)?.name ?? '';
      const accepted = report.verdict === 'accepted' ? ` (${card.accepted})` : '';
      return html`<tr>
        <td>${text.write.stamp(report.submittedAt)}${severalGroups ? html`<br><span class="quiet">${group}</span>` : ''}</td>
        <td>${report.asOf === null ? NOTHING : text.write.date(report.asOf)}</td>
        <td class="figure">${figure === undefined ? NOTHING : text.write.count(figure)}</td>
        <td>${card.standings[standing]}${accepted}</td>
        <td>${sentencesOn(report, preset.campaign, text)}</td>
      </tr>`;
    })}
  </table>`;
}

function linkList(unit: Unit, { linkOf, preset, card }: SidebarInput): Html {
  const own = unit.groups.filter((group) => linkOf(unit, group) !== '');
  if (own.length === 0) return html`<p class="quiet">${card.noLink}</p>`;
  const nameOf = (group: string) => preset.campaign.groups.find(({ key }) => key === group)?.name ?? '';
  return html`<h2>${card.typeFor}</h2>
    ${own.map((group) => html`<p><a href="${linkOf(unit, group)}" target="_blank">${card.typeFor}${own.length > 1 ? ` – ${nameOf(group)}` : ''}</a></p>`)}
    <p class="quiet">${card.typeForNote}</p>`;
}

/** What there is to say to the unit: to look again at a doubtful report, else what it owes. */
function messageTo(unit: Unit, reports: Explained[], toUnit: ZaloInput, card: UnitCardWords): Html | string {
  const doubtful = reports.find(({ standing }) => standing === 'waiting' || standing === 'returned')?.report;
  if (doubtful) {
    const asked = verificationOf(doubtful, toUnit.linkOf(unit, doubtful.group), toUnit);
    return html`${textToCopy(card.message, asked)}${mailLink(asked, unit, toUnit, card)}`;
  }
  const reminder = zaloTexts(toUnit).find(({ kind }) => kind === 'unit')?.text;
  return reminder === undefined ? '' : textToCopy(card.reminder, reminder);
}

function textToCopy(title: string, message: string): Html {
  return html`<h2>${title}</h2>
    <textarea readonly rows="6" aria-label="${title}">${preserved(message)}</textarea>`;
}

function mailLink(
  message: string,
  unit: Unit,
  { text, words, summary }: ZaloInput,
  card: UnitCardWords,
): Html | string {
  if (unit.email === '') return '';
  const subject = words.mailSubject(text.write.shortDate(dayOf(summary.now)), unit.name);
  const mail = `mailto:${encodeURIComponent(unit.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message)}`;
  return html`<p><a href="${mail}" target="_blank">${card.mail}</a></p>`;
}

/** In a text area line breaks are content. */
function preserved(text_: string): Html[] {
  return text_.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`&#10;${line}`));
}
