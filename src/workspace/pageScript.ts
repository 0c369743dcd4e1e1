import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { mayBeCalledFromPage } from './pageCalls';
import { scriptFiles } from './project';

let bundled: string | null = null;

/**
 * A script for the head of a sidebar's or dialog's page: it declares `googleForPage`, which makes `google` of whatever
 * carries calls and answers (pageGoogle.ts). The functions a page may call are those of the project's files as they are.
 */
export function pageScript(files: Record<string, string>): string {
  const declared = scriptFiles(files).flatMap((file) => [...file.functions]);
  const callable = declared.filter((name) => mayBeCalledFromPage(name, () => true));
  bundled ??= bundle();
  return `const googleForPage = (line) => { ${bundled} return page.googleForPage(line, ${JSON.stringify(callable)}); };`;
}

/** Without template literals, as pages for Google are best built. */
function bundle(): string {
  const built = buildSync({
    entryPoints: [join(__dirname, 'pageGoogle.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    target: 'es2022',
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}
