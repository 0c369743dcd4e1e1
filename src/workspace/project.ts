import vm from 'node:vm';
import { type Program, parseSync, printSync } from '@swc/core';
import { isZone } from './zones';

/** A script file, read once: what it declares, and the script V8 made of it. */
export interface ScriptFile {
  name: string;
  text: string;
  script: vm.Script;
  /** Names declared at top level that hold a function in the text: what triggers, menus and pages may call. */
  functions: ReadonlySet<string>;
  /** Every name declared at top level. */
  bindings: ReadonlySet<string>;
}

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  runtimeVersion?: string;
  [field: string]: unknown;
}

interface Node {
  type: string;
  [field: string]: unknown;
}

/** By text, then by name: a long text that is a key by itself is hashed once. */
const readFiles = new Map<string, Map<string, ScriptFile>>();

/**
 * Reads a script file as Google does when a project is saved and run: entry points are found in the text, and what
 * its parser refuses is refused. https://developers.google.com/apps-script/guides/v8-runtime
 */
export function readScript(name: string, text: string): ScriptFile {
  const known = readFiles.get(text)?.get(name);
  if (known) return known;
  const script = compile(name, text);
  const body = topLevel(text);
  refuseUnplayedSyntax(name, text, body);
  const file: ScriptFile = { name, text, script, ...declarations(body) };
  if (readFiles.size > 500) readFiles.clear();
  readFiles.set(text, (readFiles.get(text) ?? new Map()).set(name, file));
  return file;
}

function compile(name: string, text: string): vm.Script {
  try {
    return new vm.Script(text, { filename: name });
  } catch (error) {
    throw syntaxError(name, (error as Error).message);
  }
}

function syntaxError(file: string, message: string): SyntaxError {
  return new SyntaxError(`${message} (file: ${file})`);
}

function topLevel(text: string): Node[] {
  const program = parseSync(text, { syntax: 'ecmascript', target: 'es2022', isModule: false });
  return program.body as unknown as Node[];
}

/** The text without the statements that only do something. */
export function declarationsOf(text: string): string {
  const program = parseSync(text, { syntax: 'ecmascript', target: 'es2022', isModule: false });
  const body = program.body.filter((statement) => statement.type.endsWith('Declaration'));
  return printSync({ ...program, body } as Program).code;
}

function refuseUnplayedSyntax(file: string, text: string, body: Node[]): void {
  if (!/#|\bstatic\b/.test(text)) return;
  walk(body, (node) => {
    if (node.type === 'PrivateName' || node.type === 'PrivateProperty' || node.type === 'PrivateMethod') {
      throw syntaxError(file, 'ParseError: Unexpected token ILLEGAL: private fields (#name) are not supported');
    }
    if (node.type === 'ClassProperty' && node.isStatic === true) {
      throw syntaxError(file, 'ParseError: Unexpected token =: static class fields are not supported');
    }
  });
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const entry of value) walk(entry, visit);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') visit(value as Node);
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
  }
}

function declarations(body: Node[]): { functions: Set<string>; bindings: Set<string> } {
  const functions = new Set<string>();
  const bindings = new Set<string>();
  for (const node of body) {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
      const name = (node.identifier as { value: string }).value;
      bindings.add(name);
      if (node.type === 'FunctionDeclaration') functions.add(name);
    } else if (node.type === 'VariableDeclaration') {
      for (const declarator of node.declarations as { id: Node; init: Node | null }[]) {
        if (declarator.id.type !== 'Identifier') continue;
        const name = declarator.id.value as string;
        bindings.add(name);
        if (isFunction(declarator.init)) functions.add(name);
      }
    }
  }
  return { functions, bindings };
}

function isFunction(init: Node | null): boolean {
  if (init?.type === 'ParenthesisExpression') return isFunction(init.expression as Node);
  return init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression';
}

export function scriptFiles(files: Record<string, string>): ScriptFile[] {
  return Object.keys(files)
    .filter((name) => /\.(js|gs)$/.test(name))
    .map((name) => readScript(name, files[name] as string));
}

export function manifestOf(files: Record<string, string>): Manifest {
  const text = files['appsscript.json'];
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    throw new SyntaxError(`appsscript.json is not JSON: ${(error as Error).message}`);
  }
}

/** The fields of a manifest, and of those with few values, what may stand there. https://developers.google.com/apps-script/manifest */
const fields = new Set(
  (
    'timeZone dependencies exceptionLogging runtimeVersion webapp executionApi urlFetchWhitelist oauthScopes sheets ' +
    'addOns chat'
  ).split(' '),
);
const access = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'];
const choices: Record<string, string[]> = {
  exceptionLogging: ['NONE', 'STACKDRIVER'],
  // Rhino was switched off on 31 January 2026: https://developers.google.com/apps-script/guides/v8-runtime/migration
  runtimeVersion: ['STABLE', 'V8'],
  'webapp.access': access,
  'webapp.executeAs': ['USER_ACCESSING', 'USER_DEPLOYING'],
  'executionApi.access': access,
};

/** Refuses what Google would not take for a manifest. */
export function checkManifest(manifest: Manifest): void {
  const { timeZone, oauthScopes, runtimeVersion } = manifest;
  const unknown = Object.keys(manifest).filter((field) => !fields.has(field));
  // The sentence is what public projects report of `clasp push`.
  if (unknown.length > 0) {
    throw new Error(`"appsscript.json" has errors: Invalid manifest: unknown fields: [${unknown.join(', ')}]`);
  }
  if (timeZone !== undefined && !isZone(timeZone)) throw new Error(`appsscript.json: no such time zone: ${timeZone}`);
  if (oauthScopes !== undefined && !Array.isArray(oauthScopes)) {
    throw new Error('appsscript.json: oauthScopes is a list of addresses.');
  }
  if (runtimeVersion === 'DEPRECATED_ES5') throw new Error('appsscript.json: V8 is the only runtime.');
  for (const [path, allowed] of Object.entries(choices)) {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Manifest | undefined)?.[name], manifest);
    if (value !== undefined && !allowed.includes(String(value))) {
      throw new Error(`appsscript.json: ${path} is one of ${allowed.join(', ')}.`);
    }
  }
}

/** How an entry point is reached: `onOpen`, or a method of a top-level object, `menu.item1`. */
export function isEntryPoint(files: ScriptFile[], name: string): boolean {
  const [first = '', ...path] = name.split('.');
  return files.some((file) => (path.length > 0 ? file.bindings.has(first) : file.functions.has(first)));
}
