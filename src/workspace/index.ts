export type { FaultAim, Faults, SentMail, SubmissionAbout, Workspace, WorkspaceOptions } from './contract';
export { servedPage } from './services/served';
export type { Execution, MenuEntry, UiEvent, WorkspaceState } from './state';
export { createWorkspace } from './workspace';
