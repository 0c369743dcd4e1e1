import type { Workspace } from '../workspace/index';
import { pageScript } from '../workspace/pageScript';
import { checkAnswers } from '../workspace/services/forms/submission';
import type { MenuEntry, UiEvent, WorkspaceState } from '../workspace/state';
import { countSince, moveClock } from './clock';
import { byQuestion, formSheet, pageCheck } from './formSheet';
import { gridOf } from './gridSheet';
import { localLinks } from './localLinks';
import { mailLine, mailToRead, sentByRun } from './mailList';
import { cellName } from './page/a1';
import { words } from './page/words';
import { warningFor } from './protections';
import { Refused } from './refused';
import { type RunFilter, runDetails, runList, runsInFold } from './runList';
import type { Saved } from './stateFile';
import type { Answers, FormSent, Mark, MenuLine, Outcome, Overview, Progress, Shown, Step } from './wire';

export interface Beginning {
  /** A workspace as it is before anything happened, or as it was saved. */
  open(state: WorkspaceState | null): Promise<Workspace>;
  /** The workspace as it was a moment ago. */
  rollBack(state: WorkspaceState): Promise<Workspace>;
  /** Plays the demo on it; absent when the page begins before set-up. */
  play: ((workspace: Workspace, onProgress: (progress: Progress) => void) => Promise<void>) | null;
  marks: Mark[];
  user: string;
  saved: Saved | null;
  /** There is a new state to keep. */
  keep(): void;
}

export interface CellAsked {
  tab: number;
  row: number;
  column: number;
  value: string;
  confirmed: boolean;
}

