import { GridValidation } from './GridValidation';
import { builder } from './validations';

export const newGridValidationBuilder = builder('GridValidationBuilder', GridValidation, {
  requireLimitOneResponsePerColumn: [],
});
