import type { Coverage, Status } from '../core/coverage';
import { rateTenths } from '../core/rates';
import type { Totals } from '../core/summary';
import { capital, lowerFirst, NOTHING } from '../text/write';
import {
  changeText,
  chaseNames,
  type DigestInput,
  healthText,
  isEarly,
  judgedTotals,
  MOST_NAMED,
  namesByGroup,
  paceGoal,
  proposalOf,
  rateOf,
  reviewText,
  silentUnits,
  stillNames,
} from './digestParts';
import { compact, Html, html } from './html';
import { neutral, shades } from './palette';
import { verdictOf } from './verdict';

/**
 * The daily report as HTML for a phone. Tables and inline styles only: mail programs drop the style block, and the mail
 * must look the same without it (developers.google.com/workspace/gmail/design/css).
 */
export function digestHtml(input: DigestInput, preheader: string): string {
  const { summary, settings, preset, text } = input;
  const words = text.digest;
  const judged = judgedTotals(summary);
  const title = words.title(preset.names.short, settings.ward);
  return compact(html`<!DOCTYPE html><html lang="${text.language}" dir="ltr"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
    <meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
    <title>${title}</title>
    <style>@media only screen and (min-width:600px){.v{padding:24px 16px!important}.t{padding:20px 24px!important}}</style>
    <style>@media (prefers-color-scheme:dark){.n{background:#131314!important}.t{background:#1E1F20!important}.t,.b{border-color:#444746!important}.c{color:#E3E3E3!important}.p{color:#C4C7C5!important}.r{background:#37393B!important}}</style>
    </head><body class="n" style="margin:0;padding:0;background:${neutral.page}">
    <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${neutral.page}">${preheader}</div>
    <div role="article" aria-roledescription="email" lang="${text.language}">
    <table ${TABLE} class="n" bgcolor="${neutral.page}" style="background:${neutral.page}"><tr>
    <td class="v" align="center" style="padding:12px 8px">
    <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
    <table ${TABLE} style="max-width:600px;margin:0 auto;text-align:left">
    <tr><td style="padding:4px 8px 12px">
      <p class="p" style="${type(13, 19, neutral.secondary)};margin:0">${words.dataUntil(text.write.weekday(summary.today), text.write.date(summary.today), text.write.clock(summary.now))}</p>
      <h1 class="c" style="${type(20, 27, neutral.text)};margin:2px 0 0;font-weight:700">${title}</h1>
    </td></tr>
    ${verdictCard(input)}
    ${card(judged.map((totals, index) => indicatorBlock(totals, input, index > 0)))}
    ${judged.map((totals, index) => (index === 0 ? chaseCard(totals, input) : chaseNamesCard(totals, input)))}
    ${namesCard(words.stillTitle(settings.staleAfterDays), stillNames(input))}
    ${namesCard(words.silentTitle, namesByGroup(silentUnits(summary), input))}
    ${namesCard(
      words.gapsTitle,
      namesByGroup(
        judged.flatMap((totals) => totals.withoutDenominator),
        input,
      ),
    )}
    ${namesCard(words.reviewTitle, reviewText(input))}
    ${judged.map((totals) => card(tiles(totals, input)))}
    ${deedsCard(input)}
    ${namesCard(
      words.proposalTitle,
      proposalOf(input)
        .replace(/^[^:]*:\s*/, '')
        .replace(/^./, (first) => first.toUpperCase()),
    )}
    <tr><td style="padding:4px 0 12px"><table ${TABLE}><tr>
      <td align="center" bgcolor="${neutral.primary}" style="background:${neutral.primary};border-radius:22px">
      <a href="${input.link}" style="${FONT};display:block;padding:12px 16px;font-size:16px;line-height:24px;font-weight:700;color:#FFFFFF;text-decoration:none">${words.button}</a></td>
    </tr></table></td></tr>
    <tr><td style="padding:4px 8px 16px"><p class="p" style="${type(12, 18, neutral.secondary)};margin:0">${healthText(input)}. ${words.footer(preset.names.event, text.write.date(settings.start), paceGoal(input), settings.leadership, settings.operator)}</p></td></tr>
    </table>
    <!--[if mso]></td></tr></table><![endif]-->
    </td></tr></table></div></body></html>`);
}

const FONT = 'font-family:Roboto,Arial,sans-serif';

/** Every text cell names its type: mail programs hand none down. Pixels. */
const type = (size: number, line: number, colour: string) =>
  `${FONT};font-size:${size}px;line-height:${line}px;color:${colour}`;

/** What a table that only lays out says of itself. */
const TABLE = new Html('role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"');

