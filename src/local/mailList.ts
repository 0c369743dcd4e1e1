import type { SentMail } from '../workspace/state';
import { type CheckedMail, checkNames, faultsOf } from './mailChecks';
import type { Mail, MailLine, Overview } from './wire';

const preheaderLength = 140;

/** A line of the outbox. */
export function mailLine(mail: SentMail, index: number): MailLine {
  return {
    index,
    at: Number(new Date(mail.at)),
    subject: mail.subject,
    preheader: preheaderOf(mail),
    to: mail.to,
    recipients: [mail.to, mail.cc, mail.bcc].flatMap((list) => list.split(',')).filter((one) => one.trim()).length,
    bytes: Buffer.byteLength(mail.htmlBody || mail.body),
  };
}

/** A mail to read; `localise` turns addresses of the workspace's files into this page's. */
export function mailToRead(mail: SentMail, index: number, localise: (text: string) => string): Mail {
  const { from, name, cc, bcc, replyTo, attachments, body, htmlBody } = mail;
  return {
    ...mailLine(mail, index),
    from,
    name,
    cc,
    bcc,
    replyTo,
    attachments,
    text: body,
    source: htmlBody || body,
    html: localise(htmlBody),
    checks: checksOf({ subject: mail.subject, text: body, html: htmlBody }),
  };
}

function checksOf(mail: CheckedMail): Mail['checks'] {
  const faults = faultsOf(mail);
  return checkNames().map((name) => ({
    name,
    found: faults.filter(({ check }) => check === name).map(({ found }) => found),
  }));
}

/** Mails of one minute belong to one run. */
export function sentByRun(mails: SentMail[]): Overview['sent'] {
  const runs: Overview['sent'] = [];
  for (const [index, mail] of mails.entries()) {
    const at = Number(new Date(mail.at));
    const last = runs[runs.length - 1];
    if (last && at - last.at < 60_000) last.mails += 1;
    else runs.push({ at, mails: 1, first: index });
  }
  return runs;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What an inbox shows after the subject: the first text of the mail. */
function preheaderOf({ htmlBody, body }: SentMail): string {
  const text = htmlBody
    ? htmlBody
        .replace(/<!--[\s\S]*?-->|<(style|head|title|script)\b[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    : body;
  return text.replace(/\s+/g, ' ').trim().slice(0, preheaderLength);
}
