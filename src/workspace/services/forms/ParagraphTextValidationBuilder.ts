import { ParagraphTextValidation } from './ParagraphTextValidation';
import { builder, written } from './validations';

export const newParagraphTextValidationBuilder = builder(
  'ParagraphTextValidationBuilder',
  ParagraphTextValidation,
  written,
);