/** The verdict on the colour of the ward's status on its first indicator, with the two countdowns. */
function verdictCard(input: DigestInput): Html {
  const { summary, preset, text } = input;
  const words = text.digest;
  const { status, headline, lines } = verdictOf(input);
  const shade = shades[status];
  return html`<tr><td style="padding:0 0 12px"><table ${TABLE}><tr>
    <td bgcolor="${shade.tint}" style="background:${shade.tint};border-radius:12px;padding:14px 16px 16px;${type(14, 21, shade.ink)}">
    <b style="font-size:19px;line-height:26px">${icon(status, input)}${headline}</b>
    ${lines.map((line) => html`<br>${line}`)}
    <table ${TABLE} style="table-layout:fixed"><tr>
    ${countdown(words.reportsDue, words.left(summary.daysToDeadline), words.until(summary.daysToDeadline, text.write.weekday(summary.lastOnTimeDay), text.write.shortDate(summary.lastOnTimeDay)), '12px 5px 0 0')}
    ${countdown(words.ends(preset.names.event), words.left(summary.daysToEnd), words.until(summary.daysToEnd, text.write.weekday(summary.end), text.write.shortDate(summary.end)), '12px 0 0 5px')}
    </tr></table></td></tr></table></td></tr>`;
}

function countdown(title: string, left: string, until: string, padding: string): Html {
  return html`<td valign="top" style="padding:${padding}"><table ${TABLE}><tr>
    <td bgcolor="#FFFFFF" style="background:#FFFFFF;border-radius:8px;padding:8px 12px 9px;${type(13, 18, neutral.text)}">
    ${title}<br><b style="font-size:22px;line-height:28px">${left}</b><br><span style="color:${neutral.secondary}">${until}</span></td></tr></table></td>`;
}

function indicatorBlock(totals: Totals, input: DigestInput, gapAbove: boolean): Html {
  const { indicator, status, counts } = totals;
  const words = input.text.digest;
  const change = changeText(totals, input, '');
  const reporting = counts.met + totals.belowTarget;
  const { write } = input.text;
  const facts = [
    words.target(indicator.percent ?? 0),
    ...(reporting > 0
      ? [
          words.ofReporting(rateOf(totals, 'reporting', input.text), reporting, indicator.unit),
          input.summary.since === null ? words.noComparison : change,
        ]
      : [lowerFirst(words.nobodyYet.replace(/\.$/, ''))]),
  ];
  return html`<table ${TABLE}><tr>
    <td valign="bottom" class="c" style="${FONT};font-size:34px;line-height:38px;font-weight:700;color:${neutral.text};white-space:nowrap;padding-top:${gapAbove ? 16 : 0}px">${rateOf(totals, 'all', input.text)}</td>
    <td valign="bottom" align="right" style="${FONT};padding-bottom:3px">${status === null || isEarly(input.summary) ? '' : chip(status, input)}</td></tr></table>
    <p class="c" style="${type(14, 20, neutral.text)};margin:2px 0 6px"><b>${indicator.name}</b>: ${reporting === 0 ? NOTHING : write.count(totals.numerator)}/${write.count(totals.ofAll)} ${indicator.noun}; ${words.unitsMet(counts.met, totals.units, indicator.units)}</p>
    ${bar(totals.numerator, totals.ofAll, indicator.percent ?? 100, status ?? 'reported', 12)}
    <p class="p" style="${type(13, 19, neutral.secondary)};margin:6px 0 0">${facts.join('; ')}.</p>`;
}

/** A bar with a tick at the target; the percentage always stands beside it, so screen readers pass it over. */
function bar(numerator: number, denominator: number, target: number, status: Status, height: number): Html {
  const done = Math.min(1000, denominator > 0 ? (rateTenths(numerator, denominator, target) ?? 0) : 0);
  const goal = Math.min(1000, target * 10);
  const flat = `height:${height}px;line-height:${height}px;font-size:1px`;
  const stretch = (tenths: number, colour: string, name: string) =>
    tenths <= 0
      ? ''
      : html`<td width="${tenths / 10}%" bgcolor="${colour}" class="${name}" style="${flat}">&nbsp;</td>`;
  const tick = html`<td width="3" bgcolor="${neutral.tick}" style="width:3px;${flat}">&nbsp;</td>`;
  const rest =
    done < goal && goal < 1000
      ? [stretch(goal - done, neutral.track, 'r'), tick, stretch(1000 - goal, neutral.track, 'r')]
      : stretch(1000 - done, neutral.track, 'r');
  return html`<table ${TABLE} aria-hidden="true" style="table-layout:fixed;border:1px solid ${neutral.edge}"><tr>${stretch(done, shades[status].bar, 'f')}${rest}</tr></table>`;
}

function tiles(totals: Totals, input: DigestInput): Html {
  const words = input.text.digest;
  const shown = (['met', 'onTrack', 'behind', 'farBehind', 'notReported', 'noDenominator'] as const).filter(
    (status) => status !== 'noDenominator' || totals.counts.noDenominator > 0,
  );
  return html`<h2 class="c" style="${HEADING}">${words.units(totals.units, totals.indicator.units)}</h2>
    <table ${TABLE} style="table-layout:fixed"><tr>
    ${shown.map(
      (status, index) => html`${index > 0 ? html`<td width="6" style="width:6px;font-size:1px">&nbsp;</td>` : ''}
      <td align="center" valign="top" bgcolor="${shades[status].tint}" style="background:${shades[status].tint};border-radius:8px;border-bottom:3px solid ${shades[status].bar};padding:8px 2px 6px;${type(12, 16, shades[status].ink)}"><b style="font-size:22px;line-height:26px">${totals.counts[status]}</b><br><span aria-hidden="true" style="letter-spacing:-2px">${input.text.icons[status]}</span><br>${input.text.statuses[status]}</td>`,
    )}</tr></table>`;
}

