export type {
  Failure,
  FaultAim,
  Faults,
  SentMail,
  SubmissionAbout,
  WebRequest,
  Workspace,
  WorkspaceOptions,
} from './contract';
export { servedPage } from './services/html/served';
export type { Execution, MenuEntry, UiEvent, WebAnswer, WorkspaceState } from './state';
export { createWorkspace } from './workspace';
