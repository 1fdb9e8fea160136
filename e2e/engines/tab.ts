import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { type Command, type Driver, elementKey, type Fields } from './webdriver';

/** How long a condition may take to come true on a busy machine. */
const TIMEOUT_MS = 60_000;

const candidates = {
  alert: '[role=alert]',
  button: 'button, summary',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  heading: 'h1, h2, h3',
  image: '[role=img]',
  link: 'a[href]',
  radio: 'input[type=radio]',
  radiogroup: '[role=radiogroup]',
  textbox: 'input:not([type=radio], [type=checkbox], [type=hidden]), textarea',
};

type Role = keyof typeof candidates;
type Name = string | RegExp;
type Element = { [elementKey]: string };

/** Keys as WebDriver names them. */
export const keys = {
  tab: '\uE004',
  enter: '\uE007',
  space: ' ',
  down: '\uE015',
  up: '\uE013',
};

/** The one window of a browser, addressed by roles and names as in a shopper's words. */
export class Tab {
  private left = 0;

  constructor(private readonly driver: Driver) {}

  part(role: Role, name: Name, within = ''): Part {
    const selector = candidates[role]
      .split(', ')
      .map((one) => `${within} ${one}`.trim())
      .join(', ');
    return new Part(this, { using: 'css selector', value: selector }, name);
  }

  /** By its place, since Firefox knows names only when all scripts are there. */
  at(xpath: string): Part {
    return new Part(this, { using: 'xpath', value: xpath });
  }

  button = (name: Name) => this.part('button', name);
  link = (name: Name, within?: string) => this.part('link', name, within);
  textbox = (name: Name) => this.part('textbox', name);
  heading = (name: Name) => this.part('heading', name);
  combobox = (name: Name, within?: string) => this.part('combobox', name, within);
  checkbox = (name: Name) => this.part('checkbox', name);

  send(...command: Parameters<Driver['send']>) {
    return this.driver.send(...command);
  }

  open(url: string): Promise<void> {
    return this.leave('Navigate', { url });
  }

  back(): Promise<void> {
    return this.leave('Back');
  }

  reload(): Promise<void> {
    return this.leave('Refresh');
  }

  /** Waits until another document is there, but not for its scripts, as Firefox's answer does. */
  private async leave(command: Command, fields?: Fields): Promise<void> {
    this.left += 1;
    await this.run('window.left = arguments[0]', this.left);
    let refusal: unknown;
    this.send(command, fields).catch((error: unknown) => {
      refusal = error;
    });
    const arrived = `return window.left !== arguments[0] && document.readyState !== 'loading'`;
    await eventually(async () => {
      if (refusal) throw refusal;
      expect(await this.run(arrived, this.left)).toBe(true);
    });
  }

  async resize(width: number, height = 900): Promise<void> {
    await this.send('SetWindowRect', { x: 0, y: 0, width, height });
    await eventually(async () => expect(await this.run('return innerWidth')).toBe(width));
  }

  /** The address of the document that is there, not of one that is still on its way. */
  async url(): Promise<URL> {
    return new URL(await this.run<string>('return location.href'));
  }

  /** What a function body returns in the page. */
  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    return (await this.send('ExecuteScript', { script, args })) as T;
  }

  /** Presses keys one after the other. */
  async press(...pressed: string[]): Promise<void> {
    const actions = pressed.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Waits until the address is like this. */
  async isAt(wanted: (url: URL) => boolean): Promise<void> {
    await eventually(async () => {
      const url = await this.url();
      expect(wanted(url), url.href).toBe(true);
    });
  }

  /** Waits until an element of this selector has this text in it. */
  async shows(selector: string, text: Name): Promise<void> {
    const read = `return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)`;
    await eventually(async () => {
      expect((await this.run<string[]>(read, selector)).join('\n')).toMatch(text);
    });
  }

  /** Waits until an attribute of the main region has this value. */
  async mainHas(attribute: string, value: string): Promise<void> {
    const read = `return document.querySelector('main')?.getAttribute(arguments[0])`;
    await eventually(async () => expect(await this.run(read, attribute)).toBe(value));
  }

  async screenshot(path: string): Promise<void> {
    await writeFile(path, (await this.send('TakeScreenshot')) as string, 'base64');
  }
}

/** A part of whatever page is open; looked for anew each time it is used. */
export class Part {
  constructor(
    private readonly tab: Tab,
    private readonly place: { using: 'css selector' | 'xpath'; value: string },
    private readonly name?: Name,
  ) {}

  /** Waits until it is there. */
  async isThere(): Promise<void> {
    await eventually(() => this.find());
  }

  async isGone(): Promise<void> {
    await eventually(async () => expect(await this.all()).toHaveLength(0));
  }

  async click(): Promise<void> {
    await this.use((id) => this.tab.send('ElementClick', { id }));
  }

  /** Types a text in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.use(async (id) => {
      await this.tab.send('ElementClear', { id });
      await this.tab.send('ElementSendKeys', { id, text });
    });
  }

  /** Chooses the option of a select with this text. */
  async select(option: string): Promise<void> {
    await this.use(async (id) => {
      await this.tab.run(
        `const [select, text] = arguments;
        select.value = [...select.options].find((one) => one.text.startsWith(text)).value;
        for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));`,
        { [elementKey]: id },
        option,
      );
    });
  }

  /** Waits until a property of the element has this value. */
  async has(property: string, value: unknown): Promise<void> {
    await eventually(async () => expect(await this.read(property)).toBe(value));
  }

  /** Waits until it has the focus. */
  async hasFocus(): Promise<void> {
    await eventually(async () => expect(await this.isFocused()).toBe(true));
  }

  async isFocused(): Promise<boolean> {
    return this.tab.run('return arguments[0] === document.activeElement', await this.find());
  }

  async read<T>(property: string): Promise<T> {
    return this.tab.run('return arguments[0][arguments[1]]', await this.find(), property);
  }

  private async use(act: (id: string) => Promise<unknown>): Promise<void> {
    await eventually(async () => {
      const element = await this.find();
      await act(element[elementKey]);
    });
  }

  private async find(): Promise<Element> {
    const [found] = await this.all();
    if (!found) throw new Error(`no ${this.place.value} named ${this.name}`);
    return found;
  }

  private async all(): Promise<Element[]> {
    const found = (await this.tab.send('FindElements', this.place)) as Element[];
    if (this.name === undefined) return found;
    const named: Element[] = [];
    for (const element of found) {
      // WebKit has no name for an element that is not drawn.
      const label = await this.tab
        .send('GetComputedLabel', { id: element[elementKey] })
        .catch(() => '');
      if (isNamed(label as string, this.name)) named.push(element);
    }
    return named;
  }
}

function isNamed(label: string, name: Name): boolean {
  return typeof name === 'string' ? label.trim() === name : name.test(label);
}

/** Tries again while the page is not there yet, or is just being left. */
export async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await wait(100);
  }
}
