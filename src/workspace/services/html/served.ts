/**
 * A page as Google serves it: it cuts comments out of page scripts, and its reading does not know template literals. So
 * `//` in one takes the rest of the line with it, the closing backtick too, and `/*` in one ends wherever the next end
 * of a comment is (observed by others: https://github.com/enuchi/React-Google-Apps-Script/issues/157). Comments
 * outside, which nobody misses, stay here. Pages are better built without template literals.
 */
export function servedPage(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_all, open: string, code: string, close: string) => open + withoutCommentsInTemplates(code) + close,
  );
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const quoted = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/y;
const pattern = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
/** After these a slash begins a pattern; after anything else it divides. */
const beforePattern = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|delete|void|throw|new|do|else))\s*$/;

function withoutCommentsInTemplates(code: string): string {
  /** Braces open in the script and in each expression of a template literal; null for the literal itself. */
  const within: (number | null)[] = [0];
  let out = '';
  for (let at = 0; at < code.length; ) {
    const braces = within.at(-1) ?? null;
    const lost = braces === null ? matched(comment, code, at) : '';
    const piece = lost || (braces === null ? pieceOfLiteral(code, at) : pieceOfCode(code, at));
    at += piece.length;
    if (lost !== '') continue;
    out += piece;
    if (piece === '`') braces === null ? within.pop() : within.push(null);
    else if (piece === '${' && braces === null) within.push(0);
    else if (piece === '{' && braces !== null) within[within.length - 1] = braces + 1;
    else if (piece === '}' && braces === 0 && within.length > 1) within.pop();
    else if (piece === '}' && braces !== null) within[within.length - 1] = Math.max(0, braces - 1);
  }
  return out;
}

function pieceOfLiteral(code: string, at: number): string {
  const pair = code.slice(at, at + 2);
  return pair.startsWith('\\') || pair === '${' ? pair : code.charAt(at);
}

function pieceOfCode(code: string, at: number): string {
  const first = code.charAt(at);
  if (first === '"' || first === "'") return matched(quoted, code, at) || first;
  if (first !== '/') return first;
  const mayBePattern = beforePattern.test(code.slice(Math.max(0, at - 20), at));
  return matched(comment, code, at) || (mayBePattern && matched(pattern, code, at)) || first;
}

function matched(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}