export interface MenuAsked {
  functionName: string;
  answers: Answers;
  /** The cell that is selected as the person clicks. */
  selected?: { tab: number; row: number; column: number };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

const day = 86_400_000;
/** No step of the clock is longer. */
const longestStep = 400 * day;
/** While the demo plays or the clock moves, the page hears of changes this often. */
const newsPause = 400;

/**
 * The workspace as it lies before the person at the page: what they may read, and what they may do, one thing after
 * another. Nothing is done while the demo plays.
 */
export async function openDesk(beginning: Beginning) {
  const { marks, user } = beginning;
  let workspace = await beginning.open(beginning.saved?.workspace ?? null);
  let newMailsFrom = beginning.saved?.newMailsFrom ?? workspace.state.mail.length;
  let revision = 1;
  let progress: Progress | null = null;
  let moving = false;
  let toldAt = 0;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const tellAll = () => {
    revision += 1;
    toldAt = performance.now();
    for (const listener of listeners) listener();
  };
  const tellSometimes = () => {
    if (performance.now() - toldAt > newsPause) tellAll();
  };
  const snapshot = (): Saved => ({
    version: 1,
    begin: beginning.play ? 'demo' : 'empty',
    newMailsFrom,
    workspace: workspace.state,
  });

  /** One action after another; each is kept and told to every page. */
  function act<Answer>(action: () => Answer | Promise<Answer>): Promise<Answer> {
    if (progress) throw new Refused(words.demo.busy, 409);
    const done = last.then(action);
    last = done.then(
      () => undefined,
      () => undefined,
    );
    return done.finally(() => {
      beginning.keep();
      tellAll();
    });
  }

  /** What appears on the person's screen while something is done; what is refused becomes part of the outcome. */
  function outcomeOf(action: () => unknown): Outcome {
    const before = workspace.state.ui.length;
    let result: unknown;
    let refused: string | undefined;
    try {
      result = action();
    } catch (error) {
      refused = error instanceof Error ? error.message : String(error);
    }
    const shown = workspace.state.ui.slice(before).flatMap((event, index) => shownOf(event, before + index));
    return { shown, result, ...(refused !== undefined && { refused }) };
  }

  /**
   * Lets a script ask: it runs with the answers given so far, and when it comes to a question without one, everything
   * is put back as it was and the question is handed to the page. Google keeps the script waiting instead; to the
   * person it is the same.
   */
  async function askingOutcome(answers: Answers, action: () => unknown): Promise<Outcome> {
    const before = JSON.stringify(workspace.state);
    workspace.state.answers = answers.map((answer) => ({ ...answer }));
    const outcome = outcomeOf(action);
    delete workspace.state.answers;
    const asked = outcome.shown.filter(({ kind }) => kind === 'alert' || kind === 'prompt');
    const seen = new Set(asked.slice(0, answers.length));
    const fresh = outcome.shown.filter((one) => !seen.has(one));
    const question = asked.find((one) => !seen.has(one) && isQuestion(one));
    if (!question) return { ...outcome, shown: fresh };
    workspace = await beginning.rollBack(JSON.parse(before) as WorkspaceState);
    const told = asked.slice(answers.length, asked.indexOf(question));
    return { shown: told, question: { ...question, answers: [...answers, ...told.map(() => ({ button: 'OK' }))] } };
  }

  const book = () => {
    const { container, spreadsheets } = workspace.state;
    const id = container?.kind === 'spreadsheet' ? container.id : Object.keys(spreadsheets)[0];
    return id === undefined ? null : (spreadsheets[id] ?? null);
  };
  const cursorIn = (id: string) => {
    const selection = workspace.state.selections?.[user];
    if (selection?.spreadsheetId !== id) return null;
    return { tab: selection.sheetId, row: selection.range.row, column: selection.range.column };
  };
  const tabById = (id: number) => {
    const tab = book()?.sheets.find((sheet) => sheet.id === id);
    if (!tab) throw new Refused(words.server.noSuchTab, 404);
    return tab;
  };
  const formById = (id: string) => {
    const form = workspace.state.forms[id];
    if (!form) throw new Refused(words.server.noSuchForm, 404);
    return form;
  };
  const localise = (text: string) =>
    localLinks(text, {
      forms: Object.keys(workspace.state.forms),
      books: Object.values(workspace.state.spreadsheets).map(({ id, sheets }) => ({ id, tabs: sheets })),
    });

  async function step(asked: { hours?: number; to?: number; nextMailWithinDays?: number }): Promise<Step> {
    const target = targetOf(asked, workspace.state.now);
    return act(async () => {
      const { executions, mail } = workspace.state;
      const [runs, mails] = [executions.length, mail.length];
      newMailsFrom = mails;
      const wanted = asked.nextMailWithinDays !== undefined;
      const arrived = () => wanted && workspace.state.mail.length > mails;
      moving = true;
      const reached = await moveClock(workspace, target, arrived, tellSometimes).finally(() => {
        moving = false;
      });
      return countSince(workspace.state, runs, mails, !wanted || reached);
    });
  }

  /** Plays the demo from where the workspace stands; its state is kept when it has come to the end. */
  async function play(): Promise<void> {
    if (!beginning.play) return;
    progress = { done: 0, total: 1, what: words.demo.preparing };
    tellAll();
    try {
      await beginning.play(workspace, (next) => {
        progress = next;
        tellSometimes();
      });
      newMailsFrom = sentByRun(workspace.state.mail).at(-1)?.first ?? 0;
      progress = null;
      beginning.keep();
    } finally {
      progress = null;
      tellAll();
    }
  }

  return {
    /** Whether nothing may be done yet, nor kept. */
    isPlaying: () => progress !== null,
    snapshot,
    play,
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    overview(): Overview {
      const { state } = workspace;
      const shown = book();
      return {
        revision,
        now: state.now,
        timeZone: shown?.timeZone ?? 'UTC',
        book: shown && {
          id: shown.id,
          name: shown.name,
          active: shown.activeSheetId,
          tabs: shown.sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, colour: tabColor })),
          cursor: cursorIn(shown.id),
        },
        sidebar: state.ui.flatMap(shownOf).findLast(({ kind }) => kind === 'sidebar') ?? null,
        menus: workspace.menuItems().map(menuLine),
        forms: Object.values(state.forms).map(({ id, title, name }) => ({ id, title: title || name })),
        mails: state.mail.length,
        newMailsFrom: progress ? state.mail.length : newMailsFrom,
        runs: state.executions.length,
        sent: sentByRun(state.mail),
        marks,
        nextTrigger: nullOrNumber(workspace.nextTriggerAt()),
        progress,
        moving,
      };
    },
    grid: (tab: number) => gridOf(workspace.state, book()?.id ?? '', tab, localise),
    form: (id: string, query: string) => formSheet(formById(id), workspace.state.locale, query),
    checkFormPage: (id: string, page: number, answers: Record<string, unknown>) =>
      pageCheck(formById(id), workspace.state.locale, page, answers),
    mails: () => workspace.state.mail.map(mailLine).reverse(),
    mail(index: number) {
      const mail = workspace.state.mail[index];
      if (!mail) throw new Refused(words.server.noSuchMail, 404);
      return mailToRead(mail, index, localise);
    },
    runs: (filter: RunFilter) => runList(workspace.state.executions, filter),
    runsInFold: (from: number, to: number) => runsInFold(workspace.state.executions, from, to),
    run(id: number) {
      const run = workspace.state.executions.find((one) => one.id === id);
      if (!run) throw new Refused(words.server.noSuchRun, 404);
      return runDetails(run);
    },
    /** The page of a sidebar or dialog that a script showed. */
    screen(index: number): string {
      const html = workspace.state.ui[index]?.html;
      if (html === undefined) throw new Refused(words.server.notFound, 404);
      return html;
    },

    /** What such a page finds on Google. */
    pageScript: () => pageScript(workspace.state.project?.files ?? {}),

    step,
    async edit({ tab, row, column, value, confirmed }: CellAsked): Promise<Outcome> {
      const sheet = tabById(tab);
      const warning = confirmed ? null : warningFor(sheet, row, column);
      if (warning !== null) return { warning, shown: [] };
      return act(() => outcomeOf(() => workspace.edit(sheet.name, cellName(row, column), value, user)));
    },
    menu: ({ functionName, answers, selected }: MenuAsked) =>
      act(() =>
        askingOutcome(answers, () => {
          if (selected) workspace.select(tabById(selected.tab).name, cellName(selected.row, selected.column), user);
          return workspace.clickMenu(functionName, user);
        }),
      ),
    call: (functionName: string, args: unknown[]) =>
      act(() => outcomeOf(() => workspace.callFromPage(functionName, args, user))),
    send(id: string, answers: Record<string, unknown>): Promise<FormSent> {
      const form = formById(id);
      const sheet = formSheet(form, workspace.state.locale, '');
      if (sheet.closed !== null) throw new Refused(sheet.closed, 409);
      const { email, ...given } = answers;
      const about = typeof email === 'string' && sheet.collectsEmail ? { email } : {};
      const checked = checkAnswers(form, given, { locale: workspace.state.locale, ...about });
      if (checked.problems.length > 0)
        return Promise.resolve({ problems: byQuestion(checked.problems), confirmation: '' });
      return act(() => {
        workspace.submitForm(id, given, about);
        return { problems: {}, confirmation: sheet.confirmation };
      });
    },
    /** Begins again: the demo from its start, or the state before set-up. */
    async reset(): Promise<void> {
      await act(async () => {
        workspace = await beginning.open(null);
        newMailsFrom = 0;
      });
      // What went wrong is told where the demo is played.
      play().catch(() => undefined);
    },
  };
}

function targetOf(asked: { hours?: number; to?: number; nextMailWithinDays?: number }, now: number): number {
  const { hours, to, nextMailWithinDays: days } = asked;
  const target =
    hours !== undefined
      ? now + hours * 3_600_000
      : to !== undefined
        ? to
        : days !== undefined
          ? now + days * day
          : Number.NaN;
  if (!(target > now && target - now <= longestStep)) throw new Refused(words.server.badStep, 400);
  return target;
}

/** An alert with one button only tells. */
const isQuestion = ({ kind, buttons }: Shown): boolean => kind === 'prompt' || (buttons?.length ?? 0) > 1;

function shownOf(event: UiEvent, index: number): Shown[] {
  const { kind, title, text, width, height, answer, buttons } = event;
  return kind === 'menu' ? [] : [{ index, kind, title, text, width, height, answer, buttons }];
}

const menuLine = ({ label, functionName, items, separator }: MenuEntry): MenuLine => ({
  label,
  ...(functionName !== undefined && { functionName }),
  ...(items && { items: items.map(menuLine) }),
  ...(separator && { separator }),
});

const nullOrNumber = (moment: number | Date | null): number | null => (moment === null ? null : Number(moment));
