import type { Overview, Run, RunFold, RunLine, RunList } from '../wire';
import { get } from './ask';
import { type Child, fill, h } from './dom';
import { clockTime, duration, figure, fullDay, parts, shortDay } from './moments';
import { tellFailure } from './notices';
import type { Tab } from './tab';
import { words } from './words';

/** Tab «Nhật ký chạy»: a line per run of the script, newest first; quiet runs of the clock folded together. */
export function createRuns(): Tab {
  const filters = { kind: '', outcome: '' };
  const kinds = select(words.runs.kind, [], (value) => {
    filters.kind = value;
    void load();
  });
  const outcomes = select(words.runs.outcome, Object.entries(words.runs.outcomes), (value) => {
    filters.outcome = value;
    void load();
  });
  const list = h('div', { class: 'run-list' });
  const element = h(
    'div',
    { class: 'runs card' },
    h('div', { class: 'runs-top' }, kinds.element, outcomes.element),
    h(
      'div',
      { class: 'run-scroll' },
      h(
        'div',
        { class: 'run-head', 'aria-hidden': 'true' },
        Object.entries(words.runs.columns).map(([key, label]) => h('span', { class: key }, label)),
      ),
      list,
    ),
  );
  let zone = 'UTC';
  const opened = new Set<string>();

  async function load(): Promise<void> {
    try {
      const answer = await ask(null);
      kinds.offer(answer.kinds.map((kind) => [kind, words.runs.triggers[kind] ?? kind]));
      const nothing = filters.kind || filters.outcome ? words.runs.noMatch : words.runs.empty;
      if (answer.lines.length === 0) fill(list, h('p', { class: 'empty' }, nothing));
      else fill(list, ...rows(answer));
    } catch (error) {
      tellFailure(error);
    }
  }

  const ask = (olderThan: number | null) =>
    get<RunList>(
      `/runs?${new URLSearchParams({
        ...(filters.kind && { kind: filters.kind }),
        ...(filters.outcome && { outcome: filters.outcome }),
        ...(olderThan !== null && { olderThan: String(olderThan) }),
      })}`,
    );

  function rows(answer: RunList): Child[] {
    let day = '';
    const made: Child[] = answer.lines.map((line) => {
      const at = 'fold' in line ? line.last : line.at;
      const itsDay = fullDay(at, zone);
      const { weekday } = parts(at, zone);
      const heading = itsDay === day ? null : h('h3', { class: 'run-day' }, `${weekday} ${itsDay}`);
      day = itsDay;
      return [heading, 'fold' in line ? foldRow(line) : runRow(line)];
    });
    if (answer.olderThan !== null) {
      const more = h('button', { class: 'button plain more' }, words.more);
      more.addEventListener('click', async () => {
        more.disabled = true;
        const older = await ask(answer.olderThan).catch(tellFailure);
        if (older) more.replaceWith(...nodesOf(rows(older)));
      });
      made.push(more);
    }
    return made;
  }

  function foldRow(fold: RunFold): HTMLElement {
    const when =
      fullDay(fold.first, zone) === fullDay(fold.last, zone)
        ? `${clockTime(fold.first, zone)}–${clockTime(fold.last, zone)}`
        : `${shortDay(fold.first, zone)} ${clockTime(fold.first, zone)} – ${shortDay(fold.last, zone)} ${clockTime(fold.last, zone)}`;
    return openable(
      `fold ${fold.from}`,
      'run-row fold',
      [
        h('span', { class: 'name' }, words.runs.quiet(fold.runs)),
        h('span', { class: 'secondary' }, `${when} · ${words.runs.quietHint}`),
      ],
      async () => {
        const inside = await get<RunLine[]>(`/runs/${fold.from}/${fold.to}`);
        return inside.map(runRow);
      },
    );
  }

  function runRow(line: RunLine): HTMLElement {
    const outcome = words.runs.outcomes[line.outcome] ?? line.outcome;
    return openable(
      `run ${line.id}`,
      `run-row ${line.outcome}`,
      [
        h('span', { class: 'at' }, clockTime(line.at, zone)),
        h('span', { class: 'trigger' }, words.runs.triggers[line.trigger] ?? line.trigger),
        h('span', { class: 'name' }, line.functionName),
        h(
          'span',
          { class: 'outcome' },
          h('span', { 'aria-hidden': 'true' }, words.runs.icons[line.outcome] ?? '·'),
          ` ${outcome}`,
        ),
        h('span', { class: 'calls' }, figure(line.serviceCalls)),
        h('span', { class: 'cells' }, `${figure(line.cellsRead)} / ${figure(line.cellsWritten)}`),
        h('span', { class: 'time' }, duration(line.modelled)),
        line.error ? h('span', { class: 'error' }, line.error) : null,
      ],
      async () => detailsOf(await get<Run>(`/run/${line.id}`)),
    );
  }

  /** A row that asks for what is in it when it is opened, and stays open when the list is drawn again. */
  function openable(key: string, kind: string, summary: Child[], contents: () => Promise<Child>): HTMLElement {
    const inside = h('div', { class: 'run-inside', hidden: true });
    const button = h('button', { class: kind, 'aria-expanded': 'false' }, summary);
    const set = async (open: boolean) => {
      button.setAttribute('aria-expanded', String(open));
      inside.hidden = !open;
      if (!open) opened.delete(key);
      else {
        opened.add(key);
        if (inside.childElementCount === 0) fill(inside, (await contents().catch(tellFailure)) ?? '');
      }
    };
    button.addEventListener('click', () => void set(inside.hidden !== false));
    if (opened.has(key)) void set(true);
    return h('div', {}, button, inside);
  }

  return {
    element,
    show() {
      /* One list, nothing further to name. */
    },
    async refresh(overview: Overview) {
      zone = overview.timeZone;
      await load();
    },
  };
}

