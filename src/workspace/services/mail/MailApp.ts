import type { SentMail } from '../../state';
import { type Content, contentFrom } from '../base/Blob';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { isConsumer, limitOf, use, usedOf } from '../quotas';
import { mismatch } from '../signature';
import { exception, Played, play } from '../strict';

const recipientsPerMessage = 50;
const subjectLimit = 250;
const attachmentLimit = 250;
const attachmentBytes = 25 * 1024 * 1024;

interface Message {
  to?: unknown;
  subject?: unknown;
  body?: unknown;
  cc?: unknown;
  bcc?: unknown;
  htmlBody?: unknown;
  name?: unknown;
  replyTo?: unknown;
  noReply?: unknown;
  attachments?: unknown;
  inlineImages?: unknown;
}

/** https://developers.google.com/apps-script/reference/mail/mail-app */
export class MailApp extends Played {
  sendEmail(...args: unknown[]): void {
    send(this.host, messageFrom(this.host, args));
  }

  getRemainingDailyQuota(): number {
    return remaining(this.host);
  }
}
play('MailApp', MailApp, {}, 'mail');

/** With four arguments the type of the fourth decides: a text means that the second is the reply-to address. */
function messageFrom(host: Host, args: unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isRecord(first)) return first;
  if (args.length === 3) return { to: first, subject: second, body: third };
  if (args.length === 4 && isRecord(fourth)) return { body: third, ...fourth, to: first, subject: second };
  if (args.length === 4 && typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth };
  }
  throw mismatch(host, 'MailApp.sendEmail', args);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function send(host: Host, message: Message): void {
  const mail: SentMail = {
    to: text(message.to),
    cc: text(message.cc),
    bcc: text(message.bcc),
    subject: text(message.subject),
    body: text(message.body),
    htmlBody: text(message.htmlBody),
    name: text(message.name),
    replyTo: text(message.replyTo),
    attachments: attachments(host, message.attachments),
    at: new Date(host.now()).toISOString(),
    from: host.run.effectiveUser,
  };
  const inline = inlineImages(host, message.inlineImages);
  if (inline) mail.inlineImages = inline;
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) => addresses(host, list));
  if (recipients.length === 0) throw google(host, 'noRecipient');
  if (mail.replyTo !== '') addresses(host, mail.replyTo);
  if (recipients.length > recipientsPerMessage) throw google(host, 'recipientsPerMessage');
  if (mail.subject.length > subjectLimit) throw google(host, 'tooLarge', 'subject');
  refuseLargeBody(host, mail);
  if (recipients.length > remaining(host)) throw google(host, 'mailQuota');
  use(host.state, 'mail', host.run.effectiveUser, recipients.length);
  host.state.mail.push(adopt(host.state.mail, mail));
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** One malformed address fails the whole message. */
function addresses(host: Host, list: string): string[] {
  const found: string[] = [];
  for (const part of splitList(list)) {
    const address = /<([^<>]*)>\s*$/.exec(part)?.[1]?.trim() ?? part;
    if (!isAddress(address)) throw google(host, 'invalidEmail', part);
    found.push(address);
  }
  return found;
}

/** Commas inside a quoted name do not separate. */
function splitList(list: string): string[] {
  const parts = list.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isAddress(text: string): boolean {
  return (
    /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\].]{2,}$/.test(text) && !/\.\.|^\.|\.@/.test(text)
  );
}

/** 200 KB for consumer accounts, 400 KB for Workspace ones. */
function refuseLargeBody(host: Host, mail: SentMail): void {
  const limit = (isConsumer(host.state) ? 200 : 400) * 1024;
  const largest = Math.max(host.node.utf8(mail.body).length, host.node.utf8(mail.htmlBody).length);
  if (largest > limit) throw google(host, 'bodySize');
}

function attachments(host: Host, list: unknown): SentMail['attachments'] {
  if (list === undefined || list === null) return [];
  const sources = Array.isArray(list) ? list : [list];
  const contents = sources.map((source) => contentFrom(source) ?? refuseAttachment(source));
  if (contents.length > attachmentLimit) throw google(host, 'attachmentsPerMessage');
  if (contents.reduce((sum, content) => sum + content.bytes.length, 0) > attachmentBytes) {
    throw google(host, 'attachmentsSize');
  }
  return contents.map(describe);
}

/** Plain objects with a file name and content are accepted, as Google's old samples give them. */
function refuseAttachment(source: unknown): Content {
  if (isRecord(source) && typeof source.fileName === 'string') {
    const content = source.content;
    const bytes = Array.isArray(content) ? (content as number[]) : Array.from(text(content), (c) => c.charCodeAt(0));
    return { bytes, name: source.fileName, contentType: text(source.mimeType) || 'application/octet-stream' };
  }
  throw exception('Invalid argument: attachments');
}

function describe(content: Content): { name: string; contentType: string; bytes: number } {
  return {
    name: content.name ?? 'attachment',
    contentType: content.contentType ?? 'application/octet-stream',
    bytes: content.bytes.length,
  };
}

function inlineImages(host: Host, images: unknown): SentMail['inlineImages'] {
  if (!isRecord(images)) return undefined;
  const kept: NonNullable<SentMail['inlineImages']> = {};
  for (const [key, source] of Object.entries(images)) {
    const content = contentFrom(source);
    if (content === null) throw google(host, 'invalidArgument', 'inlineImages');
    kept[key] = { contentType: content.contentType ?? '', bytes: content.bytes.length };
  }
  return kept;
}

/** Recipients left today. */
function remaining(host: Host): number {
  return Math.max(0, limitOf(host.state, 'mail') - usedOf(host.state, 'mail', host.run.effectiveUser));
}
