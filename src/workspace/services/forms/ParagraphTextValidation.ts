import { play } from '../strict';
import { Validation } from './validations';

export class ParagraphTextValidation extends Validation {}
play('ParagraphTextValidation', ParagraphTextValidation, {}, 'form');
