import { type Context, contextAfter, escapeFor, startContext } from './escaping';

export { escapeHtml } from './escaping';

const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;

/**
 * A template as the code that writes it, the way Apps Script compiles it: markup is written piece by piece, code
 * stands as it is, `<?= ?>` is escaped for where it stands and `<?!= ?>` is not. Code and the markup after it share a
 * line, so that a `//` comment in a scriptlet swallows what follows, as it does on Google
 * (https://developers.google.com/apps-script/guides/html/templates).
 */
export function templateCode(text: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(scriptlet)) {
    pieces.push(markup(text.slice(end, match.index)));
    const [whole, print, code = ''] = match;
    if (print === undefined) pieces.push(`${code.trim()};`);
    else pieces.push(`$output.${print === '=' ? 'escaped' : 'raw'}(${firstStatement(code)});`);
    end = match.index + whole.length;
  }
  pieces.push(markup(text.slice(end)));
  return pieces.join('');
}

function markup(text: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line) => `$output.raw(${JSON.stringify(line)});${line.endsWith('\n') ? '\n' : ''}`).join('');
}

/** A printing scriptlet takes its first statement only. */
function firstStatement(code: string): string {
  const parts = code.split(';');
  for (let count = 1; count <= parts.length; count++) {
    const statement = parts.slice(0, count).join(';').trim();
    if (statement !== '' && isExpression(statement)) return statement;
  }
  return code.trim();
}

function isExpression(code: string): boolean {
  try {
    new Function(`return (${code}\n)`);
    return true;
  } catch {
    return false;
  }
}

export interface TemplateOutput {
  raw(value: unknown): void;
  escaped(value: unknown): void;
  text(): string;
}

/** Collects what a template writes, and follows where in the markup it stands. */
export function newOutput(): TemplateOutput {
  let text = '';
  let context: Context = startContext;
  const write = (value: string) => {
    text += value;
    context = contextAfter(context, value);
  };
  return {
    raw: (value) => write(String(value)),
    escaped: (value) => write(escapeFor(context, value)),
    text: () => text,
  };
}
