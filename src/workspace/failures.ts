import type { SentMail } from './contract';
import type { Finished } from './execution';
import type { FailureState, TriggerState, WorkspaceState } from './state';
import { zoneParts } from './zones';

/** Keeps what Google tells the creator of a trigger whose run did not end well; nobody sees a message on the screen. */
export function keepFailure(state: WorkspaceState, trigger: TriggerState, { execution }: Finished): void {
  if (execution.outcome === 'completed') return;
  state.failures ??= [];
  state.failures.push({
    at: execution.at,
    owner: trigger.owner,
    functionName: execution.functionName,
    trigger: execution.trigger,
    triggerUid: trigger.id,
    error: execution.error ?? '',
  });
}

/**
 * The summaries of failures sent by now, one to each creator for each day on which triggers failed, in the words of
 * https://developers.google.com/apps-script/guides/triggers/installable. That they come the day after unless somebody
 * chose another frequency was observed by others: https://github.com/derekantrican/GAS-ICS-Sync/issues/228. The hour is
 * Google's to choose; here it is midnight in the script's zone.
 */
export function failureMails(state: WorkspaceState, timeZone: string): SentMail[] {
  const summaries = new Map<string, { owner: string; at: number; failures: FailureState[] }>();
  for (const failure of state.failures ?? []) {
    const at = nextMidnight(failure.at, timeZone);
    if (at > state.now) continue;
    const key = `${at} ${failure.owner}`;
    const summary = summaries.get(key) ?? { owner: failure.owner, at, failures: [] };
    summary.failures.push(failure);
    summaries.set(key, summary);
  }
  return [...summaries.values()].map(({ owner, at, failures }) => ({
    from: 'noreply-apps-scripts-notifications@google.com',
    to: owner,
    cc: '',
    bcc: '',
    name: '',
    replyTo: '',
    subject: 'Summary of failures for Apps Script',
    body: summaryText(failures, timeZone),
    htmlBody: '',
    attachments: [],
    at: new Date(at),
  }));
}

function summaryText(failures: FailureState[], timeZone: string): string {
  const lines = failures.map(({ at, functionName, error, trigger }) =>
    [wallClock(at, timeZone), functionName, error, trigger].join('\t'),
  );
  return [
    'Your script has recently failed to finish successfully. A summary of the failure(s) is shown below.',
    '',
    'Start\tFunction\tError Message\tTrigger',
    ...lines,
  ].join('\n');
}

function nextMidnight(at: number, timeZone: string): number {
  const { year, month, day } = zoneParts(at, timeZone);
  const wall = Date.UTC(year, month - 1, day + 1);
  return wall - zoneParts(wall, timeZone).offset * 60_000;
}

function wallClock(at: number, timeZone: string): string {
  const { year, month, day, hour, minute, second } = zoneParts(at, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${month}/${day}/${year % 100} ${hour}:${two(minute)}:${two(second)}`;
}
