import type { EventState, WebAnswer, WebEventState } from '../state';
import { absentServices } from './absent';
import { Browser } from './base/Browser';
import { createConsole } from './base/console';
import { Logger } from './base/Logger';
import { mimeTypes } from './base/mimeTypes';
import { Session } from './base/Session';
import { uiFor } from './base/Ui';
import { CacheService } from './cache/CacheService';
import { ContentService } from './content/ContentService';
import { textOf } from './content/TextOutput';
import { copyHere } from './copy';
import { eventObject } from './events';
import { createFormApp } from './forms/index';
import type { Host } from './host';
import { pageOf } from './html/HtmlOutput';
import { HtmlService } from './html/HtmlService';
import { LockService } from './lock/LockService';
import { MailApp } from './mail/MailApp';
import { PropertiesService } from './properties/PropertiesService';
import { keepTime, seedRandom, settleIntl } from './realm';
import { ScriptApp } from './script/ScriptApp';
import { createSpreadsheetApp } from './spreadsheet/index';
import { flushPending } from './spreadsheet/pending';
import { Utilities } from './utilities/Utilities';

/** The globals of Apps Script, for one host. */
export function createServices(host: Host): Record<string, unknown> {
  return {
    ...absentServices(),
    Browser: new Browser(host),
    CacheService: new CacheService(host),
    ContentService: new ContentService(host),
    FormApp: createFormApp(host, () => uiFor(host, 'FormApp')),
    HtmlService: new HtmlService(host),
    LockService: new LockService(host),
    Logger: new Logger(host),
    MailApp: new MailApp(host),
    MimeType: { ...mimeTypes },
    PropertiesService: new PropertiesService(host),
    ScriptApp: new ScriptApp(host),
    Session: new Session(host),
    SpreadsheetApp: createSpreadsheetApp(host),
    Utilities: new Utilities(host),
    console: createConsole(host),
  };
}

/** Makes this context what Apps Script's is: its globals, its clock, its zone. */
export function prepare(host: Host, timeZone: string, seed: number): void {
  keepTime(host, timeZone);
  settleIntl(timeZone);
  seedRandom(seed);
  const services = createServices(host);
  for (const name of Object.keys(services)) {
    Object.defineProperty(globalThis, name, {
      value: services[name],
      configurable: true,
      writable: true,
      enumerable: false,
    });
  }
}

/** What the called function is given: an event, or arguments, made of this context's own objects. */
export function argumentsHere(
  host: Host,
  given: { args?: unknown[]; event?: EventState | WebEventState; triggerUid?: string },
): unknown[] {
  if (given.event !== undefined) return [eventObject(host, given.event, given.triggerUid)];
  return (given.args ?? []).map((value) => copyHere(value));
}

/** What a promise comes to once its turn has come; anything else is its own outcome. */
export function watch(result: unknown): { value: unknown; rejected: boolean } {
  if (Object.prototype.toString.call(result) !== '[object Promise]') return { value: result, rejected: false };
  const outcome: { value: unknown; rejected: boolean } = { value: undefined, rejected: false };
  (result as Promise<unknown>).then(
    (value) => {
      outcome.value = value;
    },
    (reason) => {
      outcome.value = reason;
      outcome.rejected = true;
    },
  );
  return outcome;
}

/** What a web app sends back, as plain data; else whether it gave nothing, or what Google does not send. */
export function webAnswer(result: unknown): WebAnswer | 'nothing' | 'unsupported' {
  if (result === undefined || result === null) return 'nothing';
  const page = pageOf(result);
  if (page !== null) return { content: page.content, mimeType: 'HTML', title: page.title };
  const text = textOf(result);
  if (text === null) return 'unsupported';
  const answer: WebAnswer = { content: text.content, mimeType: text.mimeType };
  return text.fileName === null ? answer : { ...answer, fileName: text.fileName };
}

/** By which the promises of this realm are known. */
export const promisePrototype: object = Promise.prototype;

/** The end of the script: what was written is checked now at the latest. */
export function end(host: Host): void {
  flushPending(host);
}
