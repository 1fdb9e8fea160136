import { newId } from '../ids';
import type { Fault, FaultRequest } from './fault';

export type ActiveFault = FaultRequest & { id: string; hits: number; left: number | null };
type Subject = { method: string; path: string; query: string; body: string };

/** The active faults, each for the requests it matches and up to `times` times. */
export class FaultList {
  #faults: ActiveFault[] = [];

  add(request: FaultRequest): ActiveFault {
    const fault = { ...request, id: newId('flt'), hits: 0, left: request.times ?? null };
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly ActiveFault[] {
    return this.#faults;
  }

  remove(id: string): boolean {
    const before = this.#faults.length;
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The faults that apply to this request; each counts as used. */
  strike(subject: Subject): Fault[] {
    const struck = this.#faults.filter((fault) => matches(fault, subject));
    for (const fault of struck) {
      fault.hits += 1;
      if (fault.left !== null) fault.left -= 1;
    }
    this.#faults = this.#faults.filter((fault) => fault.left === null || fault.left > 0);
    return struck.map(({ fault }) => fault);
  }
}

function matches({ match = {} }: ActiveFault, { method, path, query, body }: Subject): boolean {
  return (
    (!match.method || match.method.toUpperCase() === method) &&
    (!match.path || new RegExp(match.path).test(path)) &&
    (!match.contains || `${path}?${query}\n${body}`.includes(match.contains))
  );
}
