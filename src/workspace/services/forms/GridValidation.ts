import { play } from '../strict';
import { builder, Validation } from './validations';

export class GridValidation extends Validation {}
play('GridValidation', GridValidation, {}, 'form');

export const newGridValidationBuilder = builder('GridValidationBuilder', GridValidation, {
  requireLimitOneResponsePerColumn: [],
});
