import { isAddress } from '../core/addresses';
import type { MailState } from '../core/ledger';
import { settle } from '../google/book';
import { remainingRecipients, send } from '../google/mail';
import type { Mail } from '../layout/digest';
import type { Settings } from '../layout/settings';
import { presetUnder } from '../layout/wardPreset';
import { type Desk, preset, remember } from './desk';
import { log } from './log';

/** `later` goes out with a later run; `never` has no address to go to. */
export type Posted = 'sent' | 'later' | 'never';

/**
 * Sends one message and writes to the ledger before and after it, so that a run that is cut short leaves at most the one
 * on its way unclear.
 * @param key what the ledger knows the message by
 * @param reserve recipients for whom the account's daily quota is kept
 */
export function post(desk: Desk, key: string, address: string, mail: Mail, settings: Settings, reserve = 0): Posted {
  const failed = desk.ledger.mails[key]?.state === 'failed';
  if (!isAddress(address)) {
    if (!failed) fail(desk, key, address, desk.text.log.badAddress);
    return 'never';
  }
  if (remainingRecipients() - reserve < 1) {
    if (!failed && reserve === 0) fail(desk, key, address, desk.text.log.quotaSpent);
    return 'later';
  }
  mark(desk, key, 'sending');
  settle();
  try {
    send(mail, address, {
      name: presetUnder(settings, preset).names.sender,
      replyTo: isAddress(settings.replyTo) ? settings.replyTo : '',
    });
  } catch (error) {
    fail(desk, key, address, error instanceof Error ? error.message : String(error));
    return 'later';
  }
  mark(desk, key, 'sent');
  log(desk, 'mail', desk.text.log.sent(mail.subject, address));
  return 'sent';
}

function fail(desk: Desk, key: string, address: string, why: string): void {
  mark(desk, key, 'failed');
  log(desk, 'mail', desk.text.log.notSent(address, why));
}

/** Writes to the ledger how a message stands. */
export function mark(desk: Desk, key: string, value: MailState): void {
  remember(desk, { kind: 'mail', key, value });
}

/** Says in the log that messages of a kind wait, once for a key. */
export function sayOnce(desk: Desk, key: string, sentence: string): void {
  if (desk.ledger.mails[key]) return;
  mark(desk, key, 'failed');
  log(desk, 'mail', sentence);
}
