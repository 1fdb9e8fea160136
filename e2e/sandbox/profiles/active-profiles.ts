import { ApiError } from '../errors';
import type { Profile } from './profile';
import { profiles } from './profiles';

/** The profiles that a sandbox follows now. */
export class ActiveProfiles {
  #names = new Set<string>();

  constructor(private readonly initial: readonly string[]) {
    this.reset();
  }

  /** Turns on these, with those that they consist of, and turns off all others. */
  set(names: readonly string[]): void {
    const wanted = new Set<string>();
    const add = (name: string) => {
      const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
      if (!profile) throw new ApiError('invalid', `No such profile: ${name.slice(0, 64)}`);
      wanted.add(name);
      profile.also?.forEach(add);
    };
    names.forEach(add);
    this.#names = wanted;
  }

  /** Returns to those that the sandbox was started with. */
  reset(): void {
    this.set(this.initial);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** In the order of the table, in which they apply. */
  list(): Profile[] {
    return Object.entries(profiles)
      .filter(([name]) => this.has(name))
      .map(([, profile]) => profile);
  }

  /** The origin of Connect's URLs, given the one that it listens on. */
  connectOrigin(listening: string): string {
    const host = this.list().find(({ connectHost }) => connectHost)?.connectHost;
    const url = new URL(listening);
    if (host) url.hostname = host;
    return url.origin;
  }
}
