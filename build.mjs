// Builds dist/, which clasp pushes: Code.js with exactly the entry points as top-level functions, the dialogs' pages and
// the manifest.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const entry = join(root, 'src/entry/index.ts');

/**
 * The files of dist/ by name.
 * @param {{ preset?: string }} [options] preset: a module that exports another campaign as `preset`
 * @returns {Promise<Record<string, string>>}
 */
export async function bundle(options = {}) {
  const shared = await optionsFor(options.preset);
  return {
    'Code.js': (await script(shared)).code,
    ...(await pages(shared)),
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
  };
}

async function optionsFor(other) {
  const preset = resolve(other ?? join(root, 'src/preset/current.ts'));
  const language = await languageOf(preset);
  return {
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: 'utf8',
    // Apps Script parses neither #private nor static fields (developers.google.com/apps-script/guides/v8-runtime).
    target: 'es2020',
    supported: { 'class-private-field': false, 'class-static-field': false, 'class-field': false },
    // Short names and no blanks make it half as large; `node build.mjs 1:345` tells where a place in it comes from.
    minify: true,
    plugins: [presetFrom(preset, language)],
    logLevel: 'silent',
  };
}

async function script(shared) {
  const listing = await build({ ...shared, format: 'esm', metafile: true, outfile: 'entry.mjs' });
  const names = Object.values(listing.metafile.outputs).flatMap((output) => output.exports);
  // Google finds functions in the source text, so each entry point is declared there (not only assigned at run time).
  const declarations = names.map((name) => `function ${name}(...a){return app.${name}(...a)}`);
  const footer = { js: declarations.join('\n') };
  const built = { format: 'iife', globalName: 'app', footer, sourcemap: 'external', outfile: 'Code.js' };
  const [map, code] = (await build({ ...shared, ...built })).outputFiles;
  // What esbuild leaves by a fiftieth larger than it has to be; names that Google calls stay.
  return minify(code.text, {
    compress: { passes: 3, ecma: 2020, toplevel: false },
    mangle: { toplevel: false },
    ecma: 2020,
    sourceMap: { content: map.text },
  });
}

/**
 * A page is one file, for Google serves no other: the script and the style stand in it. Each module in src/pages is a
 * page but server.ts; what they are made of lies in folders. `page.css` is every page's, `<name>.css` its own; what
 * several share they import.
 */
async function pages(shared) {
  const folder = join(root, 'src/pages');
  const style = (name) => {
    const own = join(folder, name);
    return existsSync(own) ? readFileSync(own, 'utf8') : '';
  };
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'server.ts');
  const made = scripts.map(async (name) => {
    const script = await build({
      ...shared,
      entryPoints: [join(folder, name)],
      format: 'iife',
      minify: true,
      outdir: folder,
      // Google strips what looks like a comment inside the template literals of a page's script.
      supported: { ...shared.supported, 'template-literal': false },
    });
    const title = basename(name, '.ts');
    const [built = '', imported = ''] = ['.js', '.css'].map(
      (kind) => script.outputFiles.find(({ path }) => path.endsWith(kind))?.text,
    );
    // In a string they mean the same, and Google takes neither for the end of the script nor for a scriptlet.
    const code = built.replaceAll('</', '<\\/').replace(/(["'])<\?/g, '$1<\\x3f');
    const page = `<!DOCTYPE html>\n<html lang="vi">\n<head>\n<base target="_top">\n<meta charset="utf-8">\n<style>\n${style('page.css')}${style(`${title}.css`)}${imported}</style>\n</head>\n<body>\n<main></main>\n<script>\n${code}</script>\n</body>\n</html>\n`;
    return [`${title.charAt(0).toUpperCase()}${title.slice(1)}.html`, page];
  });
  return Object.fromEntries(await Promise.all(made));
}

/** The campaign that is built in; the words of kept tabs in other languages than its own would never be said. */
function presetFrom(path, language) {
  return {
    name: 'preset',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\/preset\/current$/ }, () => ({ path }));
      const name = `${language}Kept`;
      onLoad({ filter: /\/text\/kept\.ts$/ }, ({ path: file }) => ({
        contents: `import { ${name} } from './${name}'; export const keptIn = { vi: ${name}, en: ${name} };`,
        resolveDir: dirname(file),
      }));
    },
  };
}

/** The language that a preset is written in. */
async function languageOf(preset) {
  const [file] = (await build({ entryPoints: [preset], bundle: true, write: false, format: 'esm' })).outputFiles;
  const module = await import(`data:text/javascript;base64,${Buffer.from(file.text).toString('base64')}`);
  return module.preset.language;
}

/** Where a place in Code.js, as Google's log of failures gives it (`12:345`), stands in the sources. */
async function placeInSource(place) {
  const { map } = await script(await optionsFor());
  const [line, column] = place.split(':').map(Number);
  const { originalSource, originalLine, originalColumn } = new SourceMap(JSON.parse(map)).findEntry(
    line - 1,
    column - 1,
  );
  return `${originalSource}:${originalLine + 1}:${originalColumn + 1}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , place] = process.argv;
  if (place) console.log(await placeInSource(place));
  else await writeDist();
}

async function writeDist() {
  const files = await bundle();
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
}
