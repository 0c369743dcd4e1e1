import type { Host } from '../host';
import { Form } from './Form';
import { FormApp } from './FormApp';
import { FormResponse } from './FormResponse';

/** The script's `FormApp`; `ui` gives its screen where the form's editor has one. */
export function createFormApp(host: Host, ui: (() => unknown) | null = null): object {
  return new FormApp(host, ui);
}

/** A form as an event or a trigger builder hands it over, without any call being counted. */
export function openForm(host: Host, id: string): object {
  return new Form(host, id);
}

/** A received response as a form-submit event hands it over. */
export function formResponse(host: Host, formId: string, responseId: string): object {
  return new FormResponse(host, formId, responseId);
}

/** The id of the form that an object from this service stands for; null for anything else. */
export function formIdOf(form: unknown): string | null {
  return form instanceof Form ? form.formId : null;
}
