import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What the person at the terminal asked for. */
export type DoctorOptions = {
  /** Whether to create a Connect session. */
  connect: boolean;
  /** Where to mail a sign-in code, if anywhere. */
  mail: string | undefined;
  json: boolean;
};

export const usage = `npm run doctor -- [--connect] [--mail ADDRESS] [--json]

Tells whether the settings, Gigs and what is around the store are ready for shoppers. Reads the
same environment and .env files as npm start. Changes nothing.

  --connect        also create a Connect session, which nobody opens and which expires
  --mail ADDRESS   also send a mail there, as a sign-in code is sent
  --json           one JSON object instead of lines (with npm run --silent)

Exit code 1 when a line has a ✗.`;

/** The options, or null when they cannot be understood or ask for help. */
export function readOptions(args: string[]): DoctorOptions | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        connect: { type: 'boolean', default: false },
        mail: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { connect, mail, json } = values;
    if (mail !== undefined && !z.email().safeParse(mail).success) return null;
    return { connect, mail, json };
  } catch {
    return null;
  }
}
