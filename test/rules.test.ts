import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = resolve(__dirname, '..');
const src = join(root, 'src');

interface Source {
  /** From src, with `/`. */
  path: string;
  folder: string;
  text: string;
  /** Text without comments. */
  code: string;
  /** What it imports of ours, from src; `types` when only types are taken. */
  imports: { path: string; types: boolean }[];
}

const sources = filesUnder(src)
  .filter((file) => file.endsWith('.ts'))
  .map(read);

/** Who may look at whom; each may look at itself. */
const MAY_SEE: Record<string, string[]> = {
  core: [],
  text: ['core'],
  preset: ['core'],
  layout: ['core', 'text', 'preset'],
  google: ['core', 'layout', 'text', 'preset'],
  entry: ['core', 'layout', 'text', 'preset', 'google'],
  pages: ['core', 'layout', 'text', 'preset', 'entry'],
  workspace: [],
  local: ['core', 'layout', 'text', 'preset', 'workspace'],
};

test('imports run one way', () => {
  const wrong = sources.flatMap(({ path, folder, imports }) =>
    imports
      .map((one) => one.path.split('/')[0] as string)
      .filter((seen) => seen !== folder && !MAY_SEE[folder]?.includes(seen))
      .map((seen) => `${path} → ${seen}`),
  );
  expect(wrong).toEqual([]);
});

test('a preset is built in by the entry points alone: layout and google know only its shape', () => {
  const values = sources
    .filter(({ folder }) => folder === 'layout' || folder === 'google')
    .flatMap(({ path, imports }) =>
      imports.filter((one) => one.path.startsWith('preset/') && !one.types).map(() => path),
    );
  expect(values).toEqual([]);
});

test('no file comes round to itself by its imports', () => {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.filter(({ types }) => !types)]));
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next.path, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test('every class of Google that is played stands in a file under its own name', () => {
  const services = sources.filter(({ path }) => path.startsWith('workspace/services/'));
  const files = new Set(services.map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')));
  const played = services.flatMap(({ code }) =>
    [...code.matchAll(/\bplay(?:Late)?\('(\w+)'/g)].map(([, name]) => name),
  );
  expect(played.length).toBeGreaterThan(60);
  expect(played.filter((name) => !files.has(name as string))).toEqual([]);
});

test('Vietnamese is written in text and preset, and in the words of the local page', () => {
  const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
  const allowed = (path: string) =>
    path.startsWith('text/') ||
    path.startsWith('preset/') ||
    path === 'local/page/words.ts' ||
    // The alphabet itself.
    path === 'core/names.ts' ||
    // Days and hours are read as people write them.
    path === 'core/calendar.ts' ||
    // Google's own sentences and names, in Google's Vietnamese.
    path.startsWith('workspace/');
  const found = sources.filter(({ path, code }) => !allowed(path) && vietnamese.test(code)).map(({ path }) => path);
  expect(found).toEqual([]);
});

test('only the entry points ask for the time', () => {
  const asks = /Date\.now\(\)|new Date\(\)/;
  const product = sources.filter(({ folder }) => !['workspace', 'local', 'entry'].includes(folder));
  expect(product.filter(({ code }) => asks.test(code)).map(({ path }) => path)).toEqual([]);
});

test('only the adapters and the entry points know Google', () => {
  const services =
    /\b(SpreadsheetApp|FormApp|MailApp|PropertiesService|LockService|ScriptApp|Session|Utilities|HtmlService|CacheService)\./;
  const pure = sources.filter(({ folder }) => ['core', 'text', 'preset', 'layout', 'pages'].includes(folder));
  expect(pure.filter(({ code }) => services.test(code)).map(({ path }) => path)).toEqual([]);
});

test('no type is any, and no check is switched off', () => {
  const loose = /\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)/;
  expect(sources.filter(({ code }) => loose.test(code.replace(/'[^'\n]*'/g, ''))).map(({ path }) => path)).toEqual([]);
});

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const path = relative(src, file).split(sep).join('/');
  const found = [...text.matchAll(/^(import|export)( type)? [^;]*?from '(\.[^']*)'/gms)];
  const imports = found
    .map(([, , types, target]) => ({
      path: ours(resolve(dirname(file), target as string)),
      types: types !== undefined,
    }))
    .filter((one): one is { path: string; types: boolean } => one.path !== null);
  return {
    path,
    folder: path.split('/')[0] as string,
    text,
    code: text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
    imports,
  };
}

/** The file an import means, from src; null for what lies outside. */
function ours(target: string): string | null {
  const file = [`${target}.ts`, join(target, 'index.ts')].find((one) => statSync(one, { throwIfNoEntry: false }));
  return file?.startsWith(src) ? relative(src, file).split(sep).join('/') : null;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
