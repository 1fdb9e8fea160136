/** Whether a press or a key means something to the browser itself, such as a new tab. */
export function isModified({ metaKey, ctrlKey, shiftKey, altKey }: Modifiers): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}

type Modifiers = Record<'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey', boolean>;
