import type { Overview, Step } from '../wire';
import { post } from './ask';
import { fill, h } from './dom';
import { fullMoment } from './moments';
import { confirm, tellFailure, toast } from './notices';
import { words } from './words';

/** How far «Đến lần gửi kế tiếp» looks. */
const daysToNextMail = 40;

export type StepAsked = { hours: number } | { to: number } | { nextMailWithinDays: number };

export interface Header {
  element: HTMLElement;
  update(overview: Overview): void;
  step(asked: StepAsked): Promise<void>;
}

/** Name, permanent pill and the clock with its buttons. `changed` is called when a step has ended. */
export function createHeader(changed: () => void): Header {
  const time = h('time', { class: 'now' });
  const buttons = [
    h('button', { class: 'button plain', on: { click: () => step({ hours: 1 }) } }, words.clock.hour),
    h('button', { class: 'button plain', on: { click: () => step({ hours: 24 }) } }, words.clock.day),
    h(
      'button',
      { class: 'button primary', on: { click: () => step({ nextMailWithinDays: daysToNextMail }) } },
      words.clock.nextMail,
    ),
    h(
      'button',
      { class: 'button plain round', title: words.clock.reset, 'aria-label': words.clock.reset, on: { click: reset } },
      '↺',
    ),
  ];
  const clock = h(
    'div',
    { class: 'clock', role: 'group', 'aria-label': words.clock.label },
    h('span', { class: 'clock-label' }, words.clock.label),
    time,
    h('span', { class: 'steps' }, buttons),
  );
  let playing = false;
  let moving = false;

  const enable = () => {
    for (const button of buttons) button.disabled = playing || moving;
    clock.classList.toggle('moving', moving);
  };

  async function step(asked: StepAsked): Promise<void> {
    if (moving || playing) return;
    moving = true;
    enable();
    clock.setAttribute('aria-busy', 'true');
    try {
      toast(...tellStep(await post<Step>('/clock', asked)));
    } catch (error) {
      tellFailure(error);
    } finally {
      moving = false;
      clock.removeAttribute('aria-busy');
      enable();
      changed();
    }
  }

  async function reset(): Promise<void> {
    const { resetTitle, resetText, resetYes } = words.clock;
    if (!(await confirm(resetTitle, resetText, resetYes, 'danger'))) return;
    await post('/reset').catch(tellFailure);
    changed();
  }

  return {
    element: h(
      'header',
      { class: 'top' },
      h('a', { class: 'brand', href: '#bang' }, h('span', { class: 'ring', 'aria-hidden': 'true' }), words.name),
      h('span', { class: 'pill' }, words.pill),
      clock,
    ),
    step,
    update(overview) {
      const text = fullMoment(overview.now, overview.timeZone);
      if (time.textContent !== text) fill(time, text);
      time.dateTime = new Date(overview.now).toISOString();
      playing = overview.progress !== null;
      enable();
    },
  };
}

function tellStep(step: Step): [text: string, kind: 'plain' | 'bad'] {
  const said = [
    step.runs === 0 ? words.clock.nothing : words.clock.ran(step.runs, step.mails),
    step.reached ? '' : words.clock.noMail(daysToNextMail),
    step.failed ? words.clock.someFailed(step.failed) : '',
  ];
  return [said.filter(Boolean).join(' '), step.failed ? 'bad' : 'plain'];
}
