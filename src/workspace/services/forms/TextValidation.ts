import { play } from '../strict';
import { builder, number, Validation, written } from './validations';

export class TextValidation extends Validation {}
play('TextValidation', TextValidation, {}, 'form');

export const newTextValidationBuilder = builder('TextValidationBuilder', TextValidation, {
  ...written,
  requireNumber: [],
  requireWholeNumber: [],
  requireNumberBetween: [number, number],
  requireNumberNotBetween: [number, number],
  requireNumberEqualTo: [number],
  requireNumberNotEqualTo: [number],
  requireNumberGreaterThan: [number],
  requireNumberGreaterThanOrEqualTo: [number],
  requireNumberLessThan: [number],
  requireNumberLessThanOrEqualTo: [number],
  requireTextIsEmail: [],
  requireTextIsUrl: [],
});
