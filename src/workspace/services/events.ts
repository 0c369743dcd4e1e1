import type { EventState, WebEventState, WebRequestState } from '../state';
import { User } from './base/User';
import { formResponse, openForm } from './forms/index';
import type { Host } from './host';
import { AuthMode } from './script/ScriptApp';
import { openSpreadsheet, sheetRange } from './spreadsheet/index';

/**
 * The object a trigger's function is given, field by field
 * (https://developers.google.com/apps-script/guides/triggers/events). `triggerUid` is there for installable triggers only.
 */
export function eventObject(
  host: Host,
  event: EventState | WebEventState,
  triggerUid?: string,
): Record<string, unknown> {
  if (event.kind === 'get') return webRequest(event, -1);
  if (event.kind === 'post') {
    const { contents, bytes, type } = event;
    return { ...webRequest(event, bytes), postData: { contents, length: bytes, name: 'postData', type } };
  }
  const fields: Record<string, unknown> = { authMode: AuthMode[host.run.authMode], ...fieldsOf(host, event) };
  if (triggerUid !== undefined) fields.triggerUid = triggerUid;
  return fields;
}

function fieldsOf(host: Host, event: EventState): Record<string, unknown> {
  switch (event.kind) {
    case 'open':
      return { source: sourceOf(host, event.source), user: new User(host, event.user) };
    case 'edit': {
      const { row, column, rows, columns } = event.range;
      const fields: Record<string, unknown> = {
        range: eventRange(host, event.spreadsheetId, event.sheetId, row, column, rows, columns),
        source: openSpreadsheet(host, event.spreadsheetId),
        user: new User(host, event.user),
      };
      if (event.value !== undefined) fields.value = event.value;
      if (event.oldValue !== undefined) fields.oldValue = event.oldValue;
      return fields;
    }
    case 'select': {
      const { row, column, rows, columns } = event.range;
      return {
        range: eventRange(host, event.spreadsheetId, event.sheetId, row, column, rows, columns),
        source: openSpreadsheet(host, event.spreadsheetId),
        user: new User(host, event.user),
      };
    }
    case 'install':
      return {};
    case 'change':
      return {
        changeType: event.changeType,
        source: openSpreadsheet(host, event.spreadsheetId),
        user: new User(host, event.user),
      };
    case 'sheetSubmit': {
      const { row, column, rows, columns } = event.range;
      return {
        namedValues: namedValues(event.titles, event.values),
        range: eventRange(host, event.spreadsheetId, event.sheetId, row, column, rows, columns),
        values: [...event.values],
      };
    }
    case 'formSubmit':
      return { response: formResponse(host, event.formId, event.responseId), source: openForm(host, event.formId) };
    case 'clock':
      return clockFields(host, event.at);
  }
}

/**
 * https://developers.google.com/apps-script/guides/web#request_parameters; that an absent query is an empty text, and
 * that nothing else is told: https://zenn.dev/bbsfish/articles/b4471abd3ba2ec
 */
function webRequest({ queryString, parameters, pathInfo }: WebRequestState, contentLength: number) {
  const parameter: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const name of Object.keys(parameters)) {
    const values = [...(parameters[name] ?? [])];
    parameter[name] = values[0] ?? '';
    lists[name] = values;
  }
  const fields: Record<string, unknown> = { contextPath: '', contentLength, parameter, parameters: lists, queryString };
  if (pathInfo !== undefined) fields.pathInfo = pathInfo;
  return fields;
}

function sourceOf(host: Host, source: { kind: string; id: string } | null): unknown {
  if (source === null) return null;
  return source.kind === 'form' ? openForm(host, source.id) : openSpreadsheet(host, source.id);
}

/** Events' ranges carry their ends as plain fields. https://tanaikech.github.io/2017/02/07/event-of-onedit-for-google-spreadsheet/ */
function eventRange(
  host: Host,
  spreadsheetId: string,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): object {
  const range = sheetRange(host, spreadsheetId, sheetId, row + 1, column + 1, rows, columns);
  return Object.assign(range, {
    columnEnd: column + columns,
    columnStart: column + 1,
    rowEnd: row + rows,
    rowStart: row + 1,
  });
}

/** Two questions with one title share a key. */
function namedValues(titles: string[], values: string[]): Record<string, string[]> {
  const named: Record<string, string[]> = {};
  titles.forEach((title, index) => {
    const list = Object.hasOwn(named, title) ? named[title] : undefined;
    const value = values[index] ?? '';
    if (list) list.push(value);
    else Object.defineProperty(named, title, { value: [value], enumerable: true, writable: true, configurable: true });
  });
  return named;
}

/** All numbers, in UTC. */
function clockFields(host: Host, at: number): Record<string, unknown> {
  const parts = host.node.zoneParts(at, 'Etc/UTC');
  return {
    year: parts.year,
    month: parts.month,
    'day-of-month': parts.day,
    'day-of-week': parts.weekday,
    'week-of-year': isoWeek(parts.year, parts.month, parts.day),
    hour: parts.hour,
    minute: parts.minute,
    second: parts.second,
    timezone: 'UTC',
  };
}

function isoWeek(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7);
}
