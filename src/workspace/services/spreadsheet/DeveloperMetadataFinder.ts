import type { Host } from '../host';
import { Played, play } from '../strict';
import { DeveloperMetadata } from './DeveloperMetadata';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, nameIn } from './enums';
import { all, type Found, type Location, locationType } from './metadata';
import { bookOf } from './objects';
import { misfit } from './signature';

interface Search {
  within: Location;
  intersecting: boolean;
  id?: number;
  key?: string;
  value?: string;
  type?: string;
  visibility?: string;
}

const search = Symbol('search');

export class DeveloperMetadataFinder extends Played {
  declare readonly [search]: Search;

  constructor(host: Host, within: Location) {
    super(host);
    Object.defineProperty(this, search, { value: { within, intersecting: false } });
  }

  onIntersectingLocations(): this {
    this[search].intersecting = true;
    return this;
  }

  withId(id: number): this {
    this[search].id = id;
    return this;
  }

  withKey(key: string): this {
    this[search].key = key;
    return this;
  }

  withValue(value: string): this {
    this[search].value = value;
    return this;
  }

  withLocationType(type: unknown): this {
    const name = nameIn(DeveloperMetadataLocationType, type);
    if (name === null) throw misfit(this.host, 'DeveloperMetadataFinder.withLocationType', [type]);
    this[search].type = name;
    return this;
  }

  withVisibility(visibility: unknown): this {
    const name = nameIn(DeveloperMetadataVisibility, visibility);
    if (name === null) throw misfit(this.host, 'DeveloperMetadataFinder.withVisibility', [visibility]);
    this[search].visibility = name;
    return this;
  }

  find(): DeveloperMetadata[] {
    const wanted = this[search];
    const { spreadsheetId } = wanted.within;
    return all(bookOf(this.host, spreadsheetId))
      .filter((each) => matches(wanted, each))
      .map(({ datum }) => new DeveloperMetadata(this.host, { spreadsheetId, id: datum.id }));
  }
}
play('DeveloperMetadataFinder', DeveloperMetadataFinder, { find: 'read' }, 'handle');

/** A finder looks at its own location and below; `onIntersectingLocations` also at what contains it. */
function matches(wanted: Search, { datum, sheet }: Found): boolean {
  const { within } = wanted;
  const location: Location = { ...within, sheetId: sheet?.id ?? null, dimension: datum.dimension ?? null };
  const below = within.sheetId === null || within.sheetId === location.sheetId;
  const sameLine =
    within.dimension === null ||
    (location.dimension?.kind === within.dimension.kind && location.dimension.index === within.dimension.index);
  const above = wanted.intersecting && (location.sheetId === null || (below && location.dimension === null));
  if (!(below && sameLine) && !above) return false;
  return (
    (wanted.id === undefined || wanted.id === datum.id) &&
    (wanted.key === undefined || wanted.key === datum.key) &&
    (wanted.value === undefined || wanted.value === datum.value) &&
    (wanted.visibility === undefined || wanted.visibility === datum.visibility) &&
    (wanted.type === undefined || wanted.type === locationType(location).name())
  );
}
