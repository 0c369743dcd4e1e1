// Reads Google's type definitions and writes services/googleMethods.ts: the methods each class of theirs has.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const types = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
const parts = [
  'base',
  'cache',
  'content',
  'forms',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'utilities',
];

export function googleMethods() {
  const classes = {};
  for (const part of parts) {
    let current = null;
    for (const line of readFileSync(join(types, `google-apps-script.${part}.d.ts`), 'utf8').split('\n')) {
      const opened = /^ {8}interface (\w+)(?: extends [\w., ]+)? \{/.exec(line);
      if (opened) current = classes[opened[1]] ??= [];
      else if (/^ {8}\}/.test(line)) current = null;
      const method = current && /^ {12}(\w+)\(/.exec(line);
      if (method && !current.includes(method[1])) current.push(method[1]);
    }
  }
  return classes;
}

export function source() {
  const rows = Object.entries(googleMethods())
    .filter(([, methods]) => methods.length > 0)
    .map(([name, methods]) => `  ${name}: ${JSON.stringify(methods)},`);
  return `// Written by googleMethods.mjs from @types/google-apps-script; do not edit.\nexport const googleMethods: Record<string, string[]> = {\n${rows.join('\n')}\n};\n`;
}

if (process.argv[1]?.endsWith('googleMethods.mjs')) {
  writeFileSync(new URL('services/googleMethods.ts', import.meta.url), source());
}
