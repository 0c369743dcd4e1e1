import { pageValue } from './pageCalls';

/** What carries the wishes of a script's page to Google, and Google's answers back. */
export interface PageLine {
  /** Calls a function of the script; a failure of it rejects. */
  call(functionName: string, args: unknown[]): Promise<unknown>;
  close(): void;
  setWidth(width: number): void;
  setHeight(height: number): void;
  focusEditor(): void;
}

interface Handlers {
  success: Handler;
  failure: Handler;
  userObject: unknown;
}
type Handler = ((value: unknown, userObject: unknown) => void) | null;

/** Google lets a page have so many calls under way; the others wait. https://developers.google.com/apps-script/guides/html/communication */
const mostAtOnce = 10;

/**
 * What a sidebar's or dialog's page finds as `google`. `google.script.url` and `google.script.history` are for web apps
 * alone (https://developers.google.com/apps-script/guides/html/reference/history).
 * @param functionNames what the page may call: other names are not there
 */
export function googleForPage(line: PageLine, functionNames: string[]): object {
  const callable = new Set(functionNames);
  const enqueue = atMost(mostAtOnce);
  /** Each `with…` gives a runner of its own, so that one may be kept and used again. */
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
          if (typeof name !== 'string' || !callable.has(name)) return undefined;
          return (...args: unknown[]) => {
            const sent = sentArguments(args);
            enqueue(() => answered(line.call(name, sent), handlers));
          };
        },
      },
    );
  const host = {
    close: () => line.close(),
    setWidth: (width: number) => line.setWidth(width),
    setHeight: (height: number) => line.setHeight(height),
    editor: { focus: () => line.focusEditor() },
    origin: 'https://docs.google.com',
  };
  return { script: { run: runner({ success: null, failure: null, userObject: undefined }), host } };
}

/** Without a failure handler the error goes to the browser's console. */
async function answered(answer: Promise<unknown>, { success, failure, userObject }: Handlers): Promise<void> {
  let value: unknown;
  try {
    value = await answer;
  } catch (error) {
    if (failure) failure(error, userObject);
    else console.error(error);
    return;
  }
  if (success) success(value, userObject);
}

function atMost(count: number): (task: () => Promise<void>) => void {
  const waiting: (() => Promise<void>)[] = [];
  let underWay = 0;
  const next = () => {
    const task = underWay < count ? waiting.shift() : undefined;
    if (!task) return;
    underWay += 1;
    // A handler that throws is the page's own affair.
    void task().finally(() => {
      underWay -= 1;
      next();
    });
  };
  return (task) => {
    waiting.push(task);
    next();
  };
}

/** A form may be the only argument: its fields go as text. https://developers.google.com/apps-script/guides/html/reference/run */
function sentArguments(args: unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && isForm(only)) return [fieldsOf(only)];
  return args.map((value, index) => pageValue(value, String(index)));
}

interface FormElement {
  elements: ArrayLike<Field>;
}

/** What is looked at of a form's fields; a file's, a box's and a list's own among it. */
interface Field {
  name?: string;
  type?: string;
  value?: string;
  disabled?: boolean;
  checked?: boolean;
  selectedOptions?: ArrayLike<{ value: string }>;
}

function isForm(value: unknown): value is FormElement {
  return Object.prototype.toString.call(value) === '[object HTMLFormElement]';
}

/** Fields of one name become a list. */
function fieldsOf(form: FormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const field of Array.from(form.elements)) {
    if (!field.name || field.disabled) continue;
    for (const value of valuesOf(field)) {
      const before = fields[field.name];
      fields[field.name] = before === undefined ? value : [before, value].flat();
    }
  }
  return fields;
}

function valuesOf({ type = '', value = '', checked, selectedOptions }: Field): string[] {
  if (type === 'file') throw new Error('A file field of a form is not in the local workspace yet.');
  if (type === 'checkbox' || type === 'radio') return checked ? [value] : [];
  if (/^(submit|button|reset|image|fieldset|output)$/.test(type)) return [];
  if (selectedOptions) return Array.from(selectedOptions, (option) => option.value);
  return [value];
}
