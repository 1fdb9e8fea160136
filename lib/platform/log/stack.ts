import 'server-only';

const DEEPEST = 12;

const frame =
  /^ {4}at (?:(?:async )?(?:new )?([\w$.]{1,60}) )?.*?([\w./@[\]~-]{1,160}:\d{1,7}:\d{1,7})\)?$/;

/** What is logged of an exception: its type and where it was thrown, never its message. */
export type LoggedException = { name: string; digest?: string; stack?: string[] };

/**
 * An exception without its message, which may quote user input. The stack starts with the message;
 * if it does not, none of the stack is logged.
 */
export function loggedException(error: unknown): LoggedException {
  if (!(error instanceof Error)) return { name: 'Error' };
  const { digest } = error as { digest?: unknown };
  const stack = framesOf(error);
  return {
    name: /^[A-Z][A-Za-z]{0,40}Error$/.test(error.name) ? error.name : 'Error',
    ...(typeof digest === 'string' && /^\d{8,10}$/.test(digest) && { digest }),
    ...(stack.length > 0 && { stack }),
  };
}

function framesOf({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message) + message.length;
  if (!/^[A-Za-z]{1,60}(?: \[\w{1,60}\])?(?:: )?$/.test(stack.slice(0, end - message.length)))
    return [];
  return stack
    .slice(end)
    .split('\n')
    .flatMap((line) => {
      const [, where = '', place] = frame.exec(line) ?? [];
      return place ? [`${where} ${shortened(place)}`.trim()] : [];
    })
    .slice(0, DEEPEST);
}

/** Without the folders above the project. */
function shortened(place: string): string {
  return place.replace(/^.*?\/(?=(?:\.next|node_modules|app|lib|components)\/)/, '');
}
