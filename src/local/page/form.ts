import type { FormAnswer, FormPage, FormSent, FormSheet, PageCheck } from '../wire';
import { get, post } from './ask';
import { fill, h } from './dom';
import { linked } from './links';
import { confirm, tellFailure } from './notices';
import { createQuestion, type Question } from './questions';
import { words } from './words';

const EMAIL = 'email';

/** A form to fill in, page by page, as its respondents see it. */
export function createForm(changed: () => void) {
  const element = h('div', { class: 'form' });
  let form: FormSheet | null = null;
  let definition = '';
  let query = '';
  let answers: Record<string, FormAnswer> = {};
  /** The pages gone through; the last one is shown. */
  let way: number[] = [];
  let sent: string | null = null;

  const begin = () => {
    answers = { ...form?.prefilled };
    way = form?.pages[0] ? [form.pages[0].id] : [];
    sent = null;
  };

  function draw(): void {
    if (!form) return;
    const page = form.pages.find(({ id }) => id === way.at(-1));
    if (form.closed !== null)
      fill(element, head(form), h('section', { class: 'form-card' }, h('p', { class: 'preformatted' }, form.closed)));
    else if (sent !== null) drawSent(form, sent);
    else if (page) drawPage(form, page);
  }

  const head = (of: FormSheet, withRequired = false) =>
    h(
      'section',
      { class: 'form-card form-head' },
      h('h1', {}, of.title),
      of.description && way.length < 2 && sent === null
        ? h('p', { class: 'preformatted' }, linked(of.description))
        : null,
      withRequired ? h('p', { class: 'required' }, words.form.required) : null,
    );

  function drawPage(of: FormSheet, page: FormPage): void {
    const first = way.length === 1;
    const questions = new Map<string, Question>();
    const answer = (key: string) => (given: FormAnswer | null) => {
      if (given === null) delete answers[key];
      else answers[key] = given;
      questions.get(key)?.complain('');
    };
    if (first && of.collectsEmail) {
      const item = { ...emailItem, title: words.form.email };
      questions.set(EMAIL, createQuestion(item, answers[EMAIL], answer(EMAIL)));
    }
    for (const item of page.items) {
      const key = String(item.id);
      questions.set(key, createQuestion(item, answers[key], answer(key)));
    }
    const onward = h(
      'button',
      { class: 'button primary', type: 'submit' },
      page.isLast ? words.form.send : words.form.next,
    );
    const body = h(
      'form',
      { novalidate: true, class: 'form-body' },
      head(of, page.items.some(({ required }) => required) || of.collectsEmail),
      page.title || page.description
        ? h(
            'section',
            { class: 'form-card form-section' },
            h('h2', {}, page.title),
            page.description ? h('p', { class: 'preformatted' }, linked(page.description)) : null,
          )
        : null,
      [...questions.values()].map((question) => question.element),
      h(
        'div',
        { class: 'form-buttons' },
        first ? null : h('button', { class: 'button plain', type: 'button', on: { click: back } }, words.form.back),
        onward,
        of.pages.length > 1 ? h('span', { class: 'form-page-number' }, words.form.page(way.length)) : null,
        h('button', { class: 'button quiet', type: 'button', on: { click: clear } }, words.form.clear),
      ),
      h('p', { class: 'form-foot' }, words.form.noLogin),
    );
    body.addEventListener('submit', (event) => {
      event.preventDefault();
      void goOn(of, page, questions, onward);
    });
    fill(element, body);
  }

  async function goOn(
    of: FormSheet,
    page: FormPage,
    questions: Map<string, Question>,
    button: HTMLButtonElement,
  ): Promise<void> {
    button.disabled = true;
    try {
      const check = await post<PageCheck>(`/form/${of.id}/page`, { page: page.id, answers });
      if (complain(questions, check.problems)) return;
      if (check.next !== 'SUBMIT') {
        way.push(check.next);
        drawFromTop();
        return;
      }
      button.textContent = words.form.sending;
      const answer = await post<FormSent>(`/form/${of.id}/send`, { answers, way });
      if (complain(questions, answer.problems)) return;
      sent = answer.confirmation;
      drawFromTop();
      changed();
    } catch (error) {
      tellFailure(error);
    } finally {
      button.disabled = false;
      if (sent === null) button.textContent = page.isLast ? words.form.send : words.form.next;
    }
  }

  function back(): void {
    way.pop();
    drawFromTop();
  }

  async function clear(): Promise<void> {
    if (!(await confirm(words.form.clearTitle, words.form.clearText, words.form.clear, 'danger'))) return;
    begin();
    answers = {};
    drawFromTop();
  }

  function drawFromTop(): void {
    draw();
    element.scrollIntoView({ block: 'start' });
    element.closest('.form-ground')?.scrollTo(0, 0);
    const heading = element.querySelector<HTMLElement>('.form-section h2, h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }

  function drawSent(of: FormSheet, confirmation: string): void {
    const again = h(
      'button',
      {
        class: 'link',
        on: {
          click: () => {
            begin();
            drawFromTop();
          },
        },
      },
      words.form.again,
    );
    fill(
      element,
      h(
        'section',
        { class: 'form-card form-head', role: 'status' },
        h('h1', {}, of.title),
        h('p', { class: 'preformatted' }, linked(confirmation || words.form.sent)),
        of.again ? again : null,
      ),
    );
  }

  return {
    element,
    /** Opens a form; what was typed stays while the form is the same. */
    async open(id: string, prefill = ''): Promise<void> {
      const answer = await get<FormSheet>(`/form/${id}${prefill}`);
      const next = JSON.stringify(answer);
      const another = form?.id !== id || query !== prefill;
      if (next === definition && !another) return;
      definition = next;
      query = prefill;
      form = answer;
      const lost = way.some((page) => !answer.pages.some((one) => one.id === page));
      if (another || lost || way.length === 0) begin();
      draw();
    },
    title: () => form?.title ?? '',
  };
}

const emailItem = {
  id: 0,
  type: 'TEXT',
  help: '',
  required: true,
  choices: [],
  hasOther: false,
  rows: [],
  columns: [],
  lower: 0,
  upper: 0,
  lowerLabel: '',
  upperLabel: '',
};

/** Shows what is wrong at each question and goes to the first; false when nothing is. */
function complain(questions: Map<string, Question>, problems: Record<string, string>): boolean {
  let first: Question | null = null;
  for (const [key, question] of questions) {
    const problem = problems[key] ?? '';
    question.complain(problem);
    if (problem && !first) first = question;
  }
  first?.focus();
  const elsewhere = Object.entries(problems).find(([key]) => !questions.has(key));
  if (!first && elsewhere) tellFailure(new Error(elsewhere[1]));
  return Object.keys(problems).length > 0;
}
