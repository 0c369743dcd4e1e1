import { play } from '../strict';
import { Validation } from './validations';

export class TextValidation extends Validation {}
play('TextValidation', TextValidation, {}, 'form');
