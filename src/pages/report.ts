import type { Freezing, ReportFigures } from '../entry/report';
import { type Annex, type ReportModel, reportOf, type Section } from '../layout/report';
import { documentUnder, presetUnder } from '../layout/wardPreset';
import { document as documentWords, preset } from '../preset/current';
import * as english from '../text/enReport';
import { textIn } from '../text/language';
import * as vietnamese from '../text/viReport';
import { button, element } from './parts/element';
import { reportFile } from './report/reportFile';
import { ask } from './server';

/** The draft report: which figures, how it reads, and a file of it. */
const main = document.querySelector('main') as HTMLElement;
const sheet = element('article');
const said = element('p', { class: 'said', attributes: { role: 'status' } });

const REPORT_WORDS = { vi: vietnamese, en: english };

async function show(chosen?: Freezing): Promise<void> {
  main.setAttribute('aria-busy', 'true');
  try {
    draw(await ask('reportFigures', chosen));
  } catch (error) {
    said.textContent = (error as Error).message;
    main.replaceChildren(said);
  } finally {
    main.setAttribute('aria-busy', 'false');
  }
}

function draw({ choices, chosen, language, ...figures }: ReportFigures): void {
  const words = REPORT_WORDS[language].reportPage;
  const report = reportOf({
    ...figures,
    preset: presetUnder(figures.settings, preset),
    text: textIn(preset.language, preset.language),
    words: REPORT_WORDS[preset.language].report,
    document: documentUnder(figures.settings, preset, documentWords),
  });
  document.documentElement.lang = report.language;
  const choice = element('select', { attributes: { id: 'figures' } });
  for (const one of choices) {
    const option = element('option', { text: words.choices[one], attributes: { value: one } });
    option.selected = one === chosen;
    choice.append(option);
  }
  choice.addEventListener('change', () => {
    said.textContent = words.loading;
    show(choice.value as Freezing);
  });
  const download = button(
    words.download,
    async () => {
      download.disabled = true;
      said.textContent = words.building;
      offer(await reportFile(report), report.fileName, words.downloaded);
      download.disabled = false;
    },
    { class: 'primary' },
  );
  const copy = button(words.copy, () => {
    getSelection()?.selectAllChildren(sheet);
    document.execCommand('copy');
    getSelection()?.removeAllRanges();
    said.textContent = words.copied;
  });
  said.textContent = words.note;
  sheet.replaceChildren(...letter(report), ...report.annexes.map(annexPage));
  main.replaceChildren(
    element(
      'div',
      { class: 'tools' },
      element('label', { text: words.figures, attributes: { for: 'figures' } }),
      choice,
      download,
      copy,
      said,
    ),
    sheet,
  );
}

/** Starts the download; the link stays, for a window inside Google may refuse to start one by itself. */
function offer(file: Blob, name: string, sentence: string): void {
  const address = URL.createObjectURL(file);
  const link = element('a', { text: name, attributes: { href: address, download: name, target: '_blank' } });
  said.replaceChildren(sentence, ' ', link);
  link.click();
}

const line = (words: string, look: string) => element('p', { class: look, text: words });

function letter(report: ReportModel): HTMLElement[] {
  const strong = (lines: string[]) => lines.map((one) => line(one, 'strong'));
  return [
    element(
      'div',
      { class: 'columns' },
      element('div', {}, ...strong(report.bodies), line(report.number, 'below')),
      element('div', {}, ...strong(report.national), line(report.placeAndDate, 'below italic')),
    ),
    element('h1', { text: report.kind }),
    line(report.subject, 'strong centre'),
    line(report.to, 'centre'),
    line(report.opening, 'text'),
    ...report.sections.flatMap(sectionLines),
    line(report.closing, 'text'),
    element(
      'div',
      { class: 'columns' },
      element(
        'div',
        { class: 'receivers' },
        line(report.receiversTitle, 'strong italic'),
        ...report.receivers.map((one) => line(one, '')),
      ),
      element('div', {}, ...strong(report.signs)),
    ),
    line(report.draft, 'draft'),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function sectionLines({ title, parts }: Section, index: number): HTMLElement[] {
  return [
    element('h2', { text: `${ROMAN[index]}. ${title}` }),
    ...parts.flatMap((part, place) => [
      element('h3', { text: `${place + 1}. ${part.title}` }),
      ...part.paragraphs.map((paragraph) => line(paragraph, 'text')),
    ]),
  ];
}

function annexPage({ label, title, attached, header, rows }: Annex): HTMLElement {
  const row = (words: string[], tag: 'th' | 'td') =>
    element(
      'tr',
      {},
      ...words.map((text, column) => element(tag, { text, class: column >= 2 && column <= 5 ? 'figure' : '' })),
    );
  return element(
    'section',
    {},
    line(label, 'strong centre'),
    line(title, 'strong centre'),
    line(attached, 'italic centre'),
    element('table', {}, row(header, 'th'), ...rows.map((cells) => row(cells, 'td'))),
  );
}

show();