function detailsOf(run: Run): HTMLElement {
  const { details, between } = words.runs;
  const line = (label: string, value: string) => h('div', {}, h('dt', {}, label), h('dd', {}, value));
  const calls = Object.entries(run.calls).sort(([, a], [, b]) => b - a);
  return h(
    'div',
    { class: 'run-details' },
    run.error ? h('p', { class: 'run-error' }, h('strong', {}, details.error), ': ', run.error) : null,
    h(
      'dl',
      {},
      line(details.user, run.user),
      line(details.mode, run.authMode),
      line(details.services, figure(run.serviceCalls)),
      line(details.handles, figure(run.handles)),
      line(details.locks, figure(run.locks)),
      line(details.read, figure(run.cellsRead)),
      line(details.written, figure(run.cellsWritten)),
      line(details.modelled, between(duration(run.low), duration(run.modelled), duration(run.high))),
      line(details.took, duration(run.took)),
    ),
    calls.length
      ? h(
          'p',
          { class: 'run-calls' },
          h('strong', {}, details.calls),
          calls.map(([name, times]) => h('code', {}, `${name} ×${times}`)),
        )
      : null,
    run.log.length ? [h('strong', {}, details.log), h('pre', {}, run.log.join('\n'))] : null,
  );
}

function select(label: string, options: [string, string][], chosen: (value: string) => void) {
  const list = h('select', { on: { change: () => chosen(list.value) } });
  const offer = (offered: [string, string][]) => {
    const value = list.value;
    fill(
      list,
      h('option', { value: '' }, words.runs.all),
      offered.map(([key, text]) => h('option', { value: key }, text)),
    );
    list.value = value;
  };
  offer(options);
  return { element: h('label', { class: 'field' }, h('span', {}, label), list), offer };
}

function nodesOf(children: Child[]): Node[] {
  const holder = document.createElement('div');
  fill(holder, children);
  return [...holder.childNodes];
}
