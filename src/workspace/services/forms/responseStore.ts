import type { FormState, ResponseState } from '../../state';

/** Positions by response id, beside the state: a form of ten thousand responses is looked into without a walk. */
const positions = new WeakMap<ResponseState[], { counted: number; byId: Map<string, number> }>();

export function responseIndex(form: FormState, id: string): number {
  const responses = form.responses;
  // An execution mostly asks for the response that started it.
  if (responses[responses.length - 1]?.id === id) return responses.length - 1;
  let known = positions.get(responses);
  if (!known || known.counted > responses.length) {
    known = { counted: 0, byId: new Map() };
    positions.set(responses, known);
  }
  for (; known.counted < responses.length; known.counted++) {
    const response = responses[known.counted];
    if (response) known.byId.set(response.id, known.counted);
  }
  const index = known.byId.get(id);
  return index !== undefined && responses[index]?.id === id ? index : -1;
}

export function responseById(form: FormState, id: string): ResponseState | undefined {
  return form.responses[responseIndex(form, id)];
}

/** Adds a response, or puts it in the place of the one it edits. */
export function keepResponse(form: FormState, response: ResponseState): boolean {
  const index = responseIndex(form, response.id);
  if (index < 0) form.responses.push(response);
  else form.responses[index] = response;
  return index >= 0;
}

export function dropResponse(form: FormState, id: string): boolean {
  const index = responseIndex(form, id);
  if (index < 0) return false;
  form.responses = form.responses.filter((_, position) => position !== index);
  return true;
}
