import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Annex, ReportModel } from '../../layout/report';

/** Type sizes in half points, and the page, after Appendix I of Decree 30/2020/NĐ-CP. */
const BODY = 28;
const HEAD = 26;
const SMALL = 24;
const LIST = 22;
const FONT = 'Times New Roman';

/** The draft as a Word file: A4, margins 20/20/30/20 mm, page numbers on top from the second page on. */
export function reportFile(report: ReportModel): Promise<Blob> {
  const document = new Document({
    creator: '',
    title: report.subject,
    styles: { default: { document: { run: { font: FONT, size: BODY } } } },
    sections: [section(letter(report), report), ...report.annexes.map((annex) => section(annexPage(annex), report))],
  });
  return Packer.toBlob(document);
}

function section(children: (Paragraph | Table)[], { draft }: ReportModel): ISectionOptions {
  const [short, left] = [convertMillimetersToTwip(20), convertMillimetersToTwip(30)];
  const number = new TextRun({ children: [PageNumber.CURRENT], size: HEAD });
  return {
    properties: {
      titlePage: true,
      page: {
        margin: { top: short, bottom: short, left, right: short },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    footers: { default: footer(draft), first: footer(draft) },
    children,
  };
}

const footer = (draft: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: draft, italics: true, size: LIST })],
      }),
    ],
  });

function letter(report: ReportModel): (Paragraph | Table)[] {
  return [
    head(report),
    centred(report.kind, { bold: true, before: 360 }),
    centred(report.subject, { bold: true }),
    rule(),
    ...(report.to === '' ? [] : [centred(report.to, { before: 240 })]),
    text(report.opening),
    ...report.sections.flatMap(({ title, parts }, index) => [
      text(`${ROMAN[index]}. ${title}`, true),
      ...parts.flatMap((part, place) => [
        text(`${place + 1}. ${part.title}`, true),
        ...part.paragraphs.map((paragraph) => text(paragraph)),
      ]),
    ]),
    text(report.closing),
    signatures(report),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  before?: number;
}

function centred(words: string, { before = 0, ...look }: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text: words, size: BODY, ...look })],
  });
}

function text(words: string, bold = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { after: 120, line: 276 },
    keepNext: bold,
    children: [new TextRun({ text: words, bold })],
  });
}

/** The short line under a title. */
function rule(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: '_______________', size: LIST })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function twoColumns(left: Paragraph[], right: Paragraph[], share: number): Table {
  const cell = (children: Paragraph[], percent: number) =>
    new TableCell({ children, width: { size: percent, type: WidthType.PERCENTAGE }, borders: NO_BORDERS });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [cell(left, share), cell(right, 100 - share)] })],
  });
}

function head(report: ReportModel): Table {
  return twoColumns(
    [
      ...report.bodies.map((body) => centred(body, { bold: true, size: HEAD })),
      rule(),
      centred(report.number, { size: HEAD }),
    ],
    [
      centred(report.national[0] ?? '', { bold: true, size: HEAD - 2 }),
      centred(report.national[1] ?? '', { bold: true }),
      rule(),
      centred(report.placeAndDate, { italics: true }),
    ],
    40,
  );
}

function signatures(report: ReportModel): Table {
  const line = (words: string, look: Look) =>
    new Paragraph({ children: [new TextRun({ text: words, size: LIST, ...look })] });
  return twoColumns(
    [
      line(report.receiversTitle, { bold: true, italics: true, size: SMALL }),
      ...report.receivers.map((receiver) => line(receiver, {})),
    ],
    report.signs.map((sign) => centred(sign, { bold: true })),
    50,
  );
}

function annexPage({ label, title, attached, header, rows }: Annex): (Paragraph | Table)[] {
  const widths = [8, 24, 11, 13, 10, 10, 13, 11];
  const row = (cells: string[], bold: boolean) => {
    const tableHeader = cells === header;
    const children = cells.map((words, column) =>
      tableCell(words, widths[column] ?? 10, bold, tableHeader ? AlignmentType.CENTER : alignmentOf(column)),
    );
    return new TableRow({ tableHeader, cantSplit: true, children });
  };
  return [
    centred(label, { bold: true }),
    centred(title, { bold: true }),
    centred(attached, { italics: true }),
    new Paragraph({}),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(header, true), ...rows.map((cells, index) => row(cells, index === rows.length - 1))],
    }),
  ];
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** The number of the row, the unit, four figures, two remarks. */
function alignmentOf(column: number): Alignment {
  if (column === 0) return AlignmentType.CENTER;
  return column >= 2 && column <= 5 ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

function tableCell(words: string, percent: number, bold: boolean, alignment: Alignment): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [new Paragraph({ alignment, children: [new TextRun({ text: words, size: SMALL, bold })] })],
  });
}
