import { play } from '../strict';
import { builder, number, Validation } from './validations';

export class CheckboxValidation extends Validation {}
play('CheckboxValidation', CheckboxValidation, {}, 'form');

export const newCheckboxValidationBuilder = builder('CheckboxValidationBuilder', CheckboxValidation, {
  requireSelectAtLeast: [number],
  requireSelectAtMost: [number],
  requireSelectExactly: [number],
});
