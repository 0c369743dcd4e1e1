import { type Context, contextAfter, escapeFor, startContext } from './escaping';

/** A line break right after a scriptlet belongs to it and is not written. */
const scriptlet = /<\?(!?=)?([\s\S]*?)\?>(\r?\n)?/g;

/**
 * A template as the code that writes it, as Apps Script compiles it: markup is written line by line, code stands as it
 * is, `<?= ?>` is escaped for where it stands and `<?!= ?>` is not. Of a printing scriptlet the first statement is what
 * is printed; the others run. Code and the markup after it share a line, so that a `//` comment in a scriptlet swallows
 * what follows. https://developers.google.com/apps-script/guides/html/templates#debugging_templates
 */
export function templateCode(text: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(scriptlet)) {
    pieces.push(markup(text.slice(end, match.index)));
    const [whole, print, code = '', lineEnd] = match;
    if (print === undefined) pieces.push(`${code};`);
    else pieces.push(` output.${print === '=' ? '_$' : '_'} = ${code};`);
    if (lineEnd !== undefined) pieces.push('\n');
    end = match.index + whole.length;
  }
  pieces.push(markup(text.slice(end)));
  const body = pieces.join('');
  return `(function() { var output = HtmlService.initTemplate();${body}\n/* End of user code */\nreturn output.$out.append('');\n})();`;
}

function markup(text: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line) => ` output._ = ${literal(line)};${line.endsWith('\n') ? '\n' : ''}`).join('');
}

function literal(line: string): string {
  return `'${JSON.stringify(line).slice(1, -1).replace(/'/g, "\\'")}'`;
}

/** Follows where in the markup a template stands while it writes. */
export class Writing {
  private context: Context = startContext;

  /** What is to be appended: the value as it is. */
  raw(value: unknown): string {
    return this.passed(String(value));
  }

  /** What is to be appended: the value escaped for where it stands. */
  escaped(value: unknown): string {
    return this.passed(escapeFor(this.context, value));
  }

  private passed(text: string): string {
    this.context = contextAfter(this.context, text);
    return text;
  }
}
