import { createWorkspace, type Workspace } from '../../../src/workspace/index';

/** A mail merge: one row a reader, letters on a tab of their own, and a column that says when each was written to. */
const code = `
const SENT = 'Written on';

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Letters').addItem('Write to readers…', 'writeToReaders').addToUi();
}

function writeToReaders() {
  const chosen = Browser.inputBox('Letters', 'Which letter? Give its subject as it stands on the tab.', Browser.Buttons.OK_CANCEL);
  if (chosen === 'cancel' || chosen.trim() === '') return;
  const letter = findLetter(chosen);
  const sheet = SpreadsheetApp.getActiveSheet();
  const [titles, ...rows] = sheet.getDataRange().getDisplayValues();
  const readers = rows.map((row) => Object.fromEntries(titles.map((title, column) => [title, row[column]])));
  const outcomes = readers.map((reader) => [reader[SENT] || writeTo(reader, letter)]);
  sheet.getRange(2, titles.indexOf(SENT) + 1, outcomes.length, 1).setValues(outcomes);
}

/** The moment it was sent, or why it was not. */
function writeTo(reader, letter) {
  const said = (text, escape = (value) => value) =>
    text.replace(/\\{\\{\\s*(.+?)\\s*\\}\\}/g, (whole, title) => escape(reader[title] ?? ''));
  const asHtml = (value) => value.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
  try {
    MailApp.sendEmail(reader.Address, said(letter.subject), said(letter.plain), {
      htmlBody: said(letter.html, asHtml), name: 'The library', replyTo: 'desk@example.com',
    });
    return new Date();
  } catch (problem) {
    return problem.message;
  }
}

function findLetter(subject) {
  const letters = SpreadsheetApp.getActive().getSheetByName('Texts').getDataRange().getValues();
  const found = letters.find((row) => row[0] === subject);
  if (found === undefined) throw new Error('There is no letter “' + subject + '”');
  return { subject: found[0], plain: found[1], html: found[2] };
}`;

const subject = 'Your loan {{Shelf mark}}, {{ Reader }}';

async function merge(): Promise<Workspace> {
  const workspace = await createWorkspace({
    now: '2025-11-05T08:00:00+07:00',
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'en_US',
  });
  // What a person laid out by hand.
  workspace.run(`
    const book = SpreadsheetApp.getActive();
    const sheet = book.getSheets()[0].setName('Readers');
    sheet.getRange(1, 1, 4, 7).setValues([
      ['Reader', 'Address', 'Shelf mark', 'Due', 'Fine', 'Rebate', 'Written on'],
      ['Anna "Ann"', 'anna@example.com', '7', new Date('2025-11-20T00:00:00+07:00'), 1234.5, 0.15, ''],
      ['Bob', 'not an address', 8, '', 10, 0.1, ''],
      ['Chi', 'chi@example.com', 9, '', 20, 0, 'yesterday'],
    ]);
    sheet.getRange('E2:E4').setNumberFormat('$#,##0.00');
    sheet.getRange('F2:F4').setNumberFormat('0%');
    const texts = book.insertSheet('Texts');
    texts.appendRow([${JSON.stringify(subject)}, 'Dear {{Reader}},\\n{{Fine}} less {{Rebate}} by {{Due}}.{{Nothing}}', '<b>{{Reader}}</b> {{Fine}}']);
    sheet.activate();`);
  workspace.loadProject({ 'Code.gs': code });
  workspace.open();
  return workspace;
}

test('a mail merge: who is not yet served gets the filled letter, as cells are displayed; a bad address is written down', async () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValues()
  const workspace = await merge();
  expect(workspace.menuItems()).toEqual([
    {
      label: 'Letters',
      items: [expect.objectContaining({ label: 'Write to readers…', functionName: 'writeToReaders' })],
    },
  ]);
  workspace.answer({ button: 'OK', text: subject });
  workspace.clickMenu('writeToReaders');
  expect(workspace.sentMail).toHaveLength(1);
  expect(workspace.sentMail[0]).toMatchObject({
    to: 'anna@example.com',
    subject: 'Your loan 7, Anna "Ann"',
    body: 'Dear Anna "Ann",\n$1,234.50 less 15% by 11/20/2025.',
    htmlBody: '<b>Anna &#34;Ann&#34;</b> $1,234.50',
    name: 'The library',
    replyTo: 'desk@example.com',
  });
  const sent = "SpreadsheetApp.getActive().getSheetByName('Readers').getRange('G2:G4')";
  expect(workspace.run(`${sent}.getValues().flat()`)).toEqual([
    new Date('2025-11-05T08:00:00+07:00'),
    'Invalid email: not an address',
    'yesterday',
  ]);
  expect(workspace.run(`${sent}.getDisplayValue()`)).toBe('11/5/2025 8:00:00');
});

test('a mail merge: run again it writes to nobody twice, and stops when the person cancels or names no letter', async () => {
  const workspace = await merge();
  workspace.answer(
    { button: 'CANCEL' },
    { button: 'OK', text: 'other' },
    { button: 'OK', text: subject },
    { button: 'OK', text: subject },
  );
  workspace.clickMenu('writeToReaders');
  expect(() => workspace.clickMenu('writeToReaders')).toThrow('There is no letter “other”');
  workspace.clickMenu('writeToReaders');
  workspace.clickMenu('writeToReaders');
  expect(workspace.sentMail.map((mail) => mail.to)).toEqual(['anna@example.com']);
  expect(workspace.executions.slice(-4).map((run) => run.outcome)).toEqual([
    'completed',
    'failed',
    'completed',
    'completed',
  ]);
});
