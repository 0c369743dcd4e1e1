import { createWorkspace, type Workspace } from '../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

function open(locale = 'en'): Promise<Workspace> {
  return createWorkspace({ now, locale, user: 'owner@example.com' });
}

test('all overloads of sendEmail: with four arguments the type of the fourth decides', async () => {
  // https://developers.google.com/apps-script/reference/mail/mail-app
  const workspace = await open();
  workspace.run(`
    MailApp.sendEmail('a@example.com', 'subject', 'body');
    MailApp.sendEmail('a@example.com', 'reply@example.com', 'subject', 'body');
    MailApp.sendEmail('a@example.com', 'subject', 'body', { cc: 'c@example.com', name: 'Phường', htmlBody: '<b>x</b>' });
    MailApp.sendEmail({ to: 'a@example.com,b@example.com', bcc: 'd@example.com', subject: 's', body: 'b', replyTo: 'r@example.com' });`);
  const empty = { cc: '', bcc: '', htmlBody: '', name: '', replyTo: '', attachments: [] };
  const sent = { ...empty, from: 'owner@example.com', at: new Date(now) };
  expect(workspace.sentMail).toEqual([
    { ...sent, to: 'a@example.com', subject: 'subject', body: 'body' },
    { ...sent, to: 'a@example.com', subject: 'subject', body: 'body', replyTo: 'reply@example.com' },
    {
      ...sent,
      to: 'a@example.com',
      subject: 'subject',
      body: 'body',
      cc: 'c@example.com',
      name: 'Phường',
      htmlBody: '<b>x</b>',
    },
    {
      ...sent,
      to: 'a@example.com,b@example.com',
      subject: 's',
      body: 'b',
      bcc: 'd@example.com',
      replyTo: 'r@example.com',
    },
  ]);
});

test('sendEmail gives nothing; the sender is the user it runs as, whatever is asked; noReply is taken', async () => {
  // https://developers.google.com/apps-script/reference/mail/mail-app
  const workspace = await open();
  const send =
    "function send() { return MailApp.sendEmail('a@example.com', 's', 'b', { from: 'x@y.com', noReply: true }); }";
  expect(workspace.run(send, 'send', [], 'clerk@example.com')).toBeNull();
  expect(workspace.sentMail[0]?.from).toBe('clerk@example.com');
});

test('an address nobody has is taken, and counts', async () => {
  // Reported, no address: the message comes back later, to the mailbox of the sender.
  const workspace = await open();
  workspace.run("MailApp.sendEmail('khong.ai.ca@example.com', 's', '')");
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(99);
});

test('one malformed address in a list fails the whole message, and it costs nothing', async () => {
  // Reported, no address.
  const workspace = await open();
  expect(() => workspace.run("MailApp.sendEmail('a@example.com,b@example', 's', '')")).toThrow(
    'Invalid email: b@example',
  );
  expect(workspace.sentMail).toEqual([]);
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(100);
});

test.each`
  list                                                      | message
  ${"Array(251).fill(Utilities.newBlob('x'))"}              | ${'Limit exceeded: Email Attachments Per Message.'}
  ${"Array(26).fill(Utilities.newBlob('x'.repeat(2**20)))"} | ${'Limit Exceeded: Email Total Attachments Size.'}
`('attachments $list are refused', async ({ list, message }) => {
  // 250 and 25 MB: https://developers.google.com/apps-script/guides/services/quotas. The second text:
  // https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js
  const workspace = await open();
  const send = (attachments: string) =>
    workspace.run(`MailApp.sendEmail('a@example.com', 's', 'b', { attachments: ${attachments} })`);
  expect(() => send(list)).toThrow(expect.objectContaining({ name: 'Exception', message }));
  send(list.replace('251', '250').replace('26', '25'));
  expect(workspace.sentMail).toHaveLength(1);
});

test('a body may have 200 KB, and 400 KB from a Workspace account', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await open();
  const send = (kilobytes: number) =>
    workspace.run(`MailApp.sendEmail('a@example.com', 's', 'b', { htmlBody: 'x'.repeat(${kilobytes} * 1024) })`);
  send(200);
  expect(() => send(201)).toThrow('Limit Exceeded: Email Body Size.');
  workspace.mailLimit = 1500;
  send(400);
  expect(() => send(401)).toThrow('Limit Exceeded: Email Body Size.');
});

