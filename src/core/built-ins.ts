// What a call in an older browser (docs/browsers.md) lacks of the language, and no syntax of the build's can stand in for.

/** The last of a list, as `list.at(-1)` gives it. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

/** Whether an object itself has a property, as `Object.hasOwn()` tells it. */
export function hasOwn<T extends object>(object: T, name: PropertyKey): name is keyof T {
  return Object.getOwnPropertyDescriptor(object, name) !== undefined;
}
