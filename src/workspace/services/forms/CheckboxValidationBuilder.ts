import { CheckboxValidation } from './CheckboxValidation';
import { builder, number } from './validations';

export const newCheckboxValidationBuilder = builder('CheckboxValidationBuilder', CheckboxValidation, {
  requireSelectAtLeast: [number],
  requireSelectAtMost: [number],
  requireSelectExactly: [number],
});
