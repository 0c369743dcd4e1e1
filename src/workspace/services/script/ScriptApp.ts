import { google } from '../errors';
import type { Host } from '../host';
import { enumOf, type Member } from '../spreadsheet/enums';
import { Played, play } from '../strict';
import { AuthorizationInfo } from './AuthorizationInfo';
import { WeekDay } from './fileTriggers';
import { AuthorizationStatus, missingScopes } from './scopes';
import { EventType, Trigger, TriggerSource, triggerId } from './Trigger';
import { fileId, TriggerBuilder } from './TriggerBuilder';

export const AuthMode = enumOf(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const);

const InstallationSource = enumOf(['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON'] as const);

/** https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends Played {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;

  newTrigger(functionName: unknown): TriggerBuilder {
    return new TriggerBuilder(this.host, String(functionName));
  }

  /** Those of the current user only. */
  getProjectTriggers(): Trigger[] {
    return own(this.host, () => true);
  }

  getUserTriggers(file: unknown): Trigger[] {
    const id = fileId(file);
    return own(this.host, (sourceId) => sourceId === id);
  }

  deleteTrigger(trigger: Trigger): void {
    const id = triggerId(trigger);
    const { triggers } = this.host.state;
    const index = triggers.findIndex((one) => one.id === id && one.owner === this.host.run.effectiveUser);
    if (index < 0) throw google(this.host, 'triggerGone');
    triggers.splice(index, 1);
  }

  getAuthorizationInfo(_mode: unknown, scopes: string[] = []): AuthorizationInfo {
    return new AuthorizationInfo(this.host, [...scopes]);
  }

  /** Ends the execution when a scope is missing. */
  requireScopes(_mode: unknown, scopes: string[]): void {
    if (missingScopes(this.host, [...scopes]).length > 0) throw google(this.host, 'authorization');
  }

  /** All that the manifest lists are granted. */
  requireAllScopes(_mode: unknown): void {}

  getInstallationSource(): Member {
    return InstallationSource.NONE;
  }

  getScriptId(): string {
    return scriptId(this.host);
  }
}
play(
  'ScriptApp',
  ScriptApp,
  { newTrigger: 'handle', getScriptId: 'handle', getInstallationSource: 'handle', getAuthorizationInfo: 'handle' },
  'script',
);

function own(host: Host, wanted: (sourceId: string | null) => boolean): Trigger[] {
  return host.state.triggers
    .filter((trigger) => trigger.owner === host.run.effectiveUser && wanted(trigger.sourceId))
    .map((trigger) => new Trigger(host, { ...trigger }));
}

/** One project, one id: made from the container's. */
function scriptId(host: Host): string {
  const container = host.state.container?.id ?? host.state.owner;
  return `1script${host.node.base64(host.node.digest('sha256', host.node.utf8(container)), true).replace(/=+$/, '')}`;
}
