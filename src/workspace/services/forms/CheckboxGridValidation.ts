import { play } from '../strict';
import { builder, Validation } from './validations';

export class CheckboxGridValidation extends Validation {}
play('CheckboxGridValidation', CheckboxGridValidation, {}, 'form');

export const newCheckboxGridValidationBuilder = builder('CheckboxGridValidationBuilder', CheckboxGridValidation, {
  requireLimitOneResponsePerColumn: [],
});
