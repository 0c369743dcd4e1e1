import { join } from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import type * as Services from './services/index';

let script: vm.Script | null = null;

/**
 * The services as one script, to be evaluated in each execution's own context: what it gives back there is what
 * services/index.ts exports. Built once per process.
 */
export function servicesScript(): vm.Script {
  script ??= new vm.Script(servicesText(), { filename: 'google-services.js' });
  return script;
}

export type ServicesModule = typeof Services;

function servicesText(): string {
  const built = buildSync({
    entryPoints: [join(__dirname, 'services', 'index.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    // Fields are assigned, not defined: a context has thousands of objects to make in a millisecond.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: 'silent',
  });
  const text = built.outputFiles[0]?.text ?? '';
  return `(() => { const module = { exports: {} }; const exports = module.exports;\n${text}\nreturn module.exports; })()`;
}
