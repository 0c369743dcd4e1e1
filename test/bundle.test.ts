import vm from 'node:vm';
import { parseSync } from '@swc/core';
import { preset as tanHung } from '../src/preset/tanHung';
import { buildFiles } from './build';
import { preset as small } from './presets/small';

const code = buildFiles()['Code.js'] as string;

const ENTRY_POINTS = [
  'assistantOpened',
  'assistantReady',
  'assistantStep',
  'assistantTyped',
  'campaignBegun',
  'campaignOpened',
  'campaignTyped',
  'clearContacts',
  'freezeNow',
  'goToUnit',
  'healthReport',
  'onEdit',
  'onFormSubmit',
  'onOpen',
  'onTick',
  'previewDigest',
  'remindUnits',
  'renewLink',
  'reportFigures',
  'sendDigestNow',
  'sendDigestToMyself',
  'setUp',
  'showAssistant',
  'showHealth',
  'showHelp',
  'showNewCampaign',
  'showOverview',
  'showReport',
  'showSidebar',
  'showUnit',
  'showZalo',
  'shownLanguage',
  'sidebarFigures',
  'takeOver',
  'testReport',
  'tryDigest',
  'unitFigures',
  'updateNow',
];

/** Google finds what may be called in the text of the script, not in what it does. */
test('exactly the entry points are top-level functions', () => {
  const { body } = parseSync(code, { syntax: 'ecmascript', isModule: false });
  const functions = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.identifier.value] : []));
  expect(functions).toEqual(ENTRY_POINTS);
});

test('the bundle loads in a context that holds nothing but the language', () => {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(code, context);
  for (const name of ENTRY_POINTS) expect(vm.runInContext(`typeof ${name}`, context)).toBe('function');
});

/** https://developers.google.com/apps-script/guides/v8-runtime lists what the runtime lacks and does not parse. */
test('the bundle asks for nothing that Apps Script has not', () => {
  const body = code.replace(/"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\//g, '""');
  expect(
    body.match(/\b(setTimeout|setInterval|fetch|URL|TextEncoder|Buffer|process|structuredClone|atob|btoa)\b\s*[(.]/g),
  ).toBeNull();
  expect(body.match(/[\s{;]#\w+\s*[=(;]|\bstatic\s+\w+\s*=|\bimport\s*[({*]|\bexport\s/g)).toBeNull();
});

test('the bundle is at most 200 KB', () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(200 * 1024);
});

test('the bundle of another campaign knows nothing of this one', () => {
  const other = buildFiles('test/presets/small.ts')['Code.js'] as string;
  expect(code).toContain('Tân Hưng');
  expect(other.match(/Tân Hưng|Công dân số Hải Phòng/g)).toBeNull();
  const known = JSON.stringify(small);
  const own = wordsIn(tanHung).filter((words) => words.length >= 12 && !known.includes(words));
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter((words) => code.includes(words))).not.toEqual([]);
  expect(own.filter((words) => other.includes(words))).toEqual([]);
});

test('the manifest asks for the permissions the README explains, and no others', () => {
  const { oauthScopes } = JSON.parse(buildFiles()['appsscript.json'] as string) as { oauthScopes: string[] };
  expect(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets.currentonly',
    'forms',
    'script.send_mail',
    'script.scriptapp',
    'script.container.ui',
    'userinfo.email',
  ]);
});

/** Every text in a value, however deep. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
