/**
 * What a script's page finds on Google: `google.script.run` and `google.script.host`. It knows only the page around
 * it, by messages. Values are checked by the workspace; what a message cannot carry fails as on Google.
 */
const bridge = `(() => {
  const waiting = new Map();
  let calls = 0;
  const runner = (about) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (success) => runner({ ...about, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...about, failure });
      if (name === 'withUserObject') return (user) => runner({ ...about, user });
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args) => {
        calls += 1;
        waiting.set(calls, about);
        parent.postMessage({ call: calls, functionName: name, args: JSON.parse(JSON.stringify(args.map((one) => one === undefined ? null : one))) }, '*');
      };
    },
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || !waiting.has(event.data.call)) return;
    const { success, failure, user } = waiting.get(event.data.call);
    waiting.delete(event.data.call);
    if ('error' in event.data) {
      const error = new Error(event.data.error);
      if (failure) failure(error, user);
      else console.error(error);
    } else if (success) success(event.data.value, user);
  });
  const nothing = () => undefined;
  window.google = { script: {
    run: runner({}),
    host: { close: () => parent.postMessage({ close: true }, '*'), setWidth: nothing, setHeight: nothing, editor: { focus: nothing }, origin: '' },
    url: { getLocation: (tell) => tell({ hash: '', parameter: {}, parameters: {} }) },
  } };
})();`;

/** The page of a sidebar or dialog with the bridge put in front of its own scripts. */
export function screenPage(html: string): string {
  const script = `<script>${bridge}</script>`;
  const head = /<head\b[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length);
  const start = /<html\b[^>]*>|<!doctype[^>]*>/gi;
  let end = 0;
  for (let match = start.exec(html); match; match = start.exec(html)) end = match.index + match[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
