import { play } from '../strict';
import { Validation } from './validations';

export class CheckboxValidation extends Validation {}
play('CheckboxValidation', CheckboxValidation, {}, 'form');
