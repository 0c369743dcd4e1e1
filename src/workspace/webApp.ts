import type { WebRequest } from './contract';
import type { Finished, Request } from './execution';
import { tellsWho } from './firing';
import { manifestOf } from './project';
import { servedPage } from './services/html/served';
import type { WebAnswer, WebRequestState, WorkspaceState } from './state';

interface Deployed {
  access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
  executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
}

/** A script is deployed as its manifest says, else as Google's dialog proposes: as its owner, for its owner alone. */
function deployed(state: WorkspaceState): Deployed {
  const { webapp } = manifestOf(state.project.files) as { webapp?: Partial<Deployed> };
  return { access: webapp?.access ?? 'MYSELF', executeAs: webapp?.executeAs ?? 'USER_DEPLOYING' };
}

/** Whom a web app runs as, and whom it is told of. https://developers.google.com/apps-script/guides/web#permissions */
export function webRun(state: WorkspaceState, trigger: 'get' | 'post', user: string): Request['run'] {
  const { access, executeAs } = deployed(state);
  if (!mayVisit(state.owner, access, user)) {
    throw new Error(`${user || 'An anonymous person'} may not use this web app: its access is ${access}.`);
  }
  const asVisitor = executeAs === 'USER_ACCESSING' && user !== '';
  return {
    effectiveUser: asVisitor ? user : state.owner,
    activeUser: asVisitor || tellsWho(state.owner, user) ? user : '',
    authMode: 'FULL',
    trigger,
    hasUi: false,
  };
}

function mayVisit(owner: string, access: Deployed['access'], user: string): boolean {
  if (user === owner || access === 'ANYONE_ANONYMOUS') return true;
  if (access === 'DOMAIN') return user !== '' && user.split('@')[1] === owner.split('@')[1];
  return access === 'ANYONE' && user !== '';
}

const formType = 'application/x-www-form-urlencoded';

/** What the address of a visit tells. */
export function visited({ parameters = {}, pathInfo }: WebRequest): WebRequestState {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, String(value)]),
  );
  const queryString = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return { queryString, parameters: gathered(pairs), ...(pathInfo === undefined ? {} : { pathInfo }) };
}

/** What a sent text adds: the fields of a form are parameters too. */
export function sent(contents: string, type: string, request: WebRequest) {
  const visit = visited(request);
  const fields = type === formType ? [...new URLSearchParams(contents)] : [];
  const parameters = { ...visit.parameters };
  for (const [name, values] of Object.entries(gathered(fields))) {
    parameters[name] = [...(parameters[name] ?? []), ...values];
  }
  return { ...visit, parameters, contents, bytes: Buffer.byteLength(contents), type };
}

function gathered(pairs: [string, string][]): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of pairs) lists[name] = [...(lists[name] ?? []), value];
  return lists;
}

const refused = {
  nothing: 'The script completed but did not return anything.',
  unsupported: 'The script completed but the returned value is not a supported return type.',
};

/** The page or text as it is served, else what Google shows in its place: seen in many public projects, no address. */
export function answered({ result, thrown }: Finished): WebAnswer {
  if (thrown) throw thrown.error;
  if (result === 'nothing' || result === 'unsupported') throw new Error(refused[result]);
  const answer = result as WebAnswer;
  return answer.mimeType === 'HTML' ? { ...answer, content: servedPage(answer.content) } : answer;
}
