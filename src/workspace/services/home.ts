interface Home {
  Object: ObjectConstructor;
  Array: ArrayConstructor;
}

/** The constructors of the realm an object was made in. */
function homeOf(model: object): Home {
  const ofModel = (Array.isArray(model) ? Object.getPrototypeOf(Object.getPrototypeOf(model)) : model) as object;
  const RealmObject = ofModel.constructor as ObjectConstructor;
  // `keys` belongs to that realm, and so does the list it makes.
  const RealmArray = RealmObject.keys({}).constructor as ArrayConstructor;
  return { Object: RealmObject, Array: RealmArray };
}

/**
 * A copy of plain data made of the objects of the realm `model` comes from. Whatever goes into the state from inside a
 * script's context passes through here: an object of that context would keep the whole context alive, and a block whose
 * rows come from a thousand contexts is a hundred times slower to read.
 */
export function adopt<Plain>(model: object, value: Plain): Plain {
  return typeof value === 'object' && value !== null ? (copied(homeOf(model), value) as Plain) : value;
}

function copied(home: Home, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = new home.Array<unknown>();
    for (const entry of value) list.push(copied(home, entry));
    return list;
  }
  const record = new home.Object() as unknown as Record<string, unknown>;
  for (const key of Object.keys(value)) {
    const entry = (value as Record<string, unknown>)[key];
    if (entry !== undefined) record[key] = copied(home, entry);
  }
  return record;
}
