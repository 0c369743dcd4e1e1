import type { WorkspaceState } from '../state';
import { adopt } from './home';

const day = 86_400_000;
const minute = 60_000;

/** By the day and account: for consumer accounts, and for Workspace ones. https://developers.google.com/apps-script/guides/services/quotas */
const limits = {
  properties: [50_000, 500_000],
  spreadsheets: [250, 3200],
  triggers: [90 * minute, 360 * minute],
} as const;

/** Mail recipients, calls of a property store, spreadsheets created, milliseconds of triggers. */
export type Quota = 'mail' | keyof typeof limits;

const consumerMail = 100;

/** The limit on mail tells which kind of account it is. */
export function isConsumer(state: WorkspaceState): boolean {
  return (state.mailLimit ?? consumerMail) <= consumerMail;
}

export function limitOf(state: WorkspaceState, quota: Quota): number {
  if (quota === 'mail') return state.mailLimit ?? consumerMail;
  return limits[quota][isConsumer(state) ? 0 : 1];
}

/** What an account has used of a quota. The window is no calendar day: it ends 24 hours after its first use. */
export function usedOf(state: WorkspaceState, quota: Quota, user: string): number {
  const window = state.quotas?.[`${quota}:${user}`];
  return window !== undefined && state.now < window.since + day ? window.used : 0;
}

export function use(state: WorkspaceState, quota: Quota, user: string, amount: number): void {
  state.quotas ??= adopt(state, {});
  const key = `${quota}:${user}`;
  const window = state.quotas[key];
  if (window !== undefined && state.now < window.since + day) window.used += amount;
  else state.quotas[key] = adopt(state, { since: state.now, used: amount });
}
