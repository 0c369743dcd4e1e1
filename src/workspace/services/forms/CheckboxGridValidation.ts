import { play } from '../strict';
import { Validation } from './validations';

export class CheckboxGridValidation extends Validation {}
play('CheckboxGridValidation', CheckboxGridValidation, {}, 'form');