test('attachments and inline images are kept by name, type and size', async () => {
  // https://developers.google.com/apps-script/reference/mail/mail-app
  const workspace = await open();
  workspace.run(`
    MailApp.sendEmail({ to: 'a@example.com', subject: 's', htmlBody: '<img src="cid:logo">',
      attachments: [Utilities.newBlob('tên;số', 'text/csv', 'a.csv'), HtmlService.createHtmlOutput('<p>').setTitle('Trang')],
      inlineImages: { logo: Utilities.newBlob([1, 2, 3], 'image/png') } });`);
  expect(workspace.sentMail[0]).toMatchObject({
    attachments: [
      { name: 'a.csv', contentType: 'text/csv', bytes: 9 },
      { name: 'Trang.html', contentType: 'text/html', bytes: 3 },
    ],
    inlineImages: { logo: { contentType: 'image/png', bytes: 3 } },
  });
});

test.each`
  call                                                                     | en                                                                                   | vi
  ${"MailApp.sendEmail('', 's', 'b')"}                                     | ${'Failed to send email: no recipient'}                                              | ${null}
  ${"MailApp.sendEmail('khong-phai', 's', 'b')"}                           | ${'Invalid email: khong-phai'}                                                       | ${'Email không hợp lệ: khong-phai'}
  ${"MailApp.sendEmail('a@example.com, sai@', 's', 'b')"}                  | ${'Invalid email: sai@'}                                                             | ${'Email không hợp lệ: sai@'}
  ${"MailApp.sendEmail('a@example.com', 's', 'b', { cc: 'sai' })"}         | ${'Invalid email: sai'}                                                              | ${'Email không hợp lệ: sai'}
  ${"MailApp.sendEmail('a@example.com', 'x'.repeat(251), 'b')"}            | ${'Argument too large: subject'}                                                     | ${null}
  ${"MailApp.sendEmail('a@example.com', 's', 'x'.repeat(204801))"}         | ${'Limit Exceeded: Email Body Size.'}                                                | ${null}
  ${"MailApp.sendEmail(Array(51).fill('a@example.com').join(), 's', 'b')"} | ${'Limit Exceeded: Email Recipients Per Message.'}                                   | ${'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.'}
  ${"MailApp.sendEmail('a@example.com')"}                                  | ${"The parameters (String) don't match the method signature for MailApp.sendEmail."} | ${null}
`('$call is refused', async ({ call, en, vi }) => {
  // The texts: https://github.com/RomainVialard/ErrorHandler/blob/master/src/ErrorHandler.gs.js
  for (const [locale, message] of [
    ['en', en],
    ['vi', vi ?? en],
  ]) {
    const workspace = await open(locale);
    expect(() => workspace.run(call)).toThrow(expect.objectContaining({ name: 'Exception', message }));
    expect(workspace.sentMail).toEqual([]);
  }
});

test('names and quoted commas around addresses are understood', async () => {
  // Reported, no address.
  const workspace = await open();
  workspace.run(`MailApp.sendEmail('"Tổ 5, Tân Hưng" <to5@example.com>, b@example.com', 's', 'b')`);
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(98);
});

test('every recipient in to, cc and bcc counts against 100 a day; what exceeds it is not sent', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await open('vi');
  workspace.run(`
    MailApp.sendEmail({ to: Array(40).fill('a@example.com').join(), cc: 'b@example.com', bcc: 'c@example.com', subject: 's', body: '' });
    MailApp.sendEmail(Array(50).fill('a@example.com').join(), 's', '');`);
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(8);
  expect(() => workspace.run("MailApp.sendEmail(Array(9).fill('a@example.com').join(), 's', '')")).toThrow(
    'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
  );
  expect(workspace.sentMail).toHaveLength(2);
});

test('the quota comes back 24 hours after the first message, not at midnight', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await open();
  workspace.run("MailApp.sendEmail('a@example.com', 's', '')");
  workspace.setNow(new Date('2025-11-06T07:59:59+07:00'));
  workspace.run("MailApp.sendEmail('a@example.com', 's', '')");
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(98);
  workspace.setNow(new Date('2025-11-06T08:00:00+07:00'));
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(100);
});

test('the quota belongs to the account the code runs as; a Workspace account has 1,500', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await open();
  workspace.run("function send() { MailApp.sendEmail('a@example.com', 's', ''); }", 'send', [], 'clerk@example.com');
  expect(workspace.run('MailApp.getRemainingDailyQuota()')).toBe(100);
  workspace.mailLimit = 1500;
  expect(
    workspace.run('function left() { return MailApp.getRemainingDailyQuota(); }', 'left', [], 'clerk@example.com'),
  ).toBe(1499);
});
