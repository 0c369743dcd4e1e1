const label = Symbol('label');
const order = Symbol('order');

/**
 * A member of one of Google's enums: an object, not a number, that prints, and serialises, as its name
 * (https://developers.google.com/apps-script/guides/v8-runtime/migration).
 */
export class Member {
  readonly [label]: string;
  readonly [order]: number;

  constructor(name: string, ordinal: number) {
    this[label] = name;
    this[order] = ordinal;
  }

  toString(): string {
    return this[label];
  }

  toJSON(): string {
    return this[label];
  }

  name(): string {
    return this[label];
  }

  ordinal(): number {
    return this[order];
  }

  compareTo(other: Member): number {
    return this[order] - other[order];
  }
}

export type Enum<Name extends string = string> = Readonly<Record<Name, Member>>;

export function enumOf<Name extends string>(names: readonly Name[]): Enum<Name> {
  const made = {} as Record<Name, Member>;
  for (let ordinal = 0; ordinal < names.length; ordinal++) {
    const name = names[ordinal] as Name;
    made[name] = new Member(name, ordinal);
  }
  return Object.freeze(made);
}

export function isMember(value: unknown): value is Member {
  return value instanceof Member;
}

/** The member's name when `value` belongs to the enum, else null. */
export function nameIn(kind: Enum, value: unknown): string | null {
  if (!isMember(value)) return null;
  return kind[value[label]] === value ? value[label] : null;
}

export const AutoFillSeries = enumOf(['DEFAULT_SERIES', 'ALTERNATE_SERIES']);
export const BandingTheme = enumOf([
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
]);
export const BooleanCriteria = enumOf([
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);
export const BorderStyle = enumOf(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const ColorType = enumOf(['UNSUPPORTED', 'RGB', 'THEME']);
export const CopyPasteType = enumOf([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const DataValidationCriteria = enumOf([
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
  // Not in the reference, but there: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md.
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
]);
export const DeveloperMetadataLocationType = enumOf(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
export const DeveloperMetadataVisibility = enumOf(['DOCUMENT', 'PROJECT']);
export const Dimension = enumOf(['COLUMNS', 'ROWS']);
export const Direction = enumOf(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const GroupControlTogglePosition = enumOf(['BEFORE', 'AFTER']);
export const InterpolationType = enumOf(['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']);
export const ProtectionType = enumOf(['RANGE', 'SHEET']);
export const RecalculationInterval = enumOf(['ON_CHANGE', 'MINUTE', 'HOUR']);
export const RelativeDate = enumOf(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR']);
export const SheetType = enumOf(['GRID', 'OBJECT']);
export const SortOrder = enumOf(['ASCENDING', 'DESCENDING']);
export const TextDirection = enumOf(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const TextToColumnsDelimiter = enumOf(['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE']);
export const ValueType = enumOf(['IMAGE']);
export const WrapStrategy = enumOf(['WRAP', 'OVERFLOW', 'CLIP']);
