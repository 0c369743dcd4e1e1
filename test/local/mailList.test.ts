import { mailLine, mailToRead, sentByRun } from '../../src/local/mailList';
import type { SentMail } from '../../src/workspace/state';

const aMail = (about: Partial<SentMail> = {}): SentMail =>
  ({
    to: 'a@example.org,b@example.org',
    cc: 'c@example.org',
    bcc: '',
    subject: '05/11: 19/28',
    body: 'Lời thư',
    htmlBody: '',
    name: '',
    replyTo: '',
    attachments: [],
    at: Date.parse('2025-11-05T16:30:00+07:00'),
    from: 'operator@example.org',
    ...about,
  }) as SentMail;

test('the line after the subject is the first text of the HTML, without styles and comments', () => {
  const htmlBody =
    '<!DOCTYPE html><html><head><style>p{color:red}</style><title>No</title></head><body><!--[if mso]><b>no</b><![endif]--><div>Cần&nbsp;đôn đốc: A&amp;B</div>&lt;b&gt;</body></html>';
  expect(mailLine(aMail({ htmlBody }), 0).preheader).toBe('Cần đôn đốc: A&B <b>');
});

test('recipients are counted over to, cc and bcc; the size is that of the HTML in bytes', () => {
  expect(mailLine(aMail({ htmlBody: '<p>ở</p>' }), 3)).toMatchObject({ index: 3, recipients: 3, bytes: 10 });
});

test('a mail saved and loaded again keeps its moment', () => {
  const at = '2025-11-05T09:30:00.000Z';
  expect(mailLine(aMail({ at }), 0).at).toBe(Date.parse(at));
});

test('the source stays as sent while links lead to this page', () => {
  const mail = mailToRead(aMail({ htmlBody: '<a href="X">x</a>' }), 0, (text) => text.replace('X', '/#bang'));
  expect(mail.html).toBe('<a href="/#bang">x</a>');
  expect(mail.source).toBe('<a href="X">x</a>');
});

test('mails within a minute are one run', () => {
  const at = Date.parse('2025-11-05T16:30:00+07:00');
  const mails = [
    aMail({ at: new Date(at) }),
    aMail({ at: new Date(at + 2000) }),
    aMail({ at: new Date(at + 86_400_000) }),
  ];
  expect(sentByRun(mails)).toEqual([
    { at, mails: 2, first: 0 },
    { at: at + 86_400_000, mails: 1, first: 2 },
  ]);
});
