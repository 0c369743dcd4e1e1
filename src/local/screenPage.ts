/**
 * Carries what the page asks of Google to the page around it, by messages, and the answers back; also where a link to a
 * file of Google's leads, for it may be one of this workspace.
 */
const line = `(() => {
  const waiting = new Map();
  let calls = 0;
  const say = (message) => parent.postMessage(message, '*');
  addEventListener('message', (event) => {
    const asked = event.source === parent && waiting.get(event.data.call);
    if (!asked) return;
    waiting.delete(event.data.call);
    if ('error' in event.data) asked.reject(Object.assign(new Error(event.data.error), { name: 'Exception' }));
    else asked.resolve(event.data.value);
  });
  addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="https://docs.google.com/"]');
    if (!link) return;
    event.preventDefault();
    say({ follow: link.href });
  });
  window.google = googleForPage({
    call: (functionName, args) => new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      say({ call: calls, functionName, args });
    }),
    close: () => say({ close: true }),
    setWidth: (width) => say({ width }),
    setHeight: (height) => say({ height }),
    focusEditor: () => undefined,
  });
})();`;

/**
 * The page of a sidebar or dialog with what it finds on Google put in front of its own scripts: `google.script.run` and
 * `google.script.host`.
 * @param declared declares `googleForPage`
 */
export function screenPage(html: string, declared: string): string {
  const script = `<script>${`${declared}\n${line}`.replaceAll('</', '<\\/')}</script>`;
  const head = /<head\b[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length);
  const start = /<html\b[^>]*>|<!doctype[^>]*>/gi;
  let end = 0;
  for (let match = start.exec(html); match; match = start.exec(html)) end = match.index + match[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
