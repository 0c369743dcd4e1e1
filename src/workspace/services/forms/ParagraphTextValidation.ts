import { play } from '../strict';
import { builder, Validation, written } from './validations';

export class ParagraphTextValidation extends Validation {}
play('ParagraphTextValidation', ParagraphTextValidation, {}, 'form');

export const newParagraphTextValidationBuilder = builder(
  'ParagraphTextValidationBuilder',
  ParagraphTextValidation,
  written,
);
