import type { UiEvent } from '../../state';
import { google } from '../errors';
import { adopt } from '../home';
import type { Host } from '../host';
import { mismatch } from '../signature';
import { enumOf, nameIn } from '../spreadsheet/enums';
import { exception } from '../strict';

export const Button = enumOf(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const);

export const ButtonSet = enumOf(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const);

type ButtonName = keyof typeof Button;

type SetName = keyof typeof ButtonSet;

const buttonsOf: Record<SetName, ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

interface Said {
  title: string;
  text: string;
  buttons: SetName;
}

/** (prompt), (prompt, buttons) and (title, prompt, buttons). */
export function said(host: Host, method: string, args: unknown[]): Said {
  const [first, second, third] = args;
  const set = (value: unknown) => nameIn(ButtonSet, value) as SetName | null;
  if (args.length === 1) return { title: '', text: String(first), buttons: 'OK' };
  const buttons = set(args.length === 2 ? second : third);
  if (buttons === null || args.length > 3) throw mismatch(host, method, args);
  return args.length === 2
    ? { title: '', text: String(first), buttons }
    : { title: String(first), text: String(second), buttons };
}

/** The script waits for the answer: the next of those given beforehand, else a person who agrees. */
export function ask(host: Host, kind: 'alert' | 'prompt', asked: Said): { button: ButtonName; text: string } {
  if (!host.run.hasUi) throw google(host, 'noUi', 'SpreadsheetApp');
  const allowed = buttonsOf[asked.buttons];
  const given = host.state.answers?.shift();
  const button = (given?.button ?? allowed[0]) as ButtonName;
  if (button !== 'CLOSE' && !allowed.includes(button)) {
    throw exception(`The answer ${button} was given to a dialog with the buttons ${allowed.join(', ')}.`);
  }
  const text = given?.text ?? '';
  show(host, {
    kind,
    title: asked.title,
    text: asked.text,
    buttons: [...allowed],
    answer: kind === 'prompt' ? { button, text } : { button },
  });
  return { button, text };
}

/** Whose screen it is, told to the script or not. */
export function atKeyboard({ run }: Host): string {
  return run.person ?? run.activeUser;
}

/** Records what a person would see now. */
export function show(host: Host, event: Omit<UiEvent, 'at' | 'user'>): void {
  const { ui } = host.state;
  ui.push(adopt(ui, { at: host.now(), user: atKeyboard(host), ...event }));
}
