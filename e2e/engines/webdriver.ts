/** Sends one command to a browser; rejects with a `WebDriverError` if it is refused. */
export type Send = (command: Command, fields?: Fields) => Promise<unknown>;

export type Fields = { id?: string } & Record<string, unknown>;

/** A browser under the control of a test. */
export type Driver = { send: Send; stop: () => Promise<void> };

/** How a browser differs from one that was just installed. */
export type BrowserOptions = {
  /** The port of a proxy on this machine that everything goes through. */
  proxyPort: number;
  dark: boolean;
  blocksCookies: boolean;
};

export class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Firefox's name of each command, and its method and path in WebDriver over HTTP. */
export const commands = {
  NewSession: ['POST', ''],
  DeleteSession: ['DELETE', ''],
  Navigate: ['POST', 'url'],
  Back: ['POST', 'back'],
  Refresh: ['POST', 'refresh'],
  SetWindowRect: ['POST', 'window/rect'],
  FindElements: ['POST', 'elements'],
  GetComputedLabel: ['GET', 'element/:id/computedlabel'],
  ElementClick: ['POST', 'element/:id/click'],
  ElementClear: ['POST', 'element/:id/clear'],
  ElementSendKeys: ['POST', 'element/:id/value'],
  ExecuteScript: ['POST', 'execute/sync'],
  PerformActions: ['POST', 'actions'],
  AddCookie: ['POST', 'cookie'],
  TakeScreenshot: ['GET', 'screenshot'],
} as const;

export type Command = keyof typeof commands;

/** The key under which WebDriver's answers have the id of an element. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Tests wait for what they need themselves: a page may be used before its last script is there.
 * A script that is lost with the page it was sent to is told soon, so that it is asked again.
 */
export const sessionOptions = {
  pageLoadStrategy: 'none',
  timeouts: { pageLoad: 60_000, script: 10_000, implicit: 0 },
};
