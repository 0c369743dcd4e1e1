import type { AnswerValue } from '../../state';
import { google } from '../errors';
import { readAnswer } from './answers';
import type { ItemResponse } from './ItemResponse';
import { QuestionItem, respond } from './items';
import { itemState, list, type Part, setMore } from './part';
import { wordsOf } from './questions';
import { putRule, ruleOf } from './validations';

export abstract class TableItem extends QuestionItem {
  getRows(): string[] {
    return wordsOf(itemState(this.part), 'rows');
  }

  setRows(rows: unknown): this {
    setMore(this.part, 'rows', list(this.host, 'rows', rows).map(String));
    return this;
  }

  getColumns(): string[] {
    return wordsOf(itemState(this.part), 'columns');
  }

  setColumns(columns: unknown): this {
    setMore(this.part, 'columns', list(this.host, 'columns', columns).map(String));
    return this;
  }

  /** One entry for each row, null for a row left out: https://developers.google.com/apps-script/reference/forms/grid-item */
  createResponse(responses: unknown): ItemResponse {
    return respond(this.part, rowsAnswered(this.part, responses));
  }

  setValidation(validation: unknown): this {
    putRule(this.part, ruleOf(this.host, validation));
    return this;
  }

  clearValidation(): this {
    putRule(this.part, null);
    return this;
  }
}

function rowsAnswered(part: Part, responses: unknown): AnswerValue {
  const item = itemState(part);
  const fits = Array.isArray(responses) && responses.length === wordsOf(item, 'rows').length;
  const read = fits ? readAnswer(item, responses, {}) : null;
  if (read === null || 'wrong' in read) throw google(part.host, 'responseToItem');
  return (
    read.answer ?? (item.type === 'GRID' ? wordsOf(item, 'rows').map(() => null) : wordsOf(item, 'rows').map(() => []))
  );
}