function chaseCard(totals: Totals, input: DigestInput): Html | string {
  const { chase } = totals;
  if (chase.length === 0) return '';
  const words = input.text.digest;
  const heading = (width: number, align: string, label: string, right: number) =>
    html`<th scope="col" width="${width}%" align="${align}" class="p" style="${FONT};font-size:12px;line-height:17px;font-weight:400;color:${neutral.secondary};padding:0 ${right}px 2px 0">${label}</th>`;
  const { named = MOST_NAMED } = input;
  const others = chase.length - named;
  return card(html`<h2 class="c" style="${HEADING}">${words.chaseTitle} <span class="p" style="font-weight:400;font-size:13px;color:${neutral.secondary}">${words.tick}</span></h2>
    <table width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${heading(47, 'left', words.columns.unit, 8)}${heading(26, 'left', words.columns.rate, 8)}${heading(27, 'right', words.columns.gap, 0)}</tr>
    ${chase.slice(0, named).map((one, index) => chaseRow(one, index, input))}</table>
    ${others > 0 ? html`<p class="p" style="${type(13, 19, neutral.secondary)};margin:8px 0 0">${words.others(others)}</p>` : ''}`);
}

/** The second indicator and those after it in a sentence, or the mail would outgrow a phone. */
function chaseNamesCard(totals: Totals, input: DigestInput): Html | string {
  const { indicator, chase } = totals;
  if (chase.length === 0) return '';
  const words = input.text.digest;
  const title =
    indicator.percent === 100 ? words.notEverybody(indicator.units, indicator.percent) : words.chase(indicator.units);
  return namesCard(title, chaseNames(totals, input));
}

function chaseRow(one: Coverage, index: number, input: DigestInput): Html {
  const { write } = input.text;
  const rule = index > 0 ? `;border-top:1px solid ${neutral.rule}` : '';
  const cell = (right: number) =>
    `${type(14, 22, neutral.text)};padding:${index > 0 ? 10 : 6}px ${right}px 10px 0${rule}`;
  return html`<tr>
    <td class="b c" valign="top" style="${cell(8)}"><b>${capital(one.unit.name)}</b><br>${chip(one.status, input)}</td>
    <td class="b c" valign="top" style="${cell(10)}"><b>${write.rate(one.numerator, one.denominator, one.target)}</b>${bar(one.numerator ?? 0, one.denominator ?? 0, one.target ?? 100, one.status, 8)}</td>
    <td class="b c" valign="top" align="right" style="${cell(0)}"><b>${write.quantity(one.gap ?? 0, one.indicator?.noun ?? '')}</b><br><span class="p" style="font-size:13px;color:${neutral.secondary}">${movedText(one, input)}</span></td></tr>`;
}

function movedText(one: Coverage, { text, settings }: DigestInput): string {
  if (one.still !== null && one.still >= settings.staleAfterDays) return text.digest.movedNot(one.still);
  return one.change === null ? '' : text.digest.moved(one.change);
}

function deedsCard({ summary, preset }: DigestInput): Html | string {
  if (summary.deeds.length === 0) return '';
  return card(html`<h2 class="c" style="${HEADING}">${preset.names.deeds}</h2>
    ${summary.deeds.map(({ question, done, units }) => {
      const group = preset.campaign.groups.find(({ key }) => question.groups?.includes(key));
      return html`<p class="c" style="${type(14, 21, neutral.text)};margin:0"><b>${done}/${units}</b> ${group?.one ?? ''} ${question.name ?? question.title}</p>`;
    })}`);
}

function namesCard(title: string, names: string): Html | string {
  if (names === '') return '';
  return card(html`<h2 class="c" style="${HEADING}">${title}</h2>
    <p class="c" style="${type(14, 21, neutral.text)};margin:0">${names}</p>`);
}

const HEADING = `${type(16, 23, neutral.text)};margin:0 0 10px;font-weight:700`;

function card(content: Html | Html[]): Html {
  return html`<tr><td style="padding:0 0 12px"><table ${TABLE}><tr>
    <td class="t" bgcolor="${neutral.card}" style="background:${neutral.card};border:1px solid ${neutral.border};border-radius:12px;padding:16px">${content}</td></tr></table></td></tr>`;
}

function chip(status: Status, input: DigestInput): Html {
  const shade = shades[status];
  return html`<span style="display:inline-block;background:${shade.tint};color:${shade.ink};border-radius:4px;padding:0 6px;font-size:13px;line-height:20px;white-space:nowrap">${icon(status, input)}${input.text.statuses[status]}</span>`;
}

function icon(status: Status, input: DigestInput): Html {
  return html`<span aria-hidden="true" style="letter-spacing:-2px">${input.text.icons[status]}&nbsp;</span> `;
}
