import { dayOf } from '../core/calendar';
import { BELOW_TARGET, type Coverage } from '../core/coverage';
import { publicName } from '../core/names';
import { mainCount, type Report, type Standing } from '../core/reports';
import type { Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { NOTHING } from '../text/write';
import { type Html, html } from './html';
import { neutral, shades } from './palette';
import type { Settings } from './settings';
import { sentencesOn } from './violations';

/** One unit: where it stands, everything it ever sent and what became of each, its links, a text for what is doubtful. */
export interface UnitCard {
  unit: Unit;
  coverage: Coverage[];
  /** Newest first. */
  reports: { report: Report; standing: Standing }[];
  /** By group. */
  links: Record<string, string>;
}

export interface CardInput extends UnitCard {
  /** The words of what is sent to a unit. */
  toUnit: { preset: Preset; text: Text };
  now: number;
  settings: Settings;
  preset: Preset;
  text: Text;
}

export function unitCardHtml(input: CardInput): string {
  const { reports, unit, coverage, text } = input;
  const words = text.unit.card;
  return html`<!DOCTYPE html>
    <html lang="${text.language}">
      <head>
        <base target="_blank">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
          body { margin: 16px; font: 14px/1.45 Roboto, Arial, sans-serif; color: ${neutral.text}; }
          h2 { font-size: 15px; margin: 20px 0 8px; }
          table { border-collapse: collapse; width: 100%; }
          th, td { border-bottom: 1px solid ${neutral.rule}; padding: 6px 8px; text-align: left; vertical-align: top; }
          th { color: ${neutral.secondary}; font-weight: 500; }
          td.figure { text-align: right; white-space: nowrap; }
          p { margin: 4px 0; }
          .status { border-radius: 4px; padding: 1px 6px; white-space: nowrap; }
          .quiet { color: ${neutral.secondary}; }
          a { color: ${neutral.primary}; }
          button { font: inherit; min-height: 32px; padding: 4px 14px; }
          textarea { box-sizing: border-box; width: 100%; height: 92px; font: inherit; }
        </style>
      </head>
      <body>
        ${coverage.map((one) => standingLine(one, text))}
        ${linkList(input)}
        ${reports
          .filter(({ standing }) => standing === 'waiting' || standing === 'returned')
          .slice(0, 1)
          .map(({ report }) => askAgain(report, unit, input))}
        ${zaloButton(input)}
        <h2>${words.reports(reports.length)}</h2>
        ${reports.length === 0 ? '' : reportTable(input)}
      </body>
    </html>`.source;
}

function standingLine({ indicator, status, numerator, denominator, target, gap }: Coverage, text: Text): Html {
  const shade = shades[status];
  const figures =
    indicator && numerator !== null && denominator !== null
      ? text.unit.card.of(
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

function reportTable({ reports, preset, text }: CardInput): Html {
  const { columns } = text.unit.card;
  const severalGroups = new Set(reports.map(({ report }) => report.group)).size > 1;
  return html`<table>
    <tr>${Object.values(columns).map((title) => html`<th>${title}</th>`)}</tr>
    ${reports.map(({ report, standing }) => {
      const figure = report.figures[mainCount(report, preset.campaign)];
      const group = preset.campaign.groups.find(({ key }) => key === report.group)?.name ?? '';
      const accepted = report.verdict === 'accepted' ? ` (${text.unit.card.accepted})` : '';
      return html`<tr>
        <td>${text.write.stamp(report.submittedAt)}${severalGroups ? html`<br><span class="quiet">${group}</span>` : ''}</td>
        <td>${report.asOf === null ? NOTHING : text.write.date(report.asOf)}</td>
        <td class="figure">${figure === undefined || Number.isNaN(figure) ? NOTHING : text.write.count(figure)}</td>
        <td>${text.unit.standings[standing]}${accepted}</td>
        <td>${sentencesOn(report, preset.campaign, text)}</td>
      </tr>`;
    })}
  </table>`;
}

function linkList({ unit, links, preset, text }: CardInput): Html {
  const words = text.unit.card;
  const own = unit.groups.filter((group) => links[group]);
  if (own.length === 0) return html`<p class="quiet">${words.noLink}</p>`;
  const nameOf = (group: string) => preset.campaign.groups.find(({ key }) => key === group)?.name ?? '';
  return html`<h2>${words.typeFor}</h2>
    ${own.map((group) => html`<p><a href="${links[group]}">${words.typeFor}${own.length > 1 ? ` – ${nameOf(group)}` : ''}</a></p>`)}
    <p class="quiet">${words.typeForNote}</p>`;
}

function askAgain(report: Report, unit: Unit, { settings, toUnit, text, links, now }: CardInput): Html {
  const words = text.unit.card;
  const whole = verificationOf(report, links[report.group] ?? '', settings, toUnit.preset, toUnit.text);
  const subject = toUnit.text.unit.card.mailSubject(toUnit.text.write.shortDate(dayOf(now)), unit.name);
  const mail = `mailto:${encodeURIComponent(unit.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(whole)}`;
  return html`<h2>${words.message}</h2>
    <textarea readonly aria-label="${words.message}" onfocus="this.select()">${preserved(whole)}</textarea>
    ${unit.email === '' ? '' : html`<p><a href="${mail}">${words.mail}</a></p>`}`;
}

/** For a unit that owes something: its reminder for Zalo, in the page beside the Sheet. */
function zaloButton({ unit, coverage, text }: CardInput): Html | string {
  const owes = coverage.some(({ status }) => status === 'notReported' || BELOW_TARGET.includes(status));
  if (!owes) return '';
  const opens = `google.script.run.withSuccessHandler(google.script.host.close).showZalo('${unit.code}')`;
  return html`<p><button type="button" onclick="${opens}">${text.menu.zalo}</button></p>`;
}

/** In a text area line breaks are content. */
function preserved(text_: string): Html[] {
  return text_.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`&#10;${line}`));
}

/** The same with the unit's own link under it, where it has one. */
export function verificationOf(report: Report, link: string, settings: Settings, preset: Preset, text: Text): string {
  const message = messageTo(report, settings, preset, text);
  return link === '' ? message : text.unit.at(message, link);
}

/** The text that asks a unit to look at a report again. */
export function messageTo(report: Report, settings: Settings, preset: Preset, text: Text): string {
  const group = preset.campaign.groups.find(({ key }) => key === report.group);
  return text.unit.verify(
    settings.operator,
    publicName(report.unit?.name ?? report.unitTyped),
    text.write.moment(report.submittedAt),
    sentencesOn(report, preset.campaign, text),
    group?.address ?? text.unit.anybody,
  );
}
