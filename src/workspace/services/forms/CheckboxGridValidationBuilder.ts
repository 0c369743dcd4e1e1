import { CheckboxGridValidation } from './CheckboxGridValidation';
import { builder } from './validations';

export const newCheckboxGridValidationBuilder = builder('CheckboxGridValidationBuilder', CheckboxGridValidation, {
  requireLimitOneResponsePerColumn: [],
});
