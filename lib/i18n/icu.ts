import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';

/** A catalogue as pairs of `area.key` and message. */
export function flat(messages: object, path = ''): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

/**
 * The structure of an ICU message: its arguments with their kinds, and the branches of plurals and
 * selects.
 */
export function shapeOf(message: string): string[] {
  return [...new Set(shape(parse(message)))].sort();
}

/** Every text of a message, the insides of its branches included. */
export function textsOf(message: string): string[] {
  return texts(parse(message));
}

function shape(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return [];
    const self = `${element.type} ${element.value}`;
    if (isTagElement(element)) return [self, ...shape(element.children)];
    if (!isPluralElement(element) && !isSelectElement(element)) return [self];
    const branches = Object.entries(element.options);
    const keys = branches.map(([key]) => key).sort();
    return [`${self} ${keys}`, ...branches.flatMap(([, { value }]) => shape(value))];
  });
}

function texts(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isLiteralElement(element)) return [element.value];
    if (isTagElement(element)) return texts(element.children);
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    return Object.values(element.options).flatMap(({ value }) => texts(value));
  });
}
