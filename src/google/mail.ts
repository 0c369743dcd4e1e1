import type { Mail } from '../layout/digest';

/** Name shown as the sender, and where an answer goes; '' for the operator's own address. */
export interface Sender {
  name: string;
  replyTo: string;
}

/** Sends one message to one address. @throws what Google says, for a bad address or a spent quota */
export function send(mail: Mail, to: string, sender: Sender): void {
  MailApp.sendEmail({
    to,
    subject: mail.subject,
    body: mail.text,
    htmlBody: mail.html,
    name: sender.name,
    ...(sender.replyTo === '' ? {} : { replyTo: sender.replyTo }),
  });
}

/** How many more recipients this account may write to today. */
export function remainingRecipients(): number {
  return MailApp.getRemainingDailyQuota();
}
