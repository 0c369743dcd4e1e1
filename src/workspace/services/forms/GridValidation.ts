import { play } from '../strict';
import { Validation } from './validations';

export class GridValidation extends Validation {}
play('GridValidation', GridValidation, {}, 'form');
