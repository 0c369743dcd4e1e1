import { TextValidation } from './TextValidation';
import { builder, number, written } from './validations';

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
